/*
 * An entry of the browser's history for the panel, so that going back closes it. Leaving must leave nothing behind:
 * neither this entry nor the one before it may lead to the chat again.
 */

/** @param onBack is called when somebody goes back from the entry */
export function createPanelEntry(onBack) {
  let used = false;
  /** Resolves when nobody is on the way back any more. */
  let returned = Promise.resolve();
  const isOn = () => history.state?.panel === true;

  window.addEventListener('popstate', () => {
    if (!isOn()) onBack();
  });
  // After a reload the panel is closed, and its entry is like any other.
  if (isOn()) history.replaceState(null, '');

  return {
    enter() {
      used = true;
      if (!isOn()) history.pushState({ panel: true }, '');
    },
    /** Goes back from it, if that is where we are. */
    leave() {
      if (isOn()) returned = back();
    },
    /** Puts an empty page's address in its place and goes back before it; null where there is none. Resolves when done. */
    erase(emptyPage) {
      return used ? returned.then(() => eraseNow(emptyPage)) : null;
    },
  };

  function eraseNow(emptyPage) {
    if (isOn()) history.replaceState(null, '', emptyPage);
    else history.pushState(null, '', emptyPage);
    return back();
  }
}

function back() {
  const done = new Promise((resolve) => window.addEventListener('popstate', resolve, { once: true }));
  history.back();
  return done;
}

/* Leaves the chat at once, by its button or by Escape twice. Nothing of it stays in the page or behind "Back". */

/** In milliseconds. */
const TWICE_WITHIN = 1500;
/** How long what must be done first may take, in milliseconds. The page is empty meanwhile. */
const LONGEST_WAIT = 300;

const leaveButton = document.getElementById('leave');
let lastEscape = -Infinity;

leaveButton.addEventListener('click', leave);
// Before Web Chat sees the key, which closes its own boxes with it. A key that is held down is pressed once.
window.addEventListener('keydown', onKey, { capture: true });

function onKey({ key, repeat, isComposing, timeStamp }) {
  if (key !== 'Escape' || repeat || isComposing) return;
  if (timeStamp - lastEscape <= TWICE_WITHIN) leave();
  lastEscape = timeStamp;
}

/** The next page may be slow to come, so this one is emptied before it is asked for. */
function leave() {
  const { address, title, blank } = leaveButton.dataset;
  document.body.replaceChildren();
  document.title = title;
  for (const style of document.querySelectorAll('style, link[rel="stylesheet"]')) style.remove();
  document.querySelector('link[rel="icon"]').href = 'data:,';
  const first = [];
  const detail = { blank, wait: (promise) => first.push(promise) };
  document.dispatchEvent(new window.CustomEvent('leave', { detail }));
  if (first.length === 0) location.replace(address);
  else void soon(first).then(() => location.replace(address));
}

function soon(promises) {
  const enough = new Promise((resolve) => window.setTimeout(resolve, LONGEST_WAIT));
  return Promise.race([Promise.all(promises), enough]);
}

/*
 * The quote of a reference in small, while the mouse or the keyboard is on it. As WCAG 1.4.13 asks: Escape takes it
 * away, the mouse may go onto it, and it stays as long as the mouse or the keyboard does.
 */

/** Time for the mouse to get from the reference to the quote, in milliseconds. */
const WAY = 250;
/** From the reference to the quote, and to the edge of the window, in CSS pixels. */
const GAP = 4;
const EDGE = 8;

/** Shows quotes of the references that `references` knows. Returns what takes the quote away that is shown. */
export function showQuotes(references) {
  const box = document.getElementById('quote');
  let shownFor = null;
  let leaving = 0;

  const show = (link) => {
    const said = references.quoteOf(link);
    if (!said) return;
    window.clearTimeout(leaving);
    if (shownFor === link) return;
    hide();
    box.textContent = `“${said.quote}” — ${said.title}`;
    box.hidden = false;
    link.setAttribute('aria-describedby', box.id);
    shownFor = link;
    place(box, link);
  };

  const hide = () => {
    window.clearTimeout(leaving);
    shownFor?.removeAttribute('aria-describedby');
    shownFor = null;
    box.hidden = true;
    box.textContent = '';
  };

  const hideSoon = () => {
    window.clearTimeout(leaving);
    leaving = window.setTimeout(hide, WAY);
  };

  document.addEventListener('pointerover', (event) => {
    if (event.pointerType === 'touch') return;
    const link = references.linkOf(event);
    if (link) show(link);
    else if (box.contains(event.target)) window.clearTimeout(leaving);
    else if (shownFor && !shownFor.matches(':focus-visible')) hideSoon();
  });
  document.addEventListener('focusin', (event) => {
    const link = references.linkOf(event);
    if (link?.matches(':focus-visible')) show(link);
    else if (shownFor && !shownFor.matches(':hover')) hide();
  });
  document.addEventListener('focusout', () => {
    if (shownFor && !shownFor.matches(':hover')) hideSoon();
  });
  window.addEventListener('keydown', ({ key }) => key === 'Escape' && hide(), { capture: true });
  window.addEventListener('resize', hide);
  document.addEventListener('scroll', () => shownFor && follow(), { capture: true, passive: true });

  /** With what it is about, and away with it. */
  function follow() {
    if (inSight(shownFor)) place(box, shownFor);
    else hide();
  }
  return hide;
}

function inSight(link) {
  const { top, bottom } = link.getBoundingClientRect();
  const frame = link.closest('.webchat__basic-transcript, #panel-text')?.getBoundingClientRect();
  return frame ? bottom > frame.top && top < frame.bottom : true;
}

/** Below the reference, or above it where there is more room. */
function place(box, link) {
  const at = link.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = box;
  const widest = window.innerWidth - width - EDGE;
  const below = at.bottom + GAP + height <= window.innerHeight - EDGE;
  box.style.left = `${Math.max(EDGE, Math.min(at.left, widest))}px`;
  box.style.top = `${Math.max(EDGE, below ? at.bottom + GAP : at.top - GAP - height)}px`;
}

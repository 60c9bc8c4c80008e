/* Leaves the chat at once, by its button or by Escape twice. Nothing of it stays in the page or behind "Back". */

/** In milliseconds. */
const TWICE_WITHIN = 1500;

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
  const { address, title } = leaveButton.dataset;
  document.body.replaceChildren();
  document.title = title;
  for (const style of document.querySelectorAll('style, link[rel="stylesheet"]')) style.remove();
  document.querySelector('link[rel="icon"]').href = 'data:,';
  document.dispatchEvent(new window.Event('leave'));
  location.replace(address);
}

/* Leaves the chat at once, by its button or by Escape twice. Nothing of it stays in the page or behind "Back". */

/** In milliseconds. */
const TWICE_WITHIN = 1500;
/** How long what must be done first may take, in milliseconds. The page is empty meanwhile. */
const LONGEST_WAIT = 300;

const leaveButton = document.getElementById('leave');
let lastEscape = -Infinity;
/** Whether our button on another site opened this page in its frame: see embed.js. */
const isEmbedded = window.parent !== window && location.search === '?embed';

leaveButton.addEventListener('click', leave);
// Before Web Chat sees the key, which closes its own boxes with it. A key that is held down is pressed once.
window.addEventListener('keydown', onKey, { capture: true });
if (isEmbedded) {
  window.addEventListener('keydown', onLateKey);
  window.addEventListener('message', ({ source, data }) => {
    if (source === window.parent && data?.kindred === 'leave') leave();
  });
}

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
  if (first.length === 0) go(address);
  else void soon(first).then(() => go(address));
}

function soon(promises) {
  const enough = new Promise((resolve) => window.setTimeout(resolve, LONGEST_WAIT));
  return Promise.race([Promise.all(promises), enough]);
}

function go(address) {
  if (window.parent === window) location.replace(address);
  else leaveHost(address);
}

/**
 * In a frame this page stays behind, emptied. The page around it is left by the button that opened the frame, else by
 * this one if the browser lets it.
 */
function leaveHost(address) {
  if (isEmbedded) tellHost('left');
  else
    try {
      window.top.location.replace(new URL(address, location.href));
    } catch {
      // Then nothing is to be seen here but an empty page.
    }
}

/** Escape once closes the chat on another site's page, unless it closed something here. */
function onLateKey({ key, repeat, isComposing, defaultPrevented }) {
  if (key === 'Escape' && !repeat && !isComposing && !defaultPrevented) tellHost('escape');
}

/** Who hears it is one of the sites that may frame this page; it says nothing of the chat. */
function tellHost(kindred) {
  window.parent.postMessage({ kindred }, '*');
}

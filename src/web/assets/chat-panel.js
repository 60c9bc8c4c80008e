/*
 * The source panel: a reference opens the text it is from beside the chat, or over its lower part on a phone. What it
 * shows is made where the source's own page is made. Without this script the link opens that page.
 */

import { createPanelEntry } from './chat-history.js';

/** Where there is no room beside the chat; the same width stands in chat-panel.css. */
const NARROW = '(max-width: 47.99rem)';

const panel = document.getElementById('panel');
const text = document.getElementById('panel-text');
const behind = document.getElementById('panel-behind');
const page = document.getElementById('panel-page');
const copied = document.getElementById('panel-copied');
const talk = document.getElementById('talk');

/** Opens the panel for every reference that `references` knows. `onOpen` is called before. Returns how to close it. */
export function openReferencesBeside(references, onOpen) {
  const narrow = window.matchMedia(NARROW);
  const entry = createPanelEntry(() => close());
  /** What has the focus again when the panel closes. */
  let opener = null;
  let asked = 0;

  const open = (link, address) => {
    onOpen();
    if (!panel.contains(link)) opener = link;
    page.href = link.href;
    entry.enter();
    show(true);
    text.focus({ preventScroll: true });
    if (opener?.isConnected) opener.scrollIntoView({ block: 'nearest' });
    void fill(address);
  };

  /** Where the focus was in the panel, or nowhere any more, it returns to the reference. */
  const close = ({ keepFocus = false } = {}) => {
    if (panel.hidden) return;
    const lost = panel.contains(document.activeElement) || document.activeElement === document.body;
    asked += 1;
    show(false);
    text.replaceChildren();
    entry.leave();
    if (lost && !keepFocus) focusAgain(opener);
    opener = null;
  };

  const show = (shown) => {
    panel.hidden = !shown;
    document.body.classList.toggle('beside', shown);
    copied.textContent = '';
    cover();
  };

  /** On a phone the panel stands over the chat, which nobody can reach meanwhile; the header stays free. */
  const cover = () => {
    const covers = !panel.hidden && narrow.matches;
    talk.inert = covers;
    behind.hidden = !covers;
    if (covers) panel.setAttribute('role', 'dialog');
    else panel.removeAttribute('role');
  };

  const fill = async (address) => {
    asked += 1;
    const number = asked;
    text.setAttribute('aria-busy', 'true');
    say(text.dataset.loading);
    const content = await partOf(address);
    if (number !== asked) return;
    text.removeAttribute('aria-busy');
    if (!content) return say(text.dataset.trouble);
    text.replaceChildren(content);
    for (const link of text.querySelectorAll('a[href]'))
      if (!references.addressOf(link)) link.target = '_blank';
    scrollToQuote();
  };

  window.addEventListener('click', onClick, { capture: true });
  window.addEventListener('keydown', onKey, { capture: true });
  document.getElementById('panel-close').addEventListener('click', () => close());
  document.getElementById('panel-copy').addEventListener('click', copy);
  behind.addEventListener('click', () => close());
  narrow.addEventListener('change', cover);
  document.addEventListener('leave', ({ detail }) => {
    const gone = entry.erase(detail.blank);
    if (gone) detail.wait(gone);
  });
  return close;

  /** Before Web Chat sees it, and not where the person wants a tab or a window of its own. */
  function onClick(event) {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const link = references.linkOf(event);
    if (!link || link === page) return;
    event.preventDefault();
    event.stopPropagation();
    open(link, references.addressOf(link));
  }

  function onKey(event) {
    if (event.key !== 'Escape' || event.isComposing || panel.hidden) return;
    event.stopPropagation();
    close();
  }
}

/** The part of a source's page that says it all, or null where it can't be had. */
async function partOf(address) {
  try {
    const response = await fetch(`${address}&part=panel`);
    if (!response.ok) return null;
    const template = document.createElement('template');
    template.innerHTML = await response.text();
    return template.content;
  } catch {
    return null;
  }
}

function say(words) {
  const line = document.createElement('p');
  line.textContent = words;
  text.replaceChildren(line);
}

/** Where the quote is not in sight at the top: in the middle of the panel, or with its beginning there if it is long. */
function scrollToQuote() {
  text.scrollTop = 0;
  const quote = text.querySelector('mark');
  if (!quote) return;
  const frame = text.getBoundingClientRect();
  const { top, bottom, height } = quote.getBoundingClientRect();
  if (bottom > frame.bottom)
    text.scrollTop = top - frame.top - Math.max((frame.height - height) / 2, frame.height / 8);
}

function focusAgain(opener) {
  if (opener?.isConnected) opener.focus();
  else document.querySelector('#chat textarea')?.focus();
}

async function copy({ currentTarget: button }) {
  const { copied: done, notCopied: failed } = button.dataset;
  try {
    await window.navigator.clipboard.writeText(page.href);
    copied.textContent = done;
  } catch {
    copied.textContent = failed;
  }
}

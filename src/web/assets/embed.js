/*
 * A chat button for another site. Loads the chat in a frame when it is opened, and not before; keeps nothing. It asks
 * of the site's content policy no more than script-src and frame-src of this script's own host.
 */
/* global WORDS */
'use strict';

const NAME = 'kindred-chat';
/** As in the chat itself: Escape twice leaves the page. In milliseconds. */
const TWICE_WITHIN = 1500;
/** How long the chat may take to end its conversation before the page is left. In milliseconds. */
const GOODBYE = 300;

const STYLE = `
:host { all: initial; color-scheme: light dark; }
* { box-sizing: border-box; }
[hidden] { display: none !important; }
button { font: 600 1rem/1.5 system-ui, sans-serif; color: #fff; background: #2f6258; border: 2px solid #fff;
  border-radius: 1.5rem; min-height: 3rem; padding: 0.5rem 1.25rem; cursor: pointer; }
button:hover { background: #234a43; }
button:focus-visible { outline: 3px solid #f2b63c; outline-offset: 2px; }
.open { position: fixed; right: 1rem; bottom: 1rem; z-index: 2147483000; box-shadow: 0 2px 10px #0004; }
.window { position: fixed; inset: 0; z-index: 2147483001; display: flex; flex-direction: column; background: #2f6258; }
.close { align-self: flex-end; border: 0; border-radius: 0; min-height: 2.75rem; }
.close:focus-visible { outline-offset: -4px; }
iframe { flex: 1; width: 100%; min-height: 0; border: 0; background: #fffdf9; }
@media (min-width: 40rem) and (min-height: 30rem) {
  .window { inset: auto 1rem 1rem auto; width: 26rem; height: min(44rem, 100vh - 2rem); border-radius: 0.75rem;
    overflow: hidden; border: 1px solid #2f6258; box-shadow: 0 6px 30px #0006; }
}
@media (prefers-color-scheme: dark) { iframe { background: #1d1c1a; } }
@media print { :host { display: none; } }
`;

const script = document.currentScript;
const { origin } = new URL(script.src);
/** Where the page is left to. */
const away = new URL(WORDS.leave, origin).href;
if (document.body) place();
else document.addEventListener('DOMContentLoaded', place);

function place() {
  if (document.querySelector(NAME)) return;
  const host = document.createElement(NAME);
  host.lang = WORDS.lang;
  const shadow = host.attachShadow({ mode: 'open' });
  const sheet = new window.CSSStyleSheet();
  sheet.replaceSync(STYLE);
  shadow.adoptedStyleSheets = [sheet];

  const opener = button('open', script.dataset.label || WORDS.open);
  opener.setAttribute('aria-haspopup', 'dialog');
  opener.setAttribute('aria-expanded', 'false');
  const closer = button('close', WORDS.close);
  const chat = document.createElement('div');
  chat.className = 'window';
  chat.setAttribute('role', 'dialog');
  chat.setAttribute('aria-label', WORDS.title);
  chat.hidden = true;
  chat.append(closer);
  shadow.append(opener, chat);
  document.body.append(host);

  let frame = null;
  let lastEscape = -Infinity;
  opener.addEventListener('click', open);
  closer.addEventListener('click', close);
  window.addEventListener('keydown', onKey);
  window.addEventListener('message', onMessage);

  function open() {
    if (frame === null) {
      frame = document.createElement('iframe');
      frame.title = WORDS.title;
      frame.allow = 'clipboard-write';
      frame.src = `${origin}/?embed`;
      chat.append(frame);
    }
    show(true);
    frame.focus();
  }

  function close() {
    show(false);
    opener.focus();
  }

  function show(isOpen) {
    chat.hidden = !isOpen;
    opener.hidden = isOpen;
    opener.setAttribute('aria-expanded', String(isOpen));
  }

  /** Escape closes the chat; where the chat was closed so just now, the second one leaves the page. */
  function onKey({ key, repeat, isComposing, timeStamp }) {
    if (key !== 'Escape' || repeat || isComposing || frame === null) return;
    if (timeStamp - lastEscape <= TWICE_WITHIN) leave();
    else if (!chat.hidden) close();
    else return;
    lastEscape = timeStamp;
  }

  function onMessage({ source, origin: from, data, timeStamp }) {
    if (frame === null || source !== frame.contentWindow || from !== origin) return;
    if (data?.kindred === 'escape') {
      lastEscape = timeStamp;
      close();
    }
    if (data?.kindred === 'left') location.replace(away);
  }

  /** The chat ends its conversation first; but nobody waits for it for long. */
  function leave() {
    host.style.display = 'none';
    frame.contentWindow.postMessage({ kindred: 'leave' }, origin);
    setTimeout(() => location.replace(away), GOODBYE);
  }
}

function button(name, words) {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = name;
  made.textContent = words;
  return made;
}

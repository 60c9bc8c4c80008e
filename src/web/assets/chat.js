/* Opens the chat: has a conversation from our own server and hands it to Web Chat. Every word stands in the page. */

import { mendLinks } from './chat-mend.js';
import { openReferencesBeside } from './chat-panel.js';
import { createReferences } from './chat-references.js';
import { STYLES } from './chat-styles.js';
import { showQuotes } from './chat-tooltip.js';
import {
  connect,
  conversation,
  endConversation,
  newConversation,
  NOBODY,
  SEND_TIMEOUT,
} from './connection.js';

/** What can't be sent now is kept, and sent when the server is back. */
const STYLE = { ...STYLES, sendTimeout: SEND_TIMEOUT };
/** Web Chat's action that sends what was written. */
const SEND = 'WEB_CHAT/SEND_MESSAGE';

const chat = document.getElementById('chat');
const loading = document.getElementById('loading');
const trouble = document.getElementById('trouble');
const retry = document.getElementById('retry');
const menu = document.getElementById('menu');
const clearButton = document.getElementById('clear');
const cleared = document.getElementById('cleared');
const state = document.getElementById('state');

const words = JSON.parse(chat.dataset.words);
const references = createReferences();
const hideQuote = showQuotes(references);
mendLinks(chat);
const closePanel = openReferencesBeside(references, hideQuote);

/** The conversation that is open, if any is. */
let current = null;
/** How many were begun; each is shown by a Web Chat of its own. */
let begun = 0;

// The token is on its way while Web Chat is still loading: that script comes after this one.
const firstToken = conversation();
document.addEventListener('DOMContentLoaded', () => begin(firstToken));
retry.addEventListener('click', () => (window.WebChat ? begin(conversation()) : location.reload()));
clearButton.addEventListener('click', clear);
document.addEventListener('leave', end);

/** Opens a conversation, unless another was begun or the page was left meanwhile. Resolves with whether it did. */
async function begin(promised) {
  begun += 1;
  const number = begun;
  show({ trouble: false, loading: true });
  const given = await promised;
  if (number !== begun || !chat.isConnected) return false;
  if (!given || !window.WebChat) {
    show({ trouble: true, loading: false });
    return false;
  }
  if (current) end();
  const ifCurrent = (tell) => (value) => number === begun && tell(value);
  current = connect(given, {
    onLost: ifCurrent(() => show({ trouble: true, loading: false })),
    onAway: ifCurrent((isAway) => say(isAway ? state.dataset.away : '')),
    onRecalled: ifCurrent(() => say(state.dataset.recalled)),
  });
  show({ trouble: false, loading: false });
  render(current.directLine, number);
  return true;
}

function render(directLine, key) {
  window.WebChat.renderWebChat(
    {
      key,
      directLine,
      locale: 'en-US',
      store: window.WebChat.createStore({}, () => (next) => (action) => {
        if (action.type === 'DIRECT_LINE/INCOMING_ACTIVITY') take(action.payload.activity);
        if (asksToClear(action)) return clear();
        // Who goes on writing has seen that the chat is there again.
        if (action.type === SEND && state.textContent === state.dataset.recalled) say('');
        return next(action);
      }),
      styleOptions: STYLE,
      overrideLocalizedStrings: (strings) => ({ ...strings, ...words }),
    },
    chat,
  );
}

/** Something was said: its references can be opened, and what stood in the page until now may go. */
function take(activity) {
  references.note(activity);
  document.body.classList.add('talking');
}

/** Whether somebody sends the button's own words, as a suggestion does. */
function asksToClear({ type, payload }) {
  if (type !== SEND) return false;
  return plain(payload.text ?? '') === plain(clearButton.textContent);
}

function plain(text) {
  return text.trim().toLowerCase();
}

/** Takes the chat away, from here and from the server, and begins another. */
async function clear() {
  closePanel({ keepFocus: true });
  hideQuote();
  end();
  if (window.WebChat) render(NOBODY, 'none');
  cleared.textContent = '';
  focusButton();
  if (await begin(newConversation())) cleared.textContent = cleared.dataset.words;
}

/** On a phone the button stands in the menu, and closing that leads to the menu's own button. */
function focusButton() {
  if (menu.hidePopover && menu.matches(':popover-open')) menu.hidePopover();
  if (clearButton.offsetParent) clearButton.focus();
  else document.getElementById('menu-button').focus();
}

/** Ends the conversation, also one that this tab was in and has not gone on with yet. */
function end() {
  references.forget();
  say('');
  endConversation(current);
  current = null;
}

/** One quiet line on how the conversation stands; none where there is nothing to say. */
function say(words) {
  state.textContent = words;
}

function show({ trouble: isTrouble, loading: isLoading }) {
  trouble.hidden = !isTrouble;
  loading.hidden = !isLoading;
  chat.hidden = isLoading || !current;
}

/* Opens the chat: has a conversation from our own server and hands it to Web Chat. Every word stands in the page. */

import { connect, endConversation, newConversation, NOBODY } from './connection.js';

const STYLE = {
  primaryFont: "system-ui, -apple-system, 'Segoe UI', Roboto, 'Open Sans', sans-serif",
  fontSizeSmall: '0.875rem',
  accent: '#2f6258',
  subtle: '#5d5850',
  paddingRegular: 12,
  paddingWide: 20,
  backgroundColor: '#fffdf9',
  bubbleBackground: '#f4eee3',
  bubbleBorderColor: '#e4dac9',
  bubbleBorderRadius: 14,
  bubbleTextColor: '#2b2925',
  bubbleMaxWidth: 600,
  bubbleMinWidth: 120,
  bubbleFromUserBackground: '#dcebe5',
  bubbleFromUserBorderColor: '#bfd8cf',
  bubbleFromUserBorderRadius: 14,
  bubbleFromUserTextColor: '#1f2f2b',
  // A long answer stays at its beginning.
  autoScrollSnapOnPage: true,
  emojiSet: false,
  hideUploadButton: true,
  sendBoxBackground: '#fffdf9',
  sendBoxBorderTop: 'solid 1px #e4dac9',
  sendBoxHeight: 56,
  sendBoxPlaceholderColor: '#6b655b',
  sendBoxTextColor: '#2b2925',
  sendBoxTextWrap: true,
  suggestedActionBackgroundColor: '#fffdf9',
  suggestedActionBorderColor: '#2f6258',
  suggestedActionBorderRadius: 22,
  suggestedActionBorderWidth: 1,
  suggestedActionHeight: 40,
  suggestedActionLayout: 'flow',
  suggestedActionTextColor: '#234a43',
};

const chat = document.getElementById('chat');
const loading = document.getElementById('loading');
const trouble = document.getElementById('trouble');
const retry = document.getElementById('retry');
const clearButton = document.getElementById('clear');
const cleared = document.getElementById('cleared');

/** The conversation that is open, if any is. */
let current = null;
/** How many were begun; each is shown by a Web Chat of its own. */
let begun = 0;

// The token is on its way while Web Chat is still loading: that script comes after this one.
const firstToken = newConversation();
document.addEventListener('DOMContentLoaded', () => begin(firstToken));
retry.addEventListener('click', () => (window.WebChat ? begin(newConversation()) : location.reload()));
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
  end();
  current = connect(given, () => {
    if (number === begun) show({ trouble: true, loading: false });
  });
  show({ trouble: false, loading: false });
  render(current.directLine, number);
  return true;
}

function render(directLine, key) {
  const hint = chat.dataset.hint;
  window.WebChat.renderWebChat(
    {
      key,
      directLine,
      locale: 'en-US',
      store: window.WebChat.createStore({}, () => (next) => (action) => {
        if (asksToClear(action)) clear();
        else next(action);
      }),
      styleOptions: STYLE,
      overrideLocalizedStrings: (strings) => ({ ...strings, TEXT_INPUT_PLACEHOLDER: hint }),
    },
    chat,
  );
}

/** Whether somebody sends the button's own words, as a suggestion does. */
function asksToClear({ type, payload }) {
  if (type !== 'WEB_CHAT/SEND_MESSAGE') return false;
  return plain(payload.text ?? '') === plain(clearButton.textContent);
}

function plain(text) {
  return text.trim().toLowerCase();
}

/** Takes the chat away, from here and from the server, and begins another. */
async function clear() {
  end();
  if (window.WebChat) render(NOBODY, 'none');
  cleared.textContent = '';
  clearButton.focus();
  if (await begin(newConversation())) cleared.textContent = cleared.dataset.words;
}

function end() {
  if (!current) return;
  endConversation(current);
  current = null;
}

function show(state) {
  trouble.hidden = !state.trouble;
  loading.hidden = !state.loading;
  chat.hidden = state.loading || !current;
}

/* Opens the chat: asks our own server for a token and hands it to Web Chat. Every word stands in the page. */

const DIRECT_LINE = '/v3/directline';

/** Direct Line's states of a connection that will not come back by itself. */
const LOST = [3, 4];

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

// The token is on its way while Web Chat is still loading: that script comes after this one.
const firstToken = fetchToken();
document.addEventListener('DOMContentLoaded', () => open(firstToken));
retry.addEventListener('click', () => (window.WebChat ? open(fetchToken()) : location.reload()));

/** A new token, or null where none could be had. */
async function fetchToken() {
  try {
    const response = await fetch(`${DIRECT_LINE}/tokens/generate`, { method: 'POST' });
    return response.ok ? (await response.json()).token : null;
  } catch {
    return null;
  }
}

async function open(promised) {
  show({ trouble: false, loading: true });
  const token = await promised;
  if (!token || !window.WebChat) return show({ trouble: true, loading: false });
  const directLine = window.WebChat.createDirectLine({
    domain: location.origin + DIRECT_LINE,
    token,
    webSocket: true,
  });
  directLine.connectionStatus$.subscribe((status) => {
    if (LOST.includes(status)) show({ trouble: true, loading: false });
  });
  render(directLine);
  show({ trouble: false, loading: false });
}

function render(directLine) {
  const hint = chat.dataset.hint;
  window.WebChat.renderWebChat(
    {
      directLine,
      locale: 'en-US',
      store: window.WebChat.createStore(),
      styleOptions: STYLE,
      overrideLocalizedStrings: (strings) => ({ ...strings, TEXT_INPUT_PLACEHOLDER: hint }),
    },
    chat,
  );
}

function show(state) {
  trouble.hidden = !state.trouble;
  loading.hidden = !state.loading;
}

/* The conversation with our own server: where its token comes from, its connection, and its end. */

const DIRECT_LINE = '/v3/directline';

/** Direct Line's states of a connection that will not come back by itself. */
const LOST = [3, 4];

const SILENCE = { subscribe: () => ({ unsubscribe: () => undefined }) };

/** A connection to nobody: Web Chat over it is empty, and what it showed before is gone. */
export const NOBODY = {
  activity$: SILENCE,
  connectionStatus$: SILENCE,
  postActivity: () => SILENCE,
  end: () => undefined,
};

/** A new conversation's id and token, or null where none could be had. */
export async function newConversation() {
  try {
    const response = await fetch(`${DIRECT_LINE}/tokens/generate`, { method: 'POST' });
    return response.ok ? await response.json() : null;
  } catch {
    return null;
  }
}

/** Connects to a conversation that the server gave. `onLost` is called when it will not come back by itself. */
export function connect({ conversationId, token }, onLost) {
  const directLine = window.WebChat.createDirectLine({
    domain: location.origin + DIRECT_LINE,
    token,
    webSocket: true,
  });
  directLine.connectionStatus$.subscribe((status) => {
    if (LOST.includes(status)) onLost();
  });
  return { id: conversationId, directLine };
}

/** Lets the server forget a conversation; the request outlives this page. Out of reach, the server forgets it in time. */
export function endConversation({ id, directLine }) {
  directLine.end();
  fetch(`${DIRECT_LINE}/conversations/${id}/activities`, {
    method: 'POST',
    keepalive: true,
    headers: { Authorization: `Bearer ${directLine.token}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ type: 'endOfConversation' }),
  }).catch(() => undefined);
}

/* Which conversation this tab is in: its number and its key, so that a reload goes on with it. No word of it is here. */

const NAME = 'kindred';

/** The conversation that this tab was in, if any. */
export function keptConversation() {
  try {
    const { conversationId, token } = JSON.parse(sessionStorage.getItem(NAME)) ?? {};
    return typeof conversationId === 'string' && typeof token === 'string' ? { conversationId, token } : null;
  } catch {
    return null;
  }
}

/** Keeps it for this tab alone; where the browser does not let us, a reload begins anew. */
export function keepConversation({ conversationId, token }) {
  try {
    sessionStorage.setItem(NAME, JSON.stringify({ conversationId, token }));
  } catch {
    // A frame of another site, or a browser that keeps nothing.
  }
}

/** Nothing of it stays in this tab. */
export function dropConversation() {
  try {
    sessionStorage.removeItem(NAME);
  } catch {
    // As above: then nothing was kept.
  }
}

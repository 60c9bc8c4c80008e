/* The conversation with our own server: where its token comes from, its connection, and its end. */

import { createDirectLine, LONGEST_UNSENT } from './direct-line.js';
import { dropConversation, keepConversation, keptConversation } from './kept-conversation.js';

const DIRECT_LINE = '/v3/directline';
/** In milliseconds; a token is good for an hour. */
const REFRESH_EVERY = 15 * 60_000;
/** In milliseconds. */
const LONGEST_REQUEST = 30_000;

/** How long Web Chat may call a message "sending": a little longer than it is kept to be sent. In milliseconds. */
export const SEND_TIMEOUT = LONGEST_UNSENT + 10_000;

const SILENCE = { subscribe: () => ({ unsubscribe: () => undefined }) };

/** A connection to nobody: Web Chat over it is empty, and what it showed before is gone. */
export const NOBODY = {
  activity$: SILENCE,
  connectionStatus$: SILENCE,
  postActivity: () => SILENCE,
  end: () => undefined,
};

/** The conversation that this tab was in, else a new one: its id and token. Null where none could be had. */
export async function conversation() {
  const kept = keptConversation();
  try {
    const response = kept && (await ask('POST', '/tokens/refresh', kept.token));
    if (response?.ok) return { ...(await response.json()), isResumed: true };
    if (response?.status >= 500) return null;
  } catch {
    return null;
  }
  dropConversation();
  return newConversation();
}

/** A new conversation's id and token, or null where none could be had. */
export async function newConversation() {
  try {
    const response = await ask('POST', '/tokens/generate');
    return response.ok ? await response.json() : null;
  } catch {
    return null;
  }
}

/**
 * Connects to a conversation that the server gave.
 * @param events `onLost()` when it will not come back by itself; `onAway(isAway)` when the server is away for seconds, and
 *   when it is back; `onRecalled()` when of an earlier conversation only our own replies are there
 */
export function connect({ conversationId, token: given, isResumed = false }, { onLost, onAway, onRecalled }) {
  let token = given;
  let isFirst = true;
  const renew = (fresh) => {
    token = fresh;
    keepConversation({ conversationId, token });
  };
  const api = (method, path, body) => {
    // To begin is to post to all conversations; the token says which one it is.
    const place = method === 'POST' && path === '' ? '' : `/${conversationId}${path}`;
    return ask(method, `/conversations${place}`, token, body);
  };
  const directLine = createDirectLine(api, {
    onAway,
    onLost() {
      clearInterval(refreshing);
      dropConversation();
      onLost();
    },
    onGroup({ activities }) {
      if (isFirst && isResumed && activities.length > 1 && !activities.some(isPersons)) onRecalled();
      isFirst = false;
    },
  });
  const refreshing = setInterval(async () => {
    try {
      const response = await ask('POST', '/tokens/refresh', token);
      if (response.ok) renew((await response.json()).token);
    } catch {
      // The next one will do.
    }
  }, REFRESH_EVERY);
  renew(given);
  return {
    id: conversationId,
    token: () => token,
    directLine: {
      ...directLine,
      end() {
        clearInterval(refreshing);
        directLine.end();
      },
    },
  };
}

/**
 * Lets the server forget a conversation, and this tab too; the request outlives this page. Out of reach, the server forgets
 * it in time.
 * @param current what {@link connect} gave; null: the one that this tab was in, if any
 */
export function endConversation(current) {
  const kept = current ? { conversationId: current.id, token: current.token() } : keptConversation();
  dropConversation();
  current?.directLine.end();
  if (!kept) return;
  fetch(`${DIRECT_LINE}/conversations/${kept.conversationId}/activities`, {
    ...requestOf('POST', kept.token, { type: 'endOfConversation' }),
    keepalive: true,
  }).catch(() => undefined);
}

function isPersons({ from }) {
  return from?.role === 'user';
}

function ask(method, path, token, body) {
  const signal = AbortSignal.timeout(LONGEST_REQUEST);
  return fetch(DIRECT_LINE + path, { ...requestOf(method, token, body), signal });
}

function requestOf(method, token, body) {
  const headers = {
    ...(token && { Authorization: `Bearer ${token}` }),
    ...(body && { 'Content-Type': 'application/json' }),
  };
  return { method, headers, ...(body && { body: JSON.stringify(body) }) };
}

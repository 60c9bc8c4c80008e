/*
 * A client of our own Direct Line, as Web Chat wants one. While the server is away it goes on trying, and keeps what was
 * written until it can be sent; the server knows a message that comes twice by its clientActivityID.
 */

import { createLine } from './line.js';

/** Web Chat's name for a connection that is there; to Web Chat it always is, for what it sends is kept here. */
const ONLINE = 2;
/** How long a message waits for the server before Web Chat offers to send it again. In milliseconds. */
export const LONGEST_UNSENT = 120_000;
/** Statuses that come with a server that is away, or busy. */
const LATER = [408, 425, 429, 500, 502, 503, 504];

/**
 * Opens the line to a conversation.
 * @param api asks the server within the conversation: `api(method, path, body)` gives its response
 * @param events `onAway(isAway)`, `onLost()`, `onGroup(group)`
 */
export function createDirectLine(api, events) {
  const activities = createSubject();
  const status = createSubject();
  /** What is not sent yet, in its order. */
  const unsent = new Set();

  const line = createLine(api, {
    onGroup(group) {
      events.onGroup(group);
      for (const activity of group.activities) {
        settleBy(activity);
        activities.next(activity);
      }
    },
    onJoined: sendAll,
    onAway: events.onAway,
    onLost: lose,
  });
  status.next(ONLINE);

  async function sendAll() {
    for (const one of [...unsent]) if (!(await send(one))) return;
  }

  /** Resolves with whether the next one may go. */
  async function send(one) {
    if (one.isOnItsWay) return true;
    one.isOnItsWay = true;
    try {
      const response = await api('POST', '/activities', one.activity);
      if (LATER.includes(response.status)) throw new Error(`The server answered ${response.status}.`);
      if (response.ok) settle(one, await response.json());
      else settle(one, null);
      if (response.status === 403) lose();
      return true;
    } catch {
      line.rejoin();
      return false;
    } finally {
      one.isOnItsWay = false;
    }
  }

  /** What was answered has come, though the server may have died before it said so. */
  function settleBy({ id, replyToId, channelData }) {
    for (const one of [...unsent]) {
      if (channelData?.clientActivityID === one.activity.channelData?.clientActivityID) one.id = id;
      else if (replyToId && replyToId === one.id) settle(one, { id: one.id });
    }
  }

  /** Tells Web Chat what became of a message; null: it could not be sent. */
  function settle(one, sent) {
    if (!unsent.delete(one)) return;
    clearTimeout(one.late);
    if (sent === null) return one.observer.error(new Error('The message could not be sent.'));
    one.observer.next(sent.id);
    one.observer.complete?.();
  }

  function lose() {
    line.close();
    for (const one of [...unsent]) settle(one, null);
    events.onLost();
  }

  function end() {
    line.close();
    for (const one of unsent) clearTimeout(one.late);
    unsent.clear();
  }

  return {
    activity$: activities,
    connectionStatus$: status,
    postActivity: (activity) => ({
      subscribe(observer) {
        const one = { activity, observer, isOnItsWay: false };
        one.late = setTimeout(() => settle(one, null), LONGEST_UNSENT);
        unsent.add(one);
        if (line.isJoined()) send(one);
        return { unsubscribe: () => undefined };
      },
    }),
    end,
  };
}

/** Tells all who listen, and whoever comes later what they missed: Web Chat knows what it has already by its id. */
function createSubject() {
  const told = [];
  const observers = new Set();
  return {
    next(value) {
      told.push(value);
      for (const observer of observers) observer.next?.(value);
    },
    subscribe(observer) {
      observers.add(observer);
      for (const value of told) observer.next?.(value);
      return { unsubscribe: () => observers.delete(observer) };
    },
  };
}

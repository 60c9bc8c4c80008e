/* The line on which the server speaks: a WebSocket, or questions again and again where sockets are not let through. */

/** Waits between two tries grow from the first to the longest, and each is a little other than the next page's. In milliseconds. */
const FIRST_WAIT = 500;
const LONGEST_WAIT = 8000;
/** A restart takes less, and nobody needs to hear of it. In milliseconds. */
const SAY_AFTER = 4000;
/** In milliseconds. */
const POLL_EVERY = 1500;
/** Sockets in a row that brought nothing although the server was there. */
const MOST_DEAF = 2;
/** The server does not let this token in any more. */
const REFUSED = [401, 403, 404];

/**
 * Joins the conversation, and joins it again whenever the line breaks, from where it had come to.
 * @param api as of createDirectLine
 * @param events `onGroup(group)`, `onJoined()` when all that was missed is there, `onAway(isAway)`, `onLost()`
 */
export function createLine(api, events) {
  let socket = null;
  let watermark = null;
  let isJoined = false;
  let isClosed = false;
  let tries = 0;
  let deaf = 0;
  let next = 0;
  let sayAway = 0;
  let isAway = false;

  async function join() {
    next = 0;
    try {
      const response = await (watermark === null ? api('POST', '') : api('GET', `?watermark=${watermark}`));
      if (isClosed) return;
      if (REFUSED.includes(response.status)) return lose();
      if (!response.ok) return later();
      const { streamUrl } = await response.json();
      if (isClosed) return;
      if (deaf < MOST_DEAF) listen(streamUrl);
      else poll();
    } catch {
      later();
    }
  }

  function listen(address) {
    let isDeaf = true;
    socket = new window.WebSocket(address);
    socket.addEventListener('message', ({ data }) => {
      isDeaf = false;
      deaf = 0;
      if (data) take(JSON.parse(data));
    });
    socket.addEventListener('close', () => {
      if (isDeaf) deaf += 1;
      socket = null;
      later();
    });
  }

  async function poll() {
    try {
      const response = await api('GET', `/activities?watermark=${watermark ?? ''}`);
      if (isClosed) return;
      if (!response.ok) return REFUSED.includes(response.status) ? lose() : later();
      take(await response.json());
      next = setTimeout(poll, POLL_EVERY);
    } catch {
      later();
    }
  }

  function take(group) {
    if (isClosed) return;
    watermark = group.watermark;
    events.onGroup(group);
    if (isJoined) return;
    isJoined = true;
    tries = 0;
    clearTimeout(sayAway);
    sayAway = 0;
    if (isAway) setAway(false);
    events.onJoined();
  }

  function later() {
    if (isClosed || next) return;
    isJoined = false;
    sayAway ||= setTimeout(() => setAway(true), SAY_AFTER);
    const wait = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** tries) * (0.5 + Math.random());
    tries += 1;
    next = setTimeout(join, wait);
  }

  function setAway(away) {
    isAway = away;
    events.onAway(away);
  }

  /** The network is there again, or the page is looked at again: no need to wait. */
  function hurry() {
    if (isClosed || isJoined || !next || document.hidden) return;
    clearTimeout(next);
    join();
  }

  function lose() {
    close();
    events.onLost();
  }

  function close() {
    isClosed = true;
    clearTimeout(next);
    clearTimeout(sayAway);
    window.removeEventListener('online', hurry);
    document.removeEventListener('visibilitychange', hurry);
    socket?.close();
  }

  window.addEventListener('online', hurry);
  document.addEventListener('visibilitychange', hurry);
  join();
  return {
    isJoined: () => isJoined,
    /** For whoever learns in another way that the server is away. */
    rejoin() {
      if (socket) socket.close();
      else if (isJoined) {
        clearTimeout(next);
        next = 0;
        later();
      }
    },
    close,
  };
}

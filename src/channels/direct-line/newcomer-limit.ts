import { HttpError } from '../http-error.js';

/** New conversations of one address within {@link WINDOW}. A hospital or a proxy has one address for many people. */
const MOST_NEW = 300;
/** In milliseconds. */
const WINDOW = 60_000;
/** Addresses that are counted at a time; the one that came longest ago is forgotten for a new one. */
const MOST_ADDRESSES = 1000;

interface Count {
  readonly since: number;
  readonly taken: number;
}

/** How many new conversations an address may begin. What belongs to a conversation is not counted. */
export class NewcomerLimit {
  readonly #now: () => number;
  readonly #counts = new Map<string, Count>();

  /** @param now milliseconds since 1970 */
  constructor(now: () => number) {
    this.#now = now;
  }

  /**
   * Counts one new conversation.
   * @param address an IP address; of version 6 the first half, which is what one customer has
   * @throws {HttpError} 429 with `Retry-After` where there were too many
   */
  admit(address: string): void {
    const name = networkOf(address);
    const now = this.#now();
    const known = this.#counts.get(name);
    const running = known && now - known.since < WINDOW ? known : { since: now, taken: 0 };
    if (running.taken >= MOST_NEW) throw tooMany(running.since + WINDOW - now);
    this.#counts.delete(name);
    this.#counts.set(name, { since: running.since, taken: running.taken + 1 });
    const [oldest] = this.#counts.keys();
    if (oldest !== undefined && this.#counts.size > MOST_ADDRESSES) this.#counts.delete(oldest);
  }
}

/** @param wait milliseconds until the next conversation is taken */
function tooMany(wait: number): HttpError {
  const message = 'Too many new conversations from this address. Wait as many seconds as Retry-After says.';
  const headers = { 'Retry-After': String(Math.max(1, Math.ceil(wait / 1000))) };
  return new HttpError(429, 'too-many-conversations', message, { headers });
}

function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  if (!plain.includes(':')) return plain;
  const [head = '', tail] = plain.split('::');
  const first = head === '' ? [] : head.split(':');
  const last = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = Array.from({ length: Math.max(0, 8 - first.length - last.length) }, () => '0');
  return [...first, ...zeros, ...last].slice(0, 4).join(':');
}

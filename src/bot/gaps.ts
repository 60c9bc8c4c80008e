import { z } from 'zod';
import { factsOf, type Log } from '../log.js';
import { StoreConflict, type Store } from '../store/store.js';

/** What was asked in vain on one day: counts and ids, never words. */
const day = z.object({
  /** How many questions had no answer. */
  asked: z.number(),
  /** To how many of them each topic was named as near, by the topic's id. */
  near: z.record(z.string(), z.number()),
});

const DAY = 24 * 60 * 60 * 1000;
/** A year and a month, so that a curator can look back over a year. */
const LIFETIME = 400 * DAY;
/** Several processes may count in one store. */
const TRIES = 3;

/** Counts the questions that the documents did not answer, day by day (UTC). */
export class Gaps {
  readonly #store: Store;
  readonly #log: Log;
  readonly #now: () => number;
  #last: Promise<void> = Promise.resolve();

  constructor(store: Store, log: Log, now: () => number) {
    this.#store = store;
    this.#log = log;
    this.#now = now;
  }

  /**
   * Counts one. Never rejects: while the store fails, nothing is counted.
   * @param near ids of the topics that were named as near
   */
  note(near: readonly string[]): Promise<void> {
    this.#last = this.#last.then(() => this.#count(near));
    return this.#last;
  }

  async #count(near: readonly string[]): Promise<void> {
    const key = `gaps ${new Date(this.#now()).toISOString().slice(0, 10)}`;
    for (let left = TRIES; left > 0; left--) {
      try {
        await this.#add(key, near);
        return;
      } catch (error) {
        if (error instanceof StoreConflict && left > 1) continue;
        this.#log.warn({ event: 'gap-uncounted', ...factsOf(error) }, 'A question in vain was not counted.');
      }
    }
  }

  async #add(key: string, near: readonly string[]): Promise<void> {
    const item = await this.#store.read(key);
    const { asked, near: before } = day.safeParse(item?.value).data ?? { asked: 0, near: {} };
    const counts = new Map(Object.entries(before));
    for (const id of near) counts.set(id, (counts.get(id) ?? 0) + 1);
    const value = { asked: asked + 1, near: Object.fromEntries(counts) };
    await this.#store.write(key, value, {
      lifetime: LIFETIME,
      ...(item === null ? {} : { ifETag: item.eTag }),
    });
  }
}

const MOST = 1000;
/** A day, in milliseconds. */
const LIFETIME = 24 * 60 * 60 * 1000;

/** A region, and when it was named: milliseconds since 1970. */
interface Named {
  readonly region: string;
  readonly at: number;
}

/**
 * The regions that people named in the conversations of this process, in memory alone: a person in danger gets the
 * numbers of their own country though no state is read before that reply.
 */
export class NamedRegions {
  readonly #now: () => number;
  /** In the order of their last naming. */
  readonly #named = new Map<string, Named>();

  /** @param now milliseconds since 1970 */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** The region that was named in a conversation within a day, or null. */
  of(conversation: string): string | null {
    const named = this.#named.get(conversation);
    return named && named.at > this.#now() - LIFETIME ? named.region : null;
  }

  /** @param region null forgets it */
  note(conversation: string, region: string | null): void {
    this.#named.delete(conversation);
    if (region !== null) this.#named.set(conversation, { region, at: this.#now() });
    for (const [oldest, { at }] of this.#named) {
      if (this.#named.size <= MOST && at > this.#now() - LIFETIME) break;
      this.#named.delete(oldest);
    }
  }
}

import type { Rated } from '../answer/rated.js';
import { factsOf, type Log } from '../log.js';
import type { Json, RecordKind, Store } from '../store/store.js';

/** What somebody thinks of an answer, without words. */
export type Verdict = 'up' | 'down' | 'not-asked' | 'not-right' | 'unclear';

/** What feedback is kept with. */
export interface FeedbackOptions {
  readonly store: Store;
  readonly log: Log;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Keeps feedback: what it is about, the version of the content and the day; nothing of who gave it. */
export class Feedback {
  readonly #options: FeedbackOptions;

  constructor(options: FeedbackOptions) {
    this.#options = options;
  }

  /** Keeps a thumb or a choice. Never rejects: while the store fails, it is lost. */
  async note(about: Rated, version: string, verdict: Verdict): Promise<void> {
    const isThumb = verdict === 'up' || verdict === 'down';
    await this.#keep('feedback', about, version, isThumb ? { thumb: verdict } : { wrong: verdict });
  }

  /** Keeps a comment, which its writer wants to be kept. Never rejects; false where the store failed. */
  comment(about: Rated, version: string, comment: string): Promise<boolean> {
    return this.#keep('comments', about, version, { comment });
  }

  async #keep(
    kind: RecordKind,
    { topics, passages }: Rated,
    version: string,
    said: Readonly<Record<string, Json>>,
  ): Promise<boolean> {
    const { store, log, now } = this.#options;
    const day = new Date(now()).toISOString().slice(0, 10);
    try {
      await store.append(kind, { day, version, topics, passages, ...said });
      return true;
    } catch (error) {
      log.warn({ event: 'feedback-unkept', ...factsOf(error) }, 'The store failed: feedback is not kept.');
      return false;
    }
  }
}

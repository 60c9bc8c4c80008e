import { Conversation, type Earlier } from './conversation.js';

const MOST_CONVERSATIONS = 1000;
/** In milliseconds. */
const LONGEST_SILENCE = 2 * 60 * 60 * 1000;

/** An open conversation, and when it was used last: milliseconds since 1970. */
interface Open {
  readonly conversation: Conversation;
  readonly used: number;
}

/**
 * The conversations of this process. Those that were silent for long go. Where too many are open, those go first in
 * which nobody has written yet, so that nobody loses their own to people who only open the page; the most silent one
 * before the others.
 */
export class Conversations {
  readonly #now: () => number;
  readonly #said: (id: string) => Promise<readonly Earlier[]>;
  /** Both in the order of their last use. */
  readonly #unwritten = new Map<string, Open>();
  readonly #written = new Map<string, Open>();

  /**
   * @param now milliseconds since 1970
   * @param said what an earlier process said in a conversation; never rejects
   */
  constructor(now: () => number, said: (id: string) => Promise<readonly Earlier[]>) {
    this.#now = now;
    this.#said = said;
  }

  /** The conversation, if this process knows it. */
  find(id: string): Conversation | null {
    const found = this.#unwritten.get(id) ?? this.#written.get(id);
    return found ? this.#use(found.conversation) : null;
  }

  /**
   * The conversation. Where this process does not know it, as after a restart, it is empty until it is
   * {@link Conversation.ready}: help waits for no store.
   */
  open(id: string): Conversation {
    const found = this.find(id);
    if (found) return found;
    const conversation = new Conversation(id, this.#now);
    conversation.recall(this.#said(id));
    return this.#use(conversation);
  }

  /** Forgets what was said in a conversation, if this process knows it; it can go on. */
  forget(id: string): void {
    this.find(id)?.forget();
  }

  /** Sends everybody away from a conversation and forgets it, if this process knows it. */
  end(id: string): void {
    for (const open of [this.#unwritten, this.#written]) {
      open.get(id)?.conversation.end();
      open.delete(id);
    }
  }

  /** Sends everybody away and forgets everything. */
  close(): void {
    for (const open of [this.#unwritten, this.#written]) {
      for (const { conversation } of open.values()) conversation.end();
      open.clear();
    }
  }

  #use(conversation: Conversation): Conversation {
    const { id } = conversation;
    this.#unwritten.delete(id);
    this.#written.delete(id);
    const place = conversation.isWrittenIn ? this.#written : this.#unwritten;
    place.set(id, { conversation, used: this.#now() });
    this.#forget(id);
    return conversation;
  }

  /** @param kept the one that is being used */
  #forget(kept: string): void {
    const oldest = this.#now() - LONGEST_SILENCE;
    for (const open of [this.#unwritten, this.#written]) {
      for (const [id, { conversation, used }] of open) {
        if (used > oldest && this.#unwritten.size + this.#written.size <= MOST_CONVERSATIONS) break;
        if (id === kept) continue;
        open.delete(id);
        conversation.end();
      }
    }
  }
}

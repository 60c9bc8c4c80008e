import { Conversation } from './conversation.js';

const MOST_CONVERSATIONS = 1000;
/** In milliseconds. */
const LONGEST_SILENCE = 2 * 60 * 60 * 1000;

/** The conversations of this process. Those that were silent for long go, and the most silent one where too many are open. */
export class Conversations {
  readonly #now: () => number;
  /** In the order of their last use. */
  readonly #open = new Map<string, { readonly conversation: Conversation; readonly used: number }>();

  /** @param now milliseconds since 1970 */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** The conversation, if this process knows it. */
  find(id: string): Conversation | null {
    const found = this.#open.get(id);
    return found ? this.#use(found.conversation) : null;
  }

  /** The conversation; an empty one where this process does not know it, as after a restart. */
  open(id: string): Conversation {
    return this.find(id) ?? this.#use(new Conversation(id, this.#now));
  }

  /** Sends everybody away and forgets everything. */
  close(): void {
    for (const { conversation } of this.#open.values()) conversation.end();
    this.#open.clear();
  }

  #use(conversation: Conversation): Conversation {
    this.#open.delete(conversation.id);
    this.#open.set(conversation.id, { conversation, used: this.#now() });
    this.#forget();
    return conversation;
  }

  #forget(): void {
    const oldest = this.#now() - LONGEST_SILENCE;
    for (const { conversation, used } of this.#open.values()) {
      if (used > oldest && this.#open.size <= MOST_CONVERSATIONS) return;
      this.#open.delete(conversation.id);
      conversation.end();
    }
  }
}

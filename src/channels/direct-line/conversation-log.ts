import { z } from 'zod';
import type { Answer } from '../../answer/answer.js';
import { keptReplyShape, type Replies } from '../../answer/replies.js';
import { renderingFor, toActivity } from '../../bot/activity.js';
import { InOrder } from '../../bot/in-order.js';
import { factsOf, type Log } from '../../log.js';
import type { Store } from '../../store/store.js';
import { BOT } from '../bot-account.js';
import type { Earlier } from './conversation.js';

/** What the log of conversations needs. */
export interface ConversationLogOptions {
  readonly store: Store;
  readonly replies: Replies;
  readonly log: Log;
}

/** Replies of a conversation that are kept, the latest ones; some hundred bytes each. */
const MOST_REPLIES = 30;
const SLOTS = Array.from({ length: MOST_REPLIES }, (_, slot) => slot);

const place = z.object({ number: z.number(), at: z.number() });
const entryShape = place.extend({
  order: z.number(),
  to: place.extend({ key: z.string() }).nullable(),
  reply: keptReplyShape,
});

/** Where a reply stands, and what it answers. */
type Where = Omit<Earlier, 'activity'>;

/**
 * What Kindred said in each conversation, as ids: out of it, its replies are there again after a restart. What people
 * write is not in it. Each reply is an item of its own, kept for a day, and takes the place of the one thirty before it;
 * of a failing store nobody but the log learns.
 */
export class ConversationLog {
  readonly #store: Store;
  readonly #replies: Replies;
  readonly #log: Log;
  readonly #turns = new InOrder();

  constructor({ store, replies, log }: ConversationLogOptions) {
    this.#store = store;
    this.#replies = replies;
    this.#log = log;
  }

  /** Adds a reply. Never rejects. */
  async note(conversation: string, answer: Answer, { number, at, order, to }: Where): Promise<void> {
    await this.#attempt(conversation, 'said-unkept', async () => {
      const reply = this.#replies.toIds(answer);
      if (reply === null) return;
      await this.#store.write(keyOf(conversation, order), { number, at, order, to: to && { ...to }, reply });
    });
  }

  /** What was said in a conversation, the oldest first; nothing while the store fails. Never rejects. */
  async said(conversation: string): Promise<readonly Earlier[]> {
    const said: Earlier[] = [];
    await this.#attempt(conversation, 'said-unread', async () => {
      const items = await Promise.all(SLOTS.map((slot) => this.#store.read(keyOf(conversation, slot))));
      for (const item of items) {
        // What no version of this program wrote is nothing.
        const { data } = entryShape.safeParse(item?.value);
        const answer = data ? this.#replies.toAnswer(data.reply) : null;
        if (data && answer) said.push({ ...data, activity: activityOf(answer) });
      }
    });
    return said.sort((a, b) => a.number - b.number);
  }

  /** Deletes what is kept of a conversation. False where the store failed; never rejects. */
  delete(conversation: string): Promise<boolean> {
    return this.#attempt(conversation, 'said-undeleted', async () => {
      await Promise.all(SLOTS.map((slot) => this.#store.delete(keyOf(conversation, slot))));
    });
  }

  async #attempt(conversation: string, event: string, task: () => Promise<void>): Promise<boolean> {
    try {
      await this.#turns.run(conversation, task);
      return true;
    } catch (error) {
      this.#log.warn({ event, ...factsOf(error) }, 'The store of what was said failed.');
      return false;
    }
  }
}

function keyOf(conversation: string, order: number): string {
  return `said ${conversation} ${order % MOST_REPLIES}`;
}

function activityOf(answer: Answer): Earlier['activity'] {
  return { ...toActivity(answer, renderingFor('directline')), from: BOT };
}

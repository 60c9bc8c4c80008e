import { z } from 'zod';
import type { Answer } from '../../answer/answer.js';
import { keptReplyShape, type Replies } from '../../answer/replies.js';
import { renderingFor, toActivity } from '../../bot/activity.js';
import { InOrder } from '../../bot/in-order.js';
import { factsOf, type Log } from '../../log.js';
import type { Store } from '../../store/store.js';
import { BOT } from '../bot-account.js';
import type { Earlier, Place } from './conversation.js';

/** What the log of conversations needs. */
export interface ConversationLogOptions {
  readonly store: Store;
  readonly replies: Replies;
  readonly log: Log;
}

/** Replies of a conversation that are kept, the latest ones; about 300 bytes each. */
const MOST_REPLIES = 30;

const place = z.object({ number: z.number(), at: z.number() });
const entry = place.extend({ to: place.extend({ key: z.string() }).nullable(), reply: keptReplyShape });
type Entry = z.infer<typeof entry>;

/**
 * What Kindred said in each conversation, as ids: out of it, its replies are there again after a restart. What people
 * write is not in it. It is kept for a day after the last reply; of a failing store nobody but the log learns.
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
  note(conversation: string, answer: Answer, where: Place, to: Earlier['to']): Promise<void> {
    return this.#attempt(conversation, 'said-unkept', async (key) => {
      const reply = this.#replies.toIds(answer);
      if (reply === null) return;
      const entries: Entry[] = [...(await this.#read(key)), { ...where, to, reply }];
      await this.#store.write(key, z.json().parse(entries.slice(-MOST_REPLIES)));
    }).then(() => undefined);
  }

  /** What was said in a conversation, the oldest first; nothing while the store fails. Never rejects. */
  async said(conversation: string): Promise<readonly Earlier[]> {
    const said: Earlier[] = [];
    await this.#attempt(conversation, 'said-unread', async (key) => {
      for (const { number, at, to, reply } of await this.#read(key)) {
        const answer = this.#replies.toAnswer(reply);
        if (answer) said.push({ number, at, to, activity: activityOf(answer) });
      }
    });
    return said;
  }

  /** Deletes what is kept of a conversation. False where the store failed; never rejects. */
  delete(conversation: string): Promise<boolean> {
    return this.#attempt(conversation, 'said-undeleted', (key) => this.#store.delete(key));
  }

  async #read(key: string): Promise<readonly Entry[]> {
    const item = await this.#store.read(key);
    // What no version of this program wrote is nothing.
    return item === null ? [] : (z.array(entry).safeParse(item.value).data ?? []);
  }

  async #attempt(
    conversation: string,
    event: string,
    task: (key: string) => Promise<void>,
  ): Promise<boolean> {
    try {
      await this.#turns.run(conversation, () => task(`said ${conversation}`));
      return true;
    } catch (error) {
      this.#log.warn({ event, ...factsOf(error) }, 'The store of what was said failed.');
      return false;
    }
  }
}

function activityOf(answer: Answer): Earlier['activity'] {
  return { ...toActivity(answer, renderingFor('directline')), from: BOT };
}

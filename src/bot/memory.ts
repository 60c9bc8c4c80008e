import { ConversationState, type TurnContext } from 'botbuilder-core';
import type { DialogState } from 'botbuilder-dialogs';
import { factsOf, type Log } from '../log.js';
import type { Store } from '../store/store.js';
import { toBotStorage } from './bot-storage.js';

/** What is remembered of a conversation: ids and enums, never words. */
export interface Remembered {
  welcomed: boolean;
  /** The topics of the last answer, best first. */
  topics: string[];
}

/** The memory of every conversation, as long as the store keeps it. */
export class Memory {
  readonly #state: ConversationState;
  readonly #log: Log;
  /** Where dialogs keep their place. */
  readonly place;
  readonly #remembered;

  constructor(store: Store, log: Log) {
    this.#state = new ConversationState(toBotStorage(store));
    this.#log = log;
    this.place = this.#state.createProperty<DialogState>('dialogs');
    this.#remembered = this.#state.createProperty<Remembered>('remembered');
  }

  /** Runs `turn` with this conversation's memory; with an empty one, which is then not kept, while the store fails. */
  async during(context: TurnContext, turn: (remembered: Remembered) => Promise<void>): Promise<void> {
    const reachable = await this.#load(context);
    await turn(await this.#remembered.get(context, { welcomed: false, topics: [] }));
    if (reachable) await this.#save(context);
  }

  async #load(context: TurnContext): Promise<boolean> {
    try {
      await this.#state.load(context);
      return true;
    } catch (error) {
      this.#log.warn(
        { event: 'state-unread', ...factsOf(error) },
        'The store failed: this turn has no memory.',
      );
      await this.#state.clear(context);
      return false;
    }
  }

  async #save(context: TurnContext): Promise<void> {
    try {
      await this.#state.saveChanges(context);
    } catch (error) {
      this.#log.warn(
        { event: 'state-unkept', ...factsOf(error) },
        'The store failed: this turn is not remembered.',
      );
    }
  }
}

import { ConversationState, type TurnContext } from 'botbuilder-core';
import type { DialogState } from 'botbuilder-dialogs';
import { factsOf, type Log } from '../log.js';
import type { Store } from '../store/store.js';
import { toBotStorage } from './bot-storage.js';
import { isPlace, readRemembered, type Remembered } from './remembered.js';

/** What a turn does with the memory of its conversation. */
export interface Recollection {
  /** May be changed; kept when the turn is over. */
  readonly remembered: Remembered;
  /** Deletes what is kept; nothing of this turn is kept either. False where the store failed. */
  readonly forget: () => Promise<boolean>;
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
    this.#remembered = this.#state.createProperty<unknown>('remembered');
  }

  /**
   * Runs `turn` with this conversation's memory; with an empty one, which is then not kept, while the store fails. Of a
   * turn that fails nothing is kept, and the dialog that it was in is over.
   */
  async during(context: TurnContext, turn: (recollection: Recollection) => Promise<void>): Promise<void> {
    let keeps = await this.#load(context);
    const before = readRemembered(await this.#remembered.get(context));
    const remembered = { ...before };
    if (!isPlace(await this.place.get(context))) await this.place.delete(context);
    const forget = (): Promise<boolean> => {
      keeps = false;
      return this.forget(context);
    };
    try {
      await turn({ remembered, forget });
    } catch (error) {
      await this.place.delete(context);
      if (keeps) await this.#save(context, before);
      throw error;
    }
    if (keeps) await this.#save(context, remembered);
  }

  /** Deletes what is kept of this conversation. False where the store failed. */
  async forget(context: TurnContext): Promise<boolean> {
    try {
      await this.#state.delete(context);
      return true;
    } catch (error) {
      this.#log.warn(
        { event: 'state-undeleted', ...factsOf(error) },
        'The store failed: this conversation is not deleted.',
      );
      return false;
    } finally {
      await this.#state.clear(context);
    }
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

  /** What help was shown lasts as long as the conversation goes on, so it is written anew though it is the same. */
  async #save(context: TurnContext, remembered: Remembered): Promise<void> {
    try {
      await this.#remembered.set(context, remembered);
      await this.#state.saveChanges(context, remembered.help !== null);
    } catch (error) {
      this.#log.warn(
        { event: 'state-unkept', ...factsOf(error) },
        'The store failed: this turn is not remembered.',
      );
    }
  }
}

import { BotAdapter, TurnContext, type Activity, type ResourceResponse } from 'botbuilder-core';
import type { OnActivity } from '../../bot/turn.js';
import { BOT } from '../bot-account.js';
import type { Conversation } from './conversation.js';
import type { Conversations } from './conversations.js';

/** The name of this channel. */
export const CHANNEL_ID = 'directline';

/** Activities that are for the machinery, not for the person. */
const UNSENT: ReadonlySet<string> = new Set(['delay', 'invokeResponse', 'trace']);

/** Turns of the conversations of this process: what the bot sends is appended to its conversation. */
export class DirectLineAdapter extends BotAdapter {
  readonly #conversations: Conversations;
  readonly #onActivity: OnActivity;

  constructor(conversations: Conversations, onActivity: OnActivity) {
    super();
    this.#conversations = conversations;
    this.#onActivity = onActivity;
  }

  /** Runs the turn of an activity; done when the bot has said what it has to say. */
  receive(conversation: Conversation, activity: Partial<Activity>): Promise<void> {
    const context = new TurnContext(this, {
      ...activity,
      channelId: CHANNEL_ID,
      recipient: BOT,
      conversation: { id: conversation.id, name: '', isGroup: false, conversationType: 'personal' },
    });
    return this.runMiddleware(context, this.#onActivity);
  }

  override sendActivities(
    _context: TurnContext,
    activities: Partial<Activity>[],
  ): Promise<ResourceResponse[]> {
    return Promise.resolve(activities.map((activity) => ({ id: this.#send(activity) })));
  }

  #send(activity: Partial<Activity>): string {
    const conversation = this.#conversations.find(activity.conversation?.id ?? '');
    if (conversation === null || UNSENT.has(activity.type ?? '')) return '';
    return conversation.append({ ...activity, from: BOT });
  }

  override updateActivity(): Promise<void> {
    return Promise.reject(new Error('Direct Line cannot change what was sent.'));
  }

  override deleteActivity(): Promise<void> {
    return Promise.reject(new Error('Direct Line cannot take back what was sent.'));
  }

  override continueConversation(): Promise<void> {
    return Promise.reject(new Error('Kindred speaks on Direct Line only when it is spoken to.'));
  }
}

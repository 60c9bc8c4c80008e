import type { Activity } from 'botbuilder-core';
import type { Router } from 'express';
import type { Answer } from '../../answer/answer.js';
import type { OnActivity } from '../../bot/turn.js';
import { CHANNEL_ID, DirectLineAdapter } from './adapter.js';
import { ConversationLog, type ConversationLogOptions } from './conversation-log.js';
import { Conversations } from './conversations.js';
import { NewcomerLimit } from './newcomer-limit.js';
import { createOriginCheck, type OriginOptions } from './origins.js';
import { directLineRoutes } from './routes.js';
import { createStreams, type Streams } from './stream.js';
import { Tokens } from './tokens.js';

/** What Direct Line needs. */
export interface DirectLineOptions extends OriginOptions, ConversationLogOptions {
  readonly signingKey: Buffer;
  readonly onActivity: OnActivity;
  /** Whether {@link OriginOptions.publicUrl} was set by the owner: only then do streams go there. */
  readonly publicUrlGiven: boolean;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** An id that nobody had before: letters, figures, `-` and `_`. */
  readonly newId: () => string;
}

/** Direct Line 3.0, in this process: its routes, its streams, and how to end them. */
export interface DirectLine {
  readonly router: Router;
  readonly takes: Streams['takes'];
  readonly upgrade: Streams['upgrade'];
  /** Keeps a reply to an activity that was sent under an id, as ids; nobody waits for it. Other channels' are not kept. */
  readonly said: (to: Activity, id: string, answer: Answer) => void;
  /**
   * Forgets what was said in a conversation so far, where it is one of this channel: here at once, and in the store when
   * it resolves. False where the store failed.
   */
  readonly forget: (channelId: string, conversationId: string) => Promise<boolean>;
  readonly close: () => void;
}

/** Kindred's own Direct Line, so that Web Chat works without any cloud. */
export function createDirectLine(options: DirectLineOptions): DirectLine {
  const log = new ConversationLog(options);
  const conversations = new Conversations(options.now, (id) => log.said(id));
  const adapter = new DirectLineAdapter(conversations, options.onActivity);
  const tokens = new Tokens(options.signingKey, options.now);
  const isAllowed = createOriginCheck(options);
  const streams = createStreams({ conversations, tokens, isAllowed, now: options.now });
  const publicUrl = options.publicUrlGiven ? options.publicUrl : null;
  const router = directLineRoutes({
    conversations,
    log,
    adapter,
    tokens,
    isAllowed,
    newcomers: new NewcomerLimit(options.now),
    publicUrl,
    newId: options.newId,
  });
  return {
    router,
    takes: streams.takes,
    upgrade: streams.upgrade,
    said(to, id, answer) {
      const conversation = to.channelId === CHANNEL_ID ? conversations.find(to.conversation.id) : null;
      const place = conversation?.placeOf(id) ?? null;
      if (conversation === null || place === null) return;
      const { id: name, ready } = conversation;
      const answered = conversation.keyOf(to.id ?? '');
      void ready.then(() =>
        log.note(name, answer, { ...place, to: answered, order: conversation.nextOrder() }),
      );
    },
    async forget(channelId, conversationId) {
      if (channelId !== CHANNEL_ID) return true;
      conversations.forget(conversationId);
      // What was noted before it is deleted too.
      await conversations.find(conversationId)?.ready;
      return log.delete(conversationId);
    },
    close() {
      conversations.close();
      streams.close();
    },
  };
}

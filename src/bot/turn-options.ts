import type { Activity, StatePropertyAccessor, TurnContext } from 'botbuilder-core';
import type { DialogState } from 'botbuilder-dialogs';
import type { Answer } from '../answer/answer.js';
import type { Before } from '../answer/before.js';
import type { Rated } from '../answer/rated.js';
import type { Engine } from '../answer/engine.js';
import type { Log } from '../log.js';
import type { Screening } from '../safety/screening.js';
import type { Feedback } from './feedback.js';
import type { Gaps } from './gaps.js';
import type { InOrder } from './in-order.js';
import type { Memory } from './memory.js';
import type { NamedRegions } from './named-regions.js';

/** What a dialog gets of a turn in which nobody is in danger. */
export interface Turn {
  /** Everything that the person wrote. */
  readonly text: string;
  readonly screening: Screening;
  readonly before: Before;
  /** What a thumb down is about, where one was pressed and nothing was written; null for every message. */
  readonly rated: Rated | null;
  readonly feedback: Feedback;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Sends an answer, in the rendering of the channel. */
  say(answer: Answer): Promise<void>;
}

/** Decides which dialog gets the turn, and lets it take it. */
export type TakeTurn = (
  context: TurnContext,
  place: StatePropertyAccessor<DialogState>,
  turn: Turn,
) => Promise<void>;

/** What turns are made of. */
export interface TurnOptions {
  readonly engine: Engine;
  readonly memory: Memory;
  readonly takeTurn: TakeTurn;
  readonly conversations: InOrder;
  readonly regions: NamedRegions;
  readonly gaps: Gaps;
  readonly feedback: Feedback;
  /** Lets the channel keep what was said, as ids: the answer to an activity, sent under an id. Nobody waits for it. */
  readonly said: (to: Activity, id: string, answer: Answer) => void;
  /** Deletes what the channel keeps of a conversation: in this process at once. False where a store failed. */
  readonly forget: (channelId: string, conversationId: string) => Promise<boolean>;
  readonly log: Log;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly newId: () => string;
}

/** A message that was screened, in its conversation. */
export interface Message {
  readonly context: TurnContext;
  /** Everything that the person wrote. */
  readonly text: string;
  readonly screening: Screening;
}

/** What was done with an activity, for the log. */
export type Done = Answer['outcome'] | 'welcome' | 'forgotten' | 'thumb' | 'nothing';

import type { StatePropertyAccessor, TurnContext } from 'botbuilder-core';
import type { DialogState } from 'botbuilder-dialogs';
import type { Answer } from '../answer/answer.js';
import type { Engine } from '../answer/engine.js';
import { factsOf, type Log } from '../log.js';
import { LAST_RESORT } from '../safety/last-resort.js';
import type { Screening } from '../safety/screening.js';
import { renderingFor, toActivity } from './activity.js';
import { isArrival } from './arrival.js';
import type { InOrder } from './in-order.js';
import { answerInvoke } from './invoke.js';
import type { Memory } from './memory.js';
import { writtenIn } from './written.js';

/** What a dialog gets of a turn in which nobody is in danger. */
export interface Turn {
  /** Everything that the person wrote. */
  readonly text: string;
  readonly screening: Screening;
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
  readonly log: Log;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly newId: () => string;
}

/** Takes one activity of one conversation, from any channel. Never rejects: failures go to the log, without words. */
export type OnActivity = (context: TurnContext) => Promise<void>;

/** What was done with an activity, for the log. */
type Done = Answer['outcome'] | 'welcome' | 'nothing';

/** Makes the one handler behind every channel. */
export function createTurn(options: TurnOptions): OnActivity {
  return async (context) => {
    const began = options.now();
    const facts = { turn: options.newId(), channel: context.activity.channelId, type: context.activity.type };
    try {
      const done = await handle(context, options);
      options.log.info({ event: 'turn', ...facts, done, ms: options.now() - began });
    } catch (error) {
      options.log.error({ event: 'turn-failed', ...facts, ...factsOf(error) });
      if (!context.responded && context.activity.type === 'message')
        await sendLastResort(context, options.log);
    }
  };
}

/** Safety comes first: before any state is read, and without waiting for the conversation's earlier turns. */
async function handle(context: TurnContext, options: TurnOptions): Promise<Done> {
  const { activity } = context;
  const text = writtenIn(activity);
  const screening = options.engine.screen(text);
  if (activity.type === 'invoke') await answerInvoke(context);
  if (screening.outcome === 'crisis') return send(context, options.engine.answer(text, screening));
  if (activity.type === 'message') return converse(context, options, text, screening);
  if (isArrival(activity)) return welcome(context, options);
  return 'nothing';
}

async function converse(
  context: TurnContext,
  options: TurnOptions,
  text: string,
  screening: Screening,
): Promise<Done> {
  let done: Done = 'nothing';
  await inConversation(context, options, async () => {
    await options.memory.during(context, async (remembered) => {
      const say = async (answer: Answer): Promise<void> => {
        remembered.topics = [...answer.topics];
        done = await send(context, answer);
      };
      await options.takeTurn(context, options.memory.place, { text, screening, say });
    });
  });
  return done;
}

async function welcome(context: TurnContext, options: TurnOptions): Promise<Done> {
  let done: Done = 'nothing';
  await inConversation(context, options, async () => {
    await options.memory.during(context, async (remembered) => {
      if (remembered.welcomed) return;
      remembered.welcomed = true;
      await send(context, options.engine.welcome());
      done = 'welcome';
    });
  });
  return done;
}

function inConversation(
  context: TurnContext,
  options: TurnOptions,
  task: () => Promise<void>,
): Promise<void> {
  return options.conversations.run(`${context.activity.channelId} ${context.activity.conversation.id}`, task);
}

/** When nothing could be said, help still stands; a channel that is out of reach is only noted. */
async function sendLastResort(context: TurnContext, log: Log): Promise<void> {
  try {
    await context.sendActivity({ type: 'message', textFormat: 'markdown', text: LAST_RESORT });
  } catch (error) {
    log.error({ event: 'last-resort-failed', ...factsOf(error) });
  }
}

async function send(context: TurnContext, answer: Answer): Promise<Done> {
  await context.sendActivity(toActivity(answer, renderingFor(context.activity.channelId)));
  return answer.outcome;
}

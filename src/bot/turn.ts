import type { Activity, TurnContext } from 'botbuilder-core';
import type { Answer } from '../answer/answer.js';
import { KindredError } from '../errors.js';
import { factsOf } from '../log.js';
import { plainDanger } from '../safety/last-resort.js';
import { isArrival } from './arrival.js';
import { beforeOf, inConversation, note, send } from './conversation.js';
import { giveHelp, sendLastResort } from './crisis.js';
import { endConversation, forgetAll } from './forget.js';
import { answerInvoke } from './invoke.js';
import { takeThumb } from './take-thumb.js';
import { thumbIn } from './thumb.js';
import type { Done, Message, TurnOptions } from './turn-options.js';
import { writtenIn } from './written.js';

/** Takes one activity of one conversation, from any channel. Never rejects: failures go to the log, without words. */
export type OnActivity = (context: TurnContext) => Promise<void>;

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
      if (!context.responded && deservesReply(context.activity)) await sendLastResort(context, options.log);
    }
  };
}

/** Safety comes first: before any state is read, and without waiting for the conversation's earlier turns. */
async function handle(context: TurnContext, options: TurnOptions): Promise<Done> {
  const { activity } = context;
  const text = writtenIn(activity);
  const message = { context, text, screening: options.engine.screen(text) };
  if (activity.type === 'invoke') await answerInvoke(context);
  if (message.screening.outcome === 'crisis') return giveHelp(message, options);
  if (activity.type === 'message') return converse(message, options);
  if (activity.type === 'endOfConversation') return endConversation(context, options);
  if (isArrival(activity)) return welcome(context, options);
  const thumb = thumbIn(activity);
  if (thumb) return takeThumb(message, thumb, options);
  return 'nothing';
}

async function converse({ context, text, screening }: Message, options: TurnOptions): Promise<Done> {
  const { engine, memory, takeTurn } = options;
  const { activity } = context;
  let done: Done = 'nothing';
  const inVain: (readonly string[])[] = [];
  await inConversation(context, options, async (recollection) => {
    const { remembered } = recollection;
    const known = beforeOf(activity, options, remembered);
    const after = engine.after(text, screening, known);
    const forgotten = !after.forget || (await forgetAll(activity, recollection, options));
    const say = async (answer: Answer): Promise<void> => {
      const last = engine.lastAfter(text, answer, known);
      remembered.last = last && { said: last, at: options.now() };
      remembered.welcomed = true;
      if (answer.outcome === 'no-answer') inVain.push(last?.offered ?? []);
      // Who asks to be forgotten leaves nothing, this answer neither.
      done = await send(context, answer, after.forget ? {} : { said: options.said, remembered });
    };
    const { feedback } = options;
    const before = { ...known, forgotten };
    await takeTurn(context, memory.place, {
      ...{ text, screening, before, rated: null, feedback, now: options.now(), say },
    });
    if (done === 'nothing') throw new KindredError('nothing-said', 'No dialog answered a message.');
    note(activity, options, remembered, after);
  });
  for (const near of inVain) await options.gaps.note(near);
  return done;
}

async function welcome(context: TurnContext, options: TurnOptions): Promise<Done> {
  let done: Done = 'nothing';
  await inConversation(context, options, async ({ remembered }) => {
    if (remembered.welcomed) return;
    remembered.welcomed = true;
    const answer = options.engine.welcome(beforeOf(context.activity, options, remembered));
    await send(context, answer, { said: options.said });
    done = 'welcome';
  });
  return done;
}

/** A message always does; an edit, a card or a comment where danger is named so plainly that no rules are needed to see it. */
function deservesReply(activity: Activity): boolean {
  return activity.type === 'message' || plainDanger(writtenIn(activity));
}

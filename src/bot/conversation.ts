import type { Activity, TurnContext } from 'botbuilder-core';
import type { Answer } from '../answer/answer.js';
import { NOTHING_BEFORE, type Before } from '../answer/before.js';
import { refOf } from '../answer/rated.js';
import { renderingFor, toActivity } from './activity.js';
import type { Recollection } from './memory.js';
import type { Remembered } from './remembered.js';
import type { Done, TurnOptions } from './turn-options.js';
import { isGroup, whereOf } from './where.js';

/** How long a message may lean on what was said before it, in milliseconds: half an hour. */
const LASTS = 30 * 60 * 1000;

/** Runs a task with a conversation's memory, after the conversation's earlier turns. */
export function inConversation(
  context: TurnContext,
  { conversations, memory }: TurnOptions,
  task: (recollection: Recollection) => Promise<void>,
): Promise<void> {
  return conversations.run(keyOf(context.activity), () => memory.during(context, task));
}

/** What went before an activity; without a memory, what is known of the conversation all the same. */
export function beforeOf(activity: Activity, { regions, now }: TurnOptions, remembered?: Remembered): Before {
  const group = isGroup(activity);
  return {
    ...NOTHING_BEFORE,
    region: group ? null : (remembered?.region ?? regions.of(keyOf(activity))),
    last: saidLately(remembered?.last ?? null, now()),
    help: group ? null : (remembered?.help ?? null),
    length: remembered?.length ?? 'whole',
    introduced: remembered?.welcomed ?? false,
    group,
    where: whereOf(activity),
  };
}

function saidLately(last: Remembered['last'], now: number): Before['last'] {
  return last !== null && now - last.at <= LASTS ? last.said : null;
}

/** Keeps what a message told: in the memory, and the region also in the process. */
export function note(
  activity: Activity,
  { regions }: TurnOptions,
  remembered: Remembered,
  told: Pick<Before, 'region' | 'help' | 'length'>,
): void {
  remembered.region = told.region;
  remembered.help = told.help;
  remembered.length = told.length;
  regions.note(keyOf(activity), told.region);
}

/** Who keeps what of an answer that is sent; default: nobody. */
interface Keeping {
  /** The channel, as ids. */
  readonly said?: TurnOptions['said'];
  /** Where the reply is noted that a thumb may be of, in a channel that names no more than the message. */
  readonly remembered?: Remembered;
}

/** Sends an answer, in the rendering of the channel. */
export async function send(
  context: TurnContext,
  answer: Answer,
  { said, remembered }: Keeping = {},
): Promise<Done> {
  const { activity } = context;
  const rendering = renderingFor(activity.channelId);
  const sent = await context.sendActivity(toActivity(answer, rendering));
  said?.(activity, sent?.id ?? '', answer);
  const ref = refOf(answer);
  if (remembered && ref !== null && rendering === 'teams' && sent?.id)
    remembered.replies = [...remembered.replies, { id: sent.id, ref }].slice(-MOST_REPLIES);
  return answer.outcome;
}

const MOST_REPLIES = 10;

/** The conversation's name, over all channels. */
export function keyOf({ channelId, conversation }: Pick<Activity, 'channelId' | 'conversation'>): string {
  return `${channelId} ${conversation.id}`;
}

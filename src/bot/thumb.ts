import type { Activity } from 'botbuilder-core';
import { z } from 'zod';

/** A thumb under an answer, as the channel tells of it. */
export interface Thumb {
  readonly verdict: 'up' | 'down';
  /** The name that the answer bore (see `refOf`), or null where the channel tells only which message it was. */
  readonly ref: string | null;
  /** The message's id in the channel. */
  readonly replyTo: string | null;
}

/** Web Chat's name for the press of a thumb. */
const WEB_CHAT_THUMB = 'webchat:activity-status/feedback';
/** Teams' name for it. */
export const TEAMS_THUMB = 'message/submitAction';

const LIKE = '#like';
const DISLIKE = '#dislike';

const action = z.object({
  '@type': z.enum(['LikeAction', 'DislikeAction']),
  '@id': z
    .string()
    .max(1000)
    .regex(/#(?:dis)?like$/),
});
const webChat = z.tuple([action]);
const teams = z.object({
  actionName: z.literal('feedback'),
  actionValue: z.object({ reaction: z.enum(['like', 'dislike']) }),
});

/** The thumb that an activity tells of, or null where it is anything else. */
export function thumbIn(activity: Activity): Thumb | null {
  if (activity.type === 'event' && activity.name === WEB_CHAT_THUMB) {
    const read = webChat.safeParse(activity.entities);
    if (!read.success) return null;
    const [{ '@type': type, '@id': id }] = read.data;
    const ref = id.slice(0, id.lastIndexOf('#'));
    return { verdict: type === 'LikeAction' ? 'up' : 'down', ref, replyTo: null };
  }
  if (activity.type !== 'invoke' || activity.name !== TEAMS_THUMB) return null;
  const read = teams.safeParse(activity.value);
  if (!read.success) return null;
  const verdict = read.data.actionValue.reaction === 'like' ? 'up' : 'down';
  return { verdict, ref: null, replyTo: activity.replyToId ?? null };
}

/** The two thumbs under an answer, for the one Message entity that Web Chat reads. */
export function thumbsFor(ref: string): readonly object[] {
  return [
    { '@type': 'LikeAction', '@id': `${ref}${LIKE}`, actionStatus: 'PotentialActionStatus' },
    { '@type': 'DislikeAction', '@id': `${ref}${DISLIKE}`, actionStatus: 'PotentialActionStatus' },
  ];
}

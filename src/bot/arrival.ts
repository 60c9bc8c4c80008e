import type { Activity } from 'botbuilder-core';

/** Teams' names for conversations of more than two. */
const SEVERAL: ReadonlySet<string> = new Set(['groupChat', 'channel']);

/**
 * Whether somebody has just come who should be welcomed: in a chat of two whoever it is, and among several people
 * only the bot itself, so that nobody gets a message for joining a group.
 */
export function isArrival(activity: Activity): boolean {
  if (activity.type !== 'conversationUpdate') return false;
  const added = activity.membersAdded ?? [];
  const { isGroup, conversationType } = activity.conversation;
  const several = isGroup || SEVERAL.has(conversationType);
  return several ? added.some((member) => member.id === activity.recipient.id) : added.length > 0;
}

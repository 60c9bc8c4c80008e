import type { Activity } from 'botbuilder-core';
import { isGroup } from './where.js';

/**
 * Whether somebody has just come who should be welcomed: in a chat of two whoever it is, and among several people
 * only the bot itself, so that nobody gets a message for joining a group.
 */
export function isArrival(activity: Activity): boolean {
  if (activity.type !== 'conversationUpdate') return false;
  const added = activity.membersAdded ?? [];
  return isGroup(activity) ? added.some((member) => member.id === activity.recipient.id) : added.length > 0;
}

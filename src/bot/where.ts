import type { Activity } from 'botbuilder-core';
import type { Where } from '../answer/before.js';

/** Teams' names for conversations of more than two. */
const SEVERAL: ReadonlySet<string> = new Set(['groupChat', 'channel']);

/** Whether others than the person who writes read along. */
export function isGroup({ conversation }: Activity): boolean {
  return conversation.isGroup || SEVERAL.has(conversation.conversationType);
}

/** Whose service a message is written in. */
export function whereOf({ channelId }: Activity): Where {
  if (channelId === 'directline') return 'page';
  return channelId === 'msteams' ? 'teams' : 'elsewhere';
}

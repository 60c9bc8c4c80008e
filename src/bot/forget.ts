import type { Activity, TurnContext } from 'botbuilder-core';
import { inConversation, keyOf } from './conversation.js';
import type { Recollection } from './memory.js';
import type { Done, TurnOptions } from './turn-options.js';

/** Deletes all that is kept of a conversation. False where the store failed. */
export function forgetAll(
  activity: Activity,
  { forget }: Recollection,
  options: TurnOptions,
): Promise<boolean> {
  forgetHere(activity, options);
  return forget();
}

/** Whoever ends a conversation leaves nothing behind; what this process holds goes without waiting for earlier turns. */
export async function endConversation(context: TurnContext, options: TurnOptions): Promise<Done> {
  forgetHere(context.activity, options);
  await inConversation(context, options, async (recollection) => {
    await forgetAll(context.activity, recollection, options);
  });
  return 'forgotten';
}

/** What this process itself holds: the channel's copy of the chat, and the region. */
function forgetHere(activity: Activity, { regions, forget }: TurnOptions): void {
  regions.note(keyOf(activity), null);
  forget(activity.channelId, activity.conversation.id);
}

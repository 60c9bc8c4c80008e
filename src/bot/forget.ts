import type { Activity, TurnContext } from 'botbuilder-core';
import { inConversation, keyOf } from './conversation.js';
import type { Recollection } from './memory.js';
import type { Done, TurnOptions } from './turn-options.js';

/** Deletes all that is kept of a conversation. False where the store failed. */
export async function forgetAll(
  activity: Activity,
  { forget }: Recollection,
  options: TurnOptions,
): Promise<boolean> {
  const done = await Promise.all([forgetHere(activity, options), forget()]);
  return done.every(Boolean);
}

/** Whoever ends a conversation leaves nothing behind; what this process holds goes without waiting for earlier turns. */
export async function endConversation(context: TurnContext, options: TurnOptions): Promise<Done> {
  const here = forgetHere(context.activity, options);
  await inConversation(context, options, async (recollection) => {
    await forgetAll(context.activity, recollection, options);
  });
  await here;
  return 'forgotten';
}

/** What this process itself holds, at once: the channel's copy of the chat, and the region. Then what the channel stored. */
function forgetHere(activity: Activity, { regions, forget }: TurnOptions): Promise<boolean> {
  regions.note(keyOf(activity), null);
  return forget(activity.channelId, activity.conversation.id);
}

import { TurnContext } from 'botbuilder-core';
import { factsOf, type Log } from '../log.js';
import { LAST_RESORT } from '../safety/last-resort.js';
import { beforeOf, inConversation, keyOf, note, send } from './conversation.js';
import type { Done, Message, TurnOptions } from './turn-options.js';

/**
 * Help for someone in danger: before any state is read, and without waiting for the conversation's earlier turns.
 * Where it cannot be given, the last resort stands. What is then remembered of it, nobody waits for.
 */
export async function giveHelp(message: Message, options: TurnOptions): Promise<Done> {
  const { context, text, screening } = message;
  try {
    const answer = options.engine.answer(text, screening, beforeOf(context.activity, options));
    await send(context, answer, { said: options.said });
  } catch (error) {
    options.log.error({ event: 'help-failed', ...factsOf(error) });
    await sendLastResort(context, options.log);
  }
  remember(message, options).catch((error: unknown) =>
    options.log.error({ event: 'help-unremembered', ...factsOf(error) }),
  );
  return 'crisis';
}

/** When nothing else can be said, help still stands; a channel that is out of reach is only noted. */
export async function sendLastResort(context: TurnContext, log: Log): Promise<void> {
  try {
    await context.sendActivity({ type: 'message', textFormat: 'markdown', text: LAST_RESORT });
  } catch (error) {
    log.error({ event: 'last-resort-failed', ...factsOf(error) });
  }
}

/** The region at once; the rest in a context of its own, for the turn's one ends with the turn. */
async function remember({ context, text, screening }: Message, options: TurnOptions): Promise<void> {
  const { activity } = context;
  const { region } = options.engine.after(text, screening, beforeOf(activity, options));
  options.regions.note(keyOf(activity), region);
  await inConversation(new TurnContext(context.adapter, activity), options, ({ remembered }) => {
    const before = beforeOf(activity, options, remembered);
    note(activity, options, remembered, options.engine.after(text, screening, before));
    // Every reply to danger says that this is a program.
    remembered.welcomed = true;
    remembered.last = null;
    return Promise.resolve();
  });
}

import { beforeOf, inConversation, send } from './conversation.js';
import type { Thumb } from './thumb.js';
import type { Done, Message, TurnOptions } from './turn-options.js';
import { isGroup } from './where.js';

/**
 * Keeps a thumb, and after one down asks what was wrong; never where others read along. A thumb on what is no answer of
 * this content is dropped, and so is one that comes again.
 */
export function takeThumb(message: Message, thumb: Thumb, options: TurnOptions): Promise<Done> {
  const { context, text, screening } = message;
  const { engine, feedback, memory, said } = options;
  let done: Done = 'nothing';
  const task = inConversation(context, options, async ({ remembered }) => {
    const ref = thumb.ref ?? remembered.replies.find(({ id }) => id === thumb.replyTo)?.ref ?? null;
    const rated = ref === null ? null : engine.feedback.named(ref);
    const once = `${ref ?? ''} ${thumb.verdict}`;
    if (rated === null || remembered.rated === once) return;
    remembered.rated = once;
    done = 'thumb';
    await feedback.note(rated, engine.version, thumb.verdict);
    if (thumb.verdict === 'up' || isGroup(context.activity)) return;
    await options.takeTurn(context, memory.place, {
      ...{ text, screening, before: beforeOf(context.activity, options, remembered) },
      ...{ rated, feedback, now: options.now() },
      say: async (answer) => {
        await send(context, answer, { said });
      },
    });
  });
  return task.then(() => done);
}

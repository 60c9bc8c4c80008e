import { Dialog, type DialogTurnResult } from 'botbuilder-dialogs/lib/dialog.js';
import type { DialogContext } from 'botbuilder-dialogs/lib/dialogContext.js';
import { z } from 'zod';
import type { Answer } from '../src/answer/answer.js';
import type { Engine } from '../src/answer/engine.js';
import { FEEDBACK_STEPS, type FeedbackStep } from '../src/answer/feedback.js';
import type { Rated } from '../src/answer/rated.js';
import type { Turn } from '../src/bot/turn-options.js';

/** The result of a dialog that let a message go by: it is a message of its own, and is still to be answered. */
export const GONE_BY = 'gone-by';

/** How long a question of this dialog waits for its reply, in milliseconds: half an hour. */
const WAITS = 30 * 60 * 1000;

const place = z.object({
  step: z.enum(FEEDBACK_STEPS),
  about: z.object({ topics: z.array(z.string()), passages: z.array(z.string()) }),
  /** When it was asked: milliseconds since 1970. */
  at: z.number(),
});

/** What was wrong with an answer, and a comment on it, if the person wants that to be kept. */
export class FeedbackDialog extends Dialog {
  static readonly id = 'feedback';
  readonly #engine: Engine;
  readonly #turn: Turn;
  #unsaid: Answer | null = null;

  constructor(engine: Engine, turn: Turn) {
    super(FeedbackDialog.id);
    this.#engine = engine;
    this.#turn = turn;
  }

  /** The last words, where the dialog below this one is to say them with its own; null: none. */
  get unsaid(): Answer | null {
    return this.#unsaid;
  }

  /** Whether a thumb was pressed down, or the message says that the answer before it was wrong or no help. */
  static begins(engine: Engine, turn: Turn): boolean {
    return aboutIn(engine, turn) !== null;
  }

  override async beginDialog(conversation: DialogContext): Promise<DialogTurnResult> {
    const { feedback, rated } = this.#turn;
    const about = aboutIn(this.#engine, this.#turn);
    if (about === null) return conversation.endDialog(GONE_BY);
    // A thumb was kept when it came.
    if (rated === null) await feedback.note(about, this.#engine.version, 'down');
    await this.#turn.say(this.#engine.feedback.ask());
    return this.#wait(conversation, 'what', about);
  }

  override async continueDialog(conversation: DialogContext): Promise<DialogTurnResult> {
    const { text, screening, before, now, feedback } = this.#turn;
    const read = place.safeParse(conversation.activeDialog?.state);
    const isOver = !read.success || now - read.data.at > WAITS;
    // Whoever was shown help meanwhile is asked nothing more, and what needs a careful answer is no comment.
    if (isOver || before.help !== null || screening.outcome !== 'usual')
      return conversation.endDialog(GONE_BY);
    const { step, about } = read.data;
    const reply = this.#engine.feedback.reply(step, text);
    if (reply === null) return conversation.endDialog(GONE_BY);
    const { keeps, next, answer } = reply;
    let kept = true;
    if (keeps === 'comment') kept = await feedback.comment(about, this.#engine.version, text.trim());
    else if (keeps !== null) await feedback.note(about, this.#engine.version, keeps);
    const isBelow = conversation.stack.length > 1;
    if (next === null && isBelow) this.#unsaid = answer(kept);
    else await this.#turn.say(answer(kept));
    return next === null ? conversation.endDialog() : this.#wait(conversation, next, about);
  }

  #wait(conversation: DialogContext, step: FeedbackStep, about: Rated): DialogTurnResult {
    const active = conversation.activeDialog;
    if (active) active.state = { step, about, at: this.#turn.now };
    return Dialog.EndOfTurn;
  }
}

function aboutIn({ feedback }: Engine, { rated, text, before }: Turn): Rated | null {
  return rated ?? feedback.about(text, before);
}

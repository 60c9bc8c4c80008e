import { Dialog, type DialogTurnResult } from 'botbuilder-dialogs/lib/dialog.js';
import type { DialogContext } from 'botbuilder-dialogs/lib/dialogContext.js';
import type { Answer } from '../src/answer/answer.js';
import type { Engine } from '../src/answer/engine.js';
import type { Turn } from '../src/bot/turn-options.js';
import type { GuideTurn, RunningGuide } from '../src/guide/create-guides.js';
import type { Heard } from '../src/guide/guide.js';
import { FeedbackDialog } from './feedback.js';

/** The result of a guide that is over without a word: the message is still to be answered. */
export const LEFT = 'left';

/**
 * A guided conversation over several turns; between them only ids are kept, in the dialog's own state. Who says in the
 * middle that an answer was wrong is asked what was, and then the guide goes on where it was.
 */
export class GuideDialog extends Dialog {
  readonly #guide: RunningGuide;
  readonly #heard: Heard;
  readonly #turn: Turn;
  readonly #feedback: FeedbackDialog;

  constructor(guide: RunningGuide, engine: Engine, turn: Turn, feedback: FeedbackDialog) {
    super(guide.id);
    const { text, screening, before } = turn;
    this.#guide = guide;
    this.#turn = turn;
    this.#feedback = feedback;
    const saysWrong = FeedbackDialog.begins(engine, turn);
    const answer = once(() => engine.answer(text, screening, before));
    this.#heard = { text, screening, before, saysWrong, answer };
  }

  override beginDialog(conversation: DialogContext): Promise<DialogTurnResult> {
    return this.#take(conversation, this.#guide.begin(this.#heard));
  }

  override continueDialog(conversation: DialogContext): Promise<DialogTurnResult> {
    return this.#take(conversation, this.#guide.go(storedIn(conversation), this.#heard));
  }

  /** Feedback on top of it is over, or let the message go by. */
  override resumeDialog(conversation: DialogContext): Promise<DialogTurnResult> {
    const { unsaid } = this.#feedback;
    if (unsaid === null) return this.continueDialog(conversation);
    return this.#take(conversation, this.#guide.resume(storedIn(conversation), unsaid));
  }

  async #take(conversation: DialogContext, { answer, keeps, isAside }: GuideTurn): Promise<DialogTurnResult> {
    const { activeDialog } = conversation;
    if (keeps !== null && activeDialog !== undefined) activeDialog.state = keeps;
    if (keeps !== null && isAside && this.#heard.saysWrong)
      return conversation.beginDialog(FeedbackDialog.id);
    if (answer !== null) await this.#turn.say(answer);
    return keeps === null ? conversation.endDialog(answer === null && LEFT) : Dialog.EndOfTurn;
  }
}

function storedIn({ activeDialog }: DialogContext): unknown {
  const stored: unknown = activeDialog?.state;
  return stored;
}

/** Works something out when it is first asked for, and not again. */
function once(work: () => Answer): () => Answer {
  let done: Answer | null = null;
  return () => (done ??= work());
}

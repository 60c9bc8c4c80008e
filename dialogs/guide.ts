import { Dialog, type DialogTurnResult } from 'botbuilder-dialogs/lib/dialog.js';
import type { DialogContext } from 'botbuilder-dialogs/lib/dialogContext.js';
import type { Answer } from '../src/answer/answer.js';
import type { Engine } from '../src/answer/engine.js';
import type { Turn } from '../src/bot/turn-options.js';
import type { GuideTurn, RunningGuide } from '../src/guide/create-guides.js';
import type { Heard } from '../src/guide/guide.js';

/** The result of a guide that is over without a word: the message is still to be answered. */
export const LEFT = 'left';

/** A guided conversation over several turns; between them only ids are kept, in the dialog's own state. */
export class GuideDialog extends Dialog {
  readonly #guide: RunningGuide;
  readonly #heard: Heard;
  readonly #turn: Turn;

  constructor(guide: RunningGuide, engine: Engine, turn: Turn) {
    super(guide.id);
    const { text, screening, before } = turn;
    this.#guide = guide;
    this.#turn = turn;
    this.#heard = { text, screening, before, answer: once(() => engine.answer(text, screening, before)) };
  }

  override beginDialog(conversation: DialogContext): Promise<DialogTurnResult> {
    return this.#take(conversation, this.#guide.begin(this.#heard));
  }

  override continueDialog(conversation: DialogContext): Promise<DialogTurnResult> {
    const stored: unknown = conversation.activeDialog?.state;
    return this.#take(conversation, this.#guide.go(stored, this.#heard));
  }

  async #take(conversation: DialogContext, { answer, keeps }: GuideTurn): Promise<DialogTurnResult> {
    if (answer !== null) await this.#turn.say(answer);
    const { activeDialog } = conversation;
    if (keeps === null || activeDialog === undefined) return conversation.endDialog(answer === null && LEFT);
    activeDialog.state = keeps;
    return Dialog.EndOfTurn;
  }
}

/** Works something out when it is first asked for, and not again. */
function once(work: () => Answer): () => Answer {
  let done: Answer | null = null;
  return () => (done ??= work());
}

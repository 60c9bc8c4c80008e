import { Dialog, type DialogTurnResult } from 'botbuilder-dialogs/lib/dialog.js';
import type { DialogContext } from 'botbuilder-dialogs/lib/dialogContext.js';
import type { Engine } from '../src/answer/engine.js';
import type { Turn } from '../src/bot/turn-options.js';

/** A question and its answer: one turn, and nothing to remember. */
export class AnswerDialog extends Dialog {
  static readonly id = 'answer';
  readonly #engine: Engine;
  readonly #turn: Turn;

  constructor(engine: Engine, turn: Turn) {
    super(AnswerDialog.id);
    this.#engine = engine;
    this.#turn = turn;
  }

  override async beginDialog(conversation: DialogContext): Promise<DialogTurnResult> {
    const { text, screening, before } = this.#turn;
    await this.#turn.say(this.#engine.answer(text, screening, before));
    return conversation.endDialog();
  }
}

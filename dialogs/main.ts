import { DialogTurnStatus, type DialogTurnResult } from 'botbuilder-dialogs/lib/dialog.js';
import type { DialogContext } from 'botbuilder-dialogs/lib/dialogContext.js';
import { DialogSet } from 'botbuilder-dialogs/lib/dialogSet.js';
import type { Engine } from '../src/answer/engine.js';
import type { TakeTurn } from '../src/bot/turn-options.js';
import { AnswerDialog } from './answer.js';
import { FeedbackDialog, GONE_BY } from './feedback.js';

/**
 * Who gets the turn: a dialog that is under way goes on with it, else the question is answered.
 * A new dialog is registered here, on one line.
 */
export function createMainDialog(engine: Engine): TakeTurn {
  return async (context, place, turn) => {
    const dialogs = new DialogSet(place)
      .add(new AnswerDialog(engine, turn))
      .add(new FeedbackDialog(engine, turn));
    const conversation = await dialogs.createContext(context);
    if (hasStranger(conversation, dialogs)) conversation.stack.splice(0);
    // A thumb asks for nothing, so a dialog that is under way goes on as if it had not been pressed.
    if (turn.rated !== null && conversation.stack.some(({ id }) => id !== FeedbackDialog.id)) return;
    if (turn.rated !== null) conversation.stack.splice(0);
    const went: DialogTurnResult<unknown> = await conversation.continueDialog();
    if (went.status !== DialogTurnStatus.empty && went.result !== GONE_BY) return;
    const begins = FeedbackDialog.begins(engine, turn) ? FeedbackDialog.id : AnswerDialog.id;
    await conversation.beginDialog(begins);
  };
}

/** A conversation may have been left in the middle of a dialog that a newer version does not have. */
function hasStranger({ stack }: DialogContext, dialogs: DialogSet): boolean {
  return stack.some(({ id }) => dialogs.find(id) === undefined);
}

import { DialogTurnStatus, type DialogInstance } from 'botbuilder-dialogs/lib/dialog.js';
import type { DialogContext } from 'botbuilder-dialogs/lib/dialogContext.js';
import { DialogSet } from 'botbuilder-dialogs/lib/dialogSet.js';
import type { Engine } from '../src/answer/engine.js';
import type { TakeTurn } from '../src/bot/turn-options.js';
import type { Guides } from '../src/guide/create-guides.js';
import { AnswerDialog } from './answer.js';
import { GuideDialog, LEFT } from './guide.js';

/**
 * Who gets the turn: who stops or starts over what runs; else a dialog that is under way goes on with it, and where it does
 * not, a guide begins that was asked for, or the question is answered.
 * A new dialog is registered here, on one line.
 */
export function createMainDialog(engine: Engine, guides?: Guides): TakeTurn {
  return async (context, place, turn) => {
    const dialogs = new DialogSet(place).add(new AnswerDialog(engine, turn));
    for (const guide of guides?.all ?? []) dialogs.add(new GuideDialog(guide, engine, turn));
    const conversation = await dialogs.createContext(context);
    if (hasStranger(conversation, dialogs)) conversation.stack.splice(0);
    const running = conversation.activeDialog;
    if (running && guides?.isStop(turn.text, stateOf(running), turn.before) === true) {
      await conversation.cancelAllDialogs();
      return turn.say(guides.stopped(turn.before));
    }
    if (running && guides?.isStartOver(turn.text) === true) {
      await conversation.cancelAllDialogs();
      const isGuide = guides.all.some(({ id }) => id === running.id);
      await conversation.beginDialog(isGuide ? running.id : AnswerDialog.id);
      return;
    }
    const went = await conversation.continueDialog();
    if (went.status !== DialogTurnStatus.empty && went.result !== LEFT) return;
    await conversation.beginDialog(guides?.begins(turn.text) ?? AnswerDialog.id);
  };
}

function stateOf({ state }: DialogInstance<unknown>): unknown {
  return state;
}

/** A conversation may have been left in the middle of a dialog that a newer version does not have. */
function hasStranger({ stack }: DialogContext, dialogs: DialogSet): boolean {
  return stack.some(({ id }) => dialogs.find(id) === undefined);
}

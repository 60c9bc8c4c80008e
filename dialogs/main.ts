import { DialogTurnStatus } from 'botbuilder-dialogs/lib/dialog.js';
import type { DialogContext } from 'botbuilder-dialogs/lib/dialogContext.js';
import { DialogSet } from 'botbuilder-dialogs/lib/dialogSet.js';
import type { Engine } from '../src/answer/engine.js';
import type { TakeTurn, Turn } from '../src/bot/turn-options.js';
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
    const running = conversation.activeDialog?.id;
    if (running !== undefined && guides?.isStop(turn.text) === true) {
      await conversation.cancelAllDialogs();
      return turn.say(stopped(guides, engine, turn));
    }
    if (running !== undefined && guides?.isStartOver(turn.text) === true) {
      await conversation.cancelAllDialogs();
      const isGuide = guides.all.some(({ id }) => id === running);
      await conversation.beginDialog(isGuide ? running : AnswerDialog.id);
      return;
    }
    const { status, result } = await conversation.continueDialog();
    if (status !== DialogTurnStatus.empty && result !== LEFT) return;
    await conversation.beginDialog(guides?.begins(turn.text) ?? AnswerDialog.id);
  };
}

/** Once help was shown, whoever wants no more is answered with care, and not only told that something is over. */
function stopped(guides: Guides, engine: Engine, { text, screening, before }: Turn) {
  return before.help === null ? guides.stopped(before) : engine.answer(text, screening, before);
}

/** A conversation may have been left in the middle of a dialog that a newer version does not have. */
function hasStranger({ stack }: DialogContext, dialogs: DialogSet): boolean {
  return stack.some(({ id }) => dialogs.find(id) === undefined);
}

import { DialogTurnStatus, type DialogTurnResult } from 'botbuilder-dialogs/lib/dialog.js';
import type { DialogContext } from 'botbuilder-dialogs/lib/dialogContext.js';
import { DialogSet } from 'botbuilder-dialogs/lib/dialogSet.js';
import type { Engine } from '../src/answer/engine.js';
import type { TakeTurn, Turn } from '../src/bot/turn-options.js';
import type { Guides } from '../src/guide/create-guides.js';
import { AnswerDialog } from './answer.js';
import { FeedbackDialog, GONE_BY } from './feedback.js';
import { GuideDialog, LEFT } from './guide.js';

/**
 * Who gets the turn: who stops or starts over a guide that runs; else a dialog that is under way goes on with it, and where
 * it does not, feedback or a guide begins that was asked for, or the question is answered.
 * A new dialog is registered here, on one line.
 */
export function createMainDialog(engine: Engine, guides?: Guides): TakeTurn {
  return async (context, place, turn) => {
    const feedback = new FeedbackDialog(engine, turn);
    const dialogs = new DialogSet(place).add(new AnswerDialog(engine, turn)).add(feedback);
    for (const guide of guides?.all ?? []) dialogs.add(new GuideDialog(guide, engine, turn, feedback));
    const conversation = await dialogs.createContext(context);
    if (hasStranger(conversation, dialogs)) conversation.stack.splice(0);
    if (turn.rated !== null) return thumbed(conversation);
    if (guides && (await steered(conversation, guides, turn))) return;
    const went: DialogTurnResult<unknown> = await conversation.continueDialog();
    const isOpen = went.status === DialogTurnStatus.empty || went.result === LEFT || went.result === GONE_BY;
    if (!isOpen) return;
    const asked = FeedbackDialog.begins(engine, turn) ? FeedbackDialog.id : guides?.begins(turn.text);
    if (!asked && guides?.steersNothing(turn.text, turn.before)) return turn.say(guides.idle(turn.before));
    await conversation.beginDialog(asked ?? AnswerDialog.id);
  };
}

/** A thumb asks for nothing, so a dialog that is under way goes on as if it had not been pressed. */
async function thumbed(conversation: DialogContext): Promise<void> {
  if (conversation.stack.some(({ id }) => id !== FeedbackDialog.id)) return;
  conversation.stack.splice(0);
  await conversation.beginDialog(FeedbackDialog.id);
}

/** Whether the message stopped the guide that runs, or began it or another anew. What else runs hears its own "stop". */
async function steered(conversation: DialogContext, guides: Guides, turn: Turn): Promise<boolean> {
  const running = conversation.activeDialog;
  if (running === undefined || !guides.all.some(({ id }) => id === running.id)) return false;
  const tapped = guides.labelled(turn.text);
  if (tapped !== null) return beganAnew(conversation, tapped);
  const state: unknown = running.state;
  if (guides.isStop(turn.text, state, turn.before)) {
    await conversation.cancelAllDialogs();
    await turn.say(guides.stopped(turn.before));
    return true;
  }
  return guides.isStartOver(turn.text) && (await beganAnew(conversation, running.id));
}

async function beganAnew(conversation: DialogContext, id: string): Promise<true> {
  await conversation.cancelAllDialogs();
  await conversation.beginDialog(id);
  return true;
}

/** A conversation may have been left in the middle of a dialog that a newer version does not have. */
function hasStranger({ stack }: DialogContext, dialogs: DialogSet): boolean {
  return stack.some(({ id }) => dialogs.find(id) === undefined);
}

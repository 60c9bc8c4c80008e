import { ActivityTypes, type InvokeResponse, type TurnContext } from 'botbuilder-core';
import { TEAMS_THUMB } from './thumb.js';

/** Answers an invoke, for a channel waits for one: feedback is taken, any other is refused with a reason. */
export async function answerInvoke(context: TurnContext): Promise<void> {
  await context.sendActivity({
    type: ActivityTypes.InvokeResponse,
    value: responseTo(context.activity.name),
  });
}

function responseTo(name: string | undefined): InvokeResponse {
  if (name === TEAMS_THUMB) return { status: 200, body: {} };
  const message = `This bot answers the invoke ${TEAMS_THUMB} and no other.`;
  return { status: 400, body: { error: { code: 'invoke-unknown', message } } };
}

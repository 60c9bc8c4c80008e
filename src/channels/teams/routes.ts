import { Router } from 'express';
import type { OnActivity } from '../../bot/turn.js';
import type { TeamsCredentials } from '../../config.js';
import { HttpError, onlyMethods } from '../http-error.js';
import { jsonBody } from '../json-body.js';
import { isLoopback } from '../loopback.js';
import { createReceiver } from './adapter.js';
import { localCallersOnly } from './local-callers.js';
import { readActivity } from './shape.js';

/** What the Teams channel needs. */
export interface TeamsOptions {
  /** Null: only this very machine is served, and answered to. */
  readonly credentials: TeamsCredentials | null;
  readonly onActivity: OnActivity;
  /** How long one message to the channel may take, in milliseconds. */
  readonly longestSend: number;
}

/** Teams and every other Azure channel: activities come in at `POST /api/messages`, replies go to their `serviceUrl`. */
export function teamsRoutes(options: TeamsOptions): Router {
  const receive = createReceiver(options);
  const router = Router();
  if (options.credentials === null) router.use('/api/messages', localCallersOnly);
  router.post('/api/messages', jsonBody());
  router.post('/api/messages', async (request, response) => {
    const activity = readActivity(request.body);
    if (options.credentials === null) {
      refuseWebChat(activity.channelId);
      refuseRemoteService(activity.serviceUrl);
    }
    const result = await receive(request.headers.authorization ?? '', activity);
    if (result === undefined) response.status(200).end();
    else response.status(result.status).json(result.body ?? {});
  });
  router.all('/api/messages', onlyMethods('POST'));
  return router;
}

/** The channel id of our own Direct Line, whose conversations are reached by their own tokens alone. */
const WEB_CHAT = 'directline';

/** Without proof of who wrote, whoever knows a conversation's id could end it, or have it forgotten, from here. */
function refuseWebChat(channelId: string): void {
  if (channelId !== WEB_CHAT) return;
  const message =
    'Conversations of the web chat are not reached here. Use /v3/directline with their own token.';
  throw new HttpError(403, 'channel-not-here', message);
}

/** Replies go wherever the activity says, so without proof of who wrote it they stay on this machine. */
function refuseRemoteService(serviceUrl: string): void {
  if (isLoopback(new URL(serviceUrl).hostname)) return;
  const message =
    'Without MicrosoftAppId the serviceUrl must be on this machine, such as http://127.0.0.1:3979.';
  throw new HttpError(403, 'service-not-local', message);
}

import { Router, json, type Request, type RequestHandler } from 'express';
import type { OnActivity } from '../../bot/turn.js';
import type { TeamsCredentials } from '../../config.js';
import { HttpError } from '../http-error.js';
import { isLoopback } from '../loopback.js';
import { createReceiver } from './adapter.js';
import { readActivity } from './shape.js';

/** What the Teams channel needs. */
export interface TeamsOptions {
  /** Null: only this very machine is served, and answered to. */
  readonly credentials: TeamsCredentials | null;
  readonly onActivity: OnActivity;
}

/** The largest activity; Teams' own limit is about 100 KB. */
const LARGEST_BODY = '256kb';

/** Teams and every other Azure channel: activities come in at `POST /api/messages`, replies go to their `serviceUrl`. */
export function teamsRoutes(options: TeamsOptions): Router {
  const receive = createReceiver(options.credentials, options.onActivity);
  const router = Router();
  if (options.credentials === null) router.use('/api/messages', localCallersOnly);
  router.post('/api/messages', json({ limit: LARGEST_BODY }), async (request, response) => {
    const activity = readActivity(request.body);
    if (options.credentials === null) refuseRemoteService(activity.serviceUrl);
    const result = await receive(request.headers.authorization ?? '', activity);
    if (result === undefined) response.status(200).end();
    else response.status(result.status).json(result.body ?? {});
  });
  router.all('/api/messages', () => {
    throw new HttpError(405, 'method-wrong', 'Activities are sent to this address with POST.');
  });
  return router;
}

/** Without an app id nobody can prove who they are, so only this machine may speak. */
const localCallersOnly: RequestHandler = (request, _response, next) => {
  if (!isLocal(request)) {
    throw new HttpError(
      403,
      'caller-not-local',
      'Without MicrosoftAppId only callers on this machine are served.',
    );
  }
  next();
};

/** A proxy on this machine passes others' requests on. */
function isLocal(request: Request): boolean {
  const forwarded = 'forwarded' in request.headers || 'x-forwarded-for' in request.headers;
  return !forwarded && isLoopback(request.socket.remoteAddress ?? '');
}

/** Replies go wherever the activity says, so without proof of who wrote it they stay on this machine. */
function refuseRemoteService(serviceUrl: string): void {
  if (isLoopback(new URL(serviceUrl).hostname)) return;
  const message =
    'Without MicrosoftAppId the serviceUrl must be on this machine, such as http://127.0.0.1:3979.';
  throw new HttpError(403, 'service-not-local', message);
}

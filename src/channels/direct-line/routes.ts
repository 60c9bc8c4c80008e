import { Router, type Request, type RequestHandler } from 'express';
import { within } from '../../within.js';
import { BOT } from '../bot-account.js';
import { HttpError, onlyMethods, readShape } from '../http-error.js';
import { jsonBody } from '../json-body.js';
import { bearer, bearerOf } from './access.js';
import type { DirectLineAdapter } from './adapter.js';
import type { Conversation } from './conversation.js';
import type { ConversationLog } from './conversation-log.js';
import type { Conversations } from './conversations.js';
import type { NewcomerLimit } from './newcomer-limit.js';
import { originRules, type IsAllowed } from './origins.js';
import { postedActivity, readWatermark, sentUnder, startShape } from './shape.js';
import { TOKEN_LIFETIME, type Claims, type Tokens } from './tokens.js';

/** What the routes of Direct Line need. */
export interface DirectLineRoutesOptions {
  readonly conversations: Conversations;
  readonly log: Pick<ConversationLog, 'delete'>;
  readonly adapter: DirectLineAdapter;
  readonly tokens: Tokens;
  readonly isAllowed: IsAllowed;
  readonly newcomers: NewcomerLimit;
  /** Where streams are reached, or null: under the name by which the caller reached this bot. */
  readonly publicUrl: string | null;
  readonly newId: () => string;
}

/** Direct Line 3.0, to be mounted at `/v3/directline`. */
export function directLineRoutes(options: DirectLineRoutesOptions): Router {
  const { conversations, log, adapter, tokens, newcomers, newId } = options;
  const router = Router();
  router.use(neverCached, originRules(options.isAllowed));
  router.post(WITH_BODY, jsonBody());

  router.post('/tokens/generate', (request, response) => {
    newcomers.admit(request.socket.remoteAddress ?? '');
    const user = readShape(startShape, request.body) ?? `dl_${newId()}`;
    response.json(tokenFor({ conversation: newId(), user }, tokens));
  });

  router.post('/tokens/refresh', (request, response) => {
    response.json(tokenFor(bearer(request, tokens), tokens));
  });

  router.post('/conversations', async (request, response) => {
    readShape(startShape, request.body);
    const claims = bearer(request, tokens);
    const isNew = conversations.find(claims.conversation) === null;
    await adapter.receive(conversations.open(claims.conversation), arrivalOf(claims));
    response.status(isNew ? 201 : 200).json(opened(request, claims, null, options));
  });

  router.get('/conversations/:id', (request, response) => {
    const claims = bearerOf(request, tokens);
    const watermark = readWatermark(request.query['watermark']);
    conversations.open(claims.conversation);
    response.json(opened(request, claims, watermark, options));
  });

  router.get('/conversations/:id/activities', async (request, response) => {
    const claims = bearerOf(request, tokens);
    const watermark = readWatermark(request.query['watermark']);
    const conversation = conversations.open(claims.conversation);
    await conversation.ready;
    response.type('json').send(conversation.after(watermark));
  });

  router.post('/conversations/:id/activities', async (request, response) => {
    const claims = bearerOf(request, tokens);
    const posted = readShape(postedActivity, request.body);
    const conversation = conversations.open(claims.conversation);
    const isEnd = posted.type === 'endOfConversation';
    // First of all, for nothing may wait for a turn before it that hangs.
    if (isEnd) tokens.end(conversation.id);
    const id = await take(conversation, claims, posted, adapter);
    if (isEnd) {
      conversations.end(conversation.id);
      await conversation.ready;
      await log.delete(conversation.id);
    }
    response.json({ id });
  });

  router.post('/conversations/:id/upload', (request) => {
    bearerOf(request, tokens);
    throw new HttpError(501, 'upload-not-offered', 'Files are not taken here. Please write instead.');
  });

  router.get('/conversations/:id/stream', () => {
    throw new HttpError(426, 'not-a-websocket', 'Streams are WebSockets: open the streamUrl as one.');
  });

  for (const [path, methods] of METHODS) router.all(path, onlyMethods(methods));

  return router;
}

/** What takes a body. */
const WITH_BODY = ['/tokens/generate', '/tokens/refresh', '/conversations', '/conversations/:id/activities'];

/** Every address, and what it is asked with. */
const METHODS = [
  ['/tokens/generate', 'POST'],
  ['/tokens/refresh', 'POST'],
  ['/conversations', 'POST'],
  ['/conversations/:id', 'GET'],
  ['/conversations/:id/activities', 'GET, POST'],
  ['/conversations/:id/upload', 'POST'],
  ['/conversations/:id/stream', 'GET'],
] as const;

/** Conversations are nobody else's, and new at every look. */
const neverCached: RequestHandler = (_request, response, next) => {
  response.set('Cache-Control', 'no-store');
  next();
};

/** How long a message may wait to know whether it was answered before a restart. In milliseconds. */
const LONGEST_LOOK = 250;

/**
 * The person's activity goes into the conversation first, for Web Chat waits to see it come back. What is sent again,
 * since its sender did not learn that it had come, is not answered again.
 */
async function take(
  conversation: Conversation,
  claims: Claims,
  posted: ReturnType<typeof postedActivity.parse>,
  adapter: DirectLineAdapter,
): Promise<string> {
  const { name } = posted.from ?? {};
  const from = { id: claims.user, name: name ?? '', role: 'user' };
  const key = sentUnder(posted.channelData);
  // A store that is late or broken keeps nobody waiting: the message is answered, at worst for the second time.
  if (key !== null) await within('The store', LONGEST_LOOK, conversation.ready).catch(() => undefined);
  const before = key === null ? null : conversation.repeat({ ...posted, from }, key);
  if (before !== null) return before;
  const id = conversation.append({ ...posted, from }, key);
  await adapter.receive(conversation, { ...posted, from, id });
  return id;
}

/** It has no id, so that the welcome replies to nothing: Web Chat would wait for what it replies to. */
function arrivalOf({ user }: Claims) {
  const person = { id: user, name: '', role: 'user' };
  return { type: 'conversationUpdate', from: person, membersAdded: [BOT, person] };
}

function tokenFor(claims: Claims, tokens: Tokens) {
  return {
    conversationId: claims.conversation,
    token: tokens.sign(claims),
    expires_in: TOKEN_LIFETIME,
  };
}

function opened(
  request: Request,
  claims: Claims,
  watermark: number | null,
  options: DirectLineRoutesOptions,
) {
  const given = tokenFor(claims, options.tokens);
  const base = options.publicUrl ?? `http://${request.headers.host ?? 'localhost'}`;
  const query = new URLSearchParams({ watermark: String(watermark ?? '-'), t: given.token }).toString();
  const path = `/v3/directline/conversations/${claims.conversation}/stream`;
  return { ...given, streamUrl: `${base.replace(/^http/, 'ws')}${path}?${query}` };
}

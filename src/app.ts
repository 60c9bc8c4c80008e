import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type Express, type Router } from 'express';
import helmet from 'helmet';
import { createMainDialog } from '../dialogs/main.js';
import { createEngine } from './answer/create-engine.js';
import type { Engine } from './answer/engine.js';
import { createReplies, type Replies } from './answer/replies.js';
import { Feedback } from './bot/feedback.js';
import { Gaps } from './bot/gaps.js';
import { InOrder } from './bot/in-order.js';
import { Memory } from './bot/memory.js';
import { NamedRegions } from './bot/named-regions.js';
import { createTurn, type OnActivity } from './bot/turn.js';
import { createDirectLine, type DirectLine } from './channels/direct-line/direct-line.js';
import { jsonErrors, jsonNotFound, onlyMethods } from './channels/http-error.js';
import { passOn } from './channels/pass-on.js';
import { teamsRoutes } from './channels/teams/routes.js';
import type { Config } from './config.js';
import { SettingError } from './errors.js';
import { createGuides, type Guides } from './guide/create-guides.js';
import type { Knowledge } from './knowledge/knowledge.js';
import type { Log } from './log.js';
import { inTime } from './store/in-time.js';
import type { Store } from './store/store.js';
import { pageSettings } from './web/page-settings.js';
import { webRoutes } from './web/routes.js';

/** What the parts are made of. */
export interface AppOptions {
  readonly config: Config;
  readonly engine: Engine;
  /** The guided conversations. Default: none. */
  readonly guides?: Guides;
  /** See `Knowledge.version`. */
  readonly contentVersion: string;
  readonly store: Store;
  /** Where what was said is kept, as ids. Default: the same store. */
  readonly logs?: Store;
  /** Turns what was said into ids, and back. */
  readonly replies: Replies;
  /** Signs conversation tokens: 32 random bytes. */
  readonly signingKey: Buffer;
  /** The web pages, which answer whatever no channel does. */
  readonly pages: Router;
  readonly log: Log;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** An id that nobody had before: letters, figures, `-` and `_`. */
  readonly newId: () => string;
  /** How long one message to a channel may take, in milliseconds. Default: 10,000. */
  readonly longestSend?: number;
  /** How long the store may take for one thing, in milliseconds. Default: 2000. */
  readonly longestStore?: number;
}

/** The whole server. */
export interface App {
  /**
   * Starts to serve; resolves with the port.
   * @throws {SettingError} `port-taken` or `address-unusable`
   */
  listen(): Promise<number>;
  /** Lets requests under way end for {@link GRACE} at most, and keeps what is to be kept. */
  close(): Promise<void>;
}

/** In milliseconds. Teams itself gives up after 15,000. */
const LONGEST_SEND = 10_000;
/** In milliseconds. A turn asks the store three times at most. */
const LONGEST_STORE = 2000;
/** Twice the streams, so that those always leave room for requests. */
const MOST_CONNECTIONS = 1000;
/** In milliseconds. */
const GRACE = 3000;

/** What is needed beside the content. */
export interface ContentAppOptions extends Omit<
  AppOptions,
  'engine' | 'guides' | 'replies' | 'contentVersion' | 'pages'
> {
  /** The date as `YYYY-MM-DD`. */
  readonly today: () => string;
}

/** The whole server over a content: its engine, its pages, and the channels. */
export function createContentApp(knowledge: Knowledge, options: ContentAppOptions): App {
  const { publicUrl, region, contact } = options.config;
  const engine = createEngine(knowledge, { publicUrl, region, contact, today: options.today });
  const guides = createGuides(knowledge, { engine, publicUrl, region, today: options.today });
  return createApp({
    ...options,
    engine,
    guides,
    replies: createReplies(knowledge, { publicUrl, contact, more: guides.texts() }),
    contentVersion: knowledge.version,
    pages: webRoutes({ knowledge, engine, settings: pageSettings(options.config), today: options.today }),
  });
}

/** Puts the parts together. */
export function createApp(given: AppOptions): App {
  const longest = given.longestStore ?? LONGEST_STORE;
  const logs = inTime(given.logs ?? given.store, longest);
  const options = { ...given, logs, store: inTime(given.store, longest) };
  const onActivity = createOnActivity(options, {
    said: (...said) => directLine.said(...said),
    forget: (...conversation) => directLine.forget(...conversation),
  });
  const directLine = createDirectLine({
    ...options.config,
    signingKey: options.signingKey,
    onActivity,
    anyName: !options.config.publicUrlGiven && isAnyAddress(options.config.host),
    store: logs,
    replies: options.replies,
    log: options.log,
    now: options.now,
    newId: options.newId,
  });
  const server = createServer(createRoutes(options, onActivity, directLine));
  server.headersTimeout = 10_000;
  server.requestTimeout = 30_000;
  server.maxConnections = MOST_CONNECTIONS;
  server.on('upgrade', (request, socket, head) => {
    if (directLine.takes(request)) directLine.upgrade(request, socket, head);
    else passOn(server, request, socket, head);
  });
  return {
    listen: () => listen(server, options.config),
    close: () => close(server, directLine, [options.store, logs]),
  };
}

/** What a channel keeps of its own accord. */
type Keeping = Pick<DirectLine, 'said' | 'forget'>;

function createOnActivity(
  { engine, guides, store, log, now, newId }: AppOptions,
  keeping: Keeping,
): OnActivity {
  return createTurn({
    engine,
    memory: new Memory(store, log),
    takeTurn: createMainDialog(engine, guides),
    conversations: new InOrder(),
    regions: new NamedRegions(now),
    gaps: new Gaps(store, log, now),
    ...keeping,
    feedback: new Feedback({ store, log, now }),
    log,
    now,
    newId,
  });
}

/** Paths below which there are no pages: there everything is JSON, errors too. */
const NO_PAGES = ['/api', '/v3', '/healthz'];

function createRoutes(options: AppOptions, onActivity: OnActivity, directLine: DirectLine): Express {
  const { config, log, contentVersion } = options;
  const routes = express();
  routes.disable('x-powered-by');
  routes.use(NO_PAGES, helmet({ contentSecurityPolicy: { useDefaults: false, directives: NOTHING_LOADS } }));
  routes.get('/healthz', (_request, response) => void response.json({ status: 'ok', contentVersion }));
  routes.all('/healthz', onlyMethods('GET'));
  if (config.teams === null && config.production) {
    log.warn(
      { event: 'teams-off' },
      'Teams is off: in production it needs MicrosoftAppId (see .env.example).',
    );
  } else {
    routes.use(
      teamsRoutes({
        credentials: config.teams,
        onActivity,
        longestSend: options.longestSend ?? LONGEST_SEND,
      }),
    );
  }
  routes.use('/v3/directline', directLine.router);
  routes.use(NO_PAGES, jsonNotFound, jsonErrors(log));
  routes.use(options.pages);
  routes.use(jsonNotFound, jsonErrors(log));
  return routes;
}

const NOTHING_LOADS = { defaultSrc: ["'none'"], frameAncestors: ["'none'"] };

function listen(server: Server, { host, port }: Config): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(unusable(error, host, port)));
    server.listen(port, host, () => resolve(portOf(server.address()) ?? port));
  });
}

function portOf(address: AddressInfo | string | null): number | null {
  return typeof address === 'object' && address !== null ? address.port : null;
}

function unusable(error: Error, host: string, port: number): SettingError {
  const code = 'code' in error ? error.code : null;
  if (code === 'EADDRINUSE') {
    const message = `Port ${port} on ${host} is taken. Stop what uses it, or set PORT to another one, for example PORT=${port + 1}.`;
    return new SettingError('port-taken', message, { cause: error });
  }
  const message = `${host} port ${port} cannot be listened on (${error.message}). Set HOST and PORT to what this machine has.`;
  return new SettingError('address-unusable', message, { cause: error });
}

async function close(server: Server, directLine: DirectLine, stores: readonly Store[]): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  directLine.close();
  const late = setTimeout(() => server.closeAllConnections(), GRACE);
  await closed;
  clearTimeout(late);
  await Promise.all(stores.map((store) => store.close()));
}

function isAnyAddress(host: string): boolean {
  return host === '0.0.0.0' || host === '::';
}

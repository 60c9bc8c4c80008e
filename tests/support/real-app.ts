import { randomBytes, randomUUID } from 'node:crypto';
import { Router } from 'express';
import { onTestFinished } from 'vitest';
import { createEngine } from '../../src/answer/create-engine.js';
import type { Engine, ReadingEngine } from '../../src/answer/engine.js';
import { createReplies, type Replies } from '../../src/answer/replies.js';
import { createApp, type AppOptions } from '../../src/app.js';
import { readConfig, type Config, type Environment } from '../../src/config.js';
import { createGuides, type Guides } from '../../src/guide/create-guides.js';
import { createLog } from '../../src/log.js';
import type { Store } from '../../src/store/store.js';
import { startConversation } from './direct-line-client.js';
import { runFakeTeams, teamsMessage } from './fake-teams.js';
import { freePort } from './free-port.js';
import { send } from './post.js';
import { shippedKnowledge, TODAY } from './shipped.js';
import { memoryStore } from './stores.js';

/** What is other than usual. */
export interface RealAppChanges {
  readonly store?: Store;
  /** Where what was said is kept. */
  readonly logs?: Store;
  /** Signs tokens. Default: a new one. */
  readonly signingKey?: Buffer;
  /** Default: the content that ships, as it is turned into ids. */
  readonly replies?: Replies;
  readonly settings?: Environment;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  /** Default: one over the content that ships. */
  readonly engine?: Engine;
  /** How long a channel and the store may take, in milliseconds. */
  readonly longest?: Pick<AppOptions, 'longestSend' | 'longestStore'>;
}

/** Somebody who writes, and what they read. */
export interface Person {
  /** The conversation's id. */
  readonly id: string;
  /** Writes a message; the text of each reply to it. */
  readonly say: (text: string) => Promise<readonly string[]>;
}

const content = shippedKnowledge();
/** Building an engine takes a second, and it keeps nothing. */
const engines = new Map<string, ReadingEngine>();

function engineFor({ publicUrl, region, contact }: Config): ReadingEngine {
  const key = JSON.stringify([region, contact]);
  const known = engines.get(key);
  if (known) return known;
  const engine = createEngine(content, { publicUrl, region, contact, today: () => TODAY });
  engines.set(key, engine);
  return engine;
}

function guidesFor(config: Config): Guides {
  const { publicUrl, region } = config;
  return createGuides(content, { engine: engineFor(config), publicUrl, region, today: () => TODAY });
}

/** The server with the engine over the content that ships, and no pages; it is closed when the test is over. */
export async function runRealApp(changes: RealAppChanges = {}) {
  const { store, settings = {}, now = () => Date.now(), engine, longest } = changes;
  const log: string[] = [];
  const config = readConfig({
    PORT: String(await freePort()),
    KINDRED_PUBLIC_URL: 'https://kindred.example.org',
    ...settings,
  });
  const app = createApp({
    config,
    engine: engine ?? engineFor(config),
    // An engine of the test's own stands for the engine alone.
    ...(engine ? {} : { guides: guidesFor(config) }),
    contentVersion: content.version,
    pages: Router(),
    store: store ?? memoryStore(now),
    logs: changes.logs ?? memoryStore(now),
    replies: changes.replies ?? createReplies(content, { ...config, more: guidesFor(config).texts() }),
    signingKey: changes.signingKey ?? randomBytes(32),
    log: createLog('debug', { write: (line) => void log.push(line) }),
    now,
    newId: randomUUID,
    ...longest,
  });
  await app.listen();
  onTestFinished(() => app.close());
  return { url: `http://127.0.0.1:${config.port}`, log };
}

/** Somebody on the web page, welcomed. */
export async function webPerson(url: string): Promise<Person> {
  const client = await startConversation(url);
  let { watermark } = await client.read();
  return {
    id: client.id,
    async say(text) {
      await client.say(text);
      const group = await client.read(watermark);
      watermark = group.watermark;
      return group.activities.filter(({ from }) => from['role'] === 'bot').map((one) => one.text ?? '');
    },
  };
}

/** Somebody in Teams, whom nobody has welcomed: alone with the bot, or in a conversation of another kind. */
export async function teamsPerson(
  url: string,
  conversationType = 'personal',
  changes: object = {},
): Promise<Person> {
  const teams = await runFakeTeams();
  const id = `a:${conversationType}`;
  const conversation = { id, conversationType, tenantId: 'tenant' };
  return {
    id,
    async say(text) {
      const before = teams.arrived.length;
      const message = teamsMessage(teams.serviceUrl, { conversation, text, ...changes });
      await send('POST', `${url}/api/messages`, message);
      return teams.arrived.slice(before).map(({ json }) => String(json['text']));
    },
  };
}

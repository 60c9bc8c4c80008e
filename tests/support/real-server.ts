import { randomBytes, randomUUID } from 'node:crypto';
import { createServer } from 'node:net';
import { createEngine } from '../../src/answer/create-engine.js';
import { createApp } from '../../src/app.js';
import { readConfig } from '../../src/config.js';
import { openKnowledge } from '../../src/knowledge/load.js';
import { createLog } from '../../src/log.js';
import { loadPageWords } from '../../src/web/page-words.js';
import { webRoutes } from '../../src/web/routes.js';
import { memoryStore } from './stores.js';

/** The whole server over the content that ships. */
export interface RealServer {
  /** `http://127.0.0.1:<port>`; citations link to it too. */
  readonly origin: string;
  readonly close: () => Promise<void>;
}

/** Starts the server as `npm start` does, on a free port and with nothing kept on disk. */
export async function startRealServer(): Promise<RealServer> {
  const config = readConfig({ PORT: String(await freePort()) });
  const knowledge = openKnowledge(config.contentFolder, TODAY);
  const { publicUrl, region } = config;
  const app = createApp({
    config,
    engine: createEngine(knowledge, { publicUrl, region, today: () => TODAY }),
    contentVersion: knowledge.version,
    store: memoryStore(),
    signingKey: randomBytes(32),
    pages: webRoutes({ knowledge, words: loadPageWords(config.contentFolder) }),
    log: createLog('silent', { write: () => undefined }),
    now: () => Date.now(),
    newId: randomUUID,
  });
  await app.listen();
  return { origin: publicUrl, close: () => app.close() };
}

/** No review date of the content that ships has passed on it. */
const TODAY = '2026-11-22';

/** Citations carry the port, so it is chosen before the server starts. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (typeof address !== 'object' || address === null) throw new Error('There is no free port.');
  return address.port;
}

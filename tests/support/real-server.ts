import { randomBytes, randomUUID } from 'node:crypto';
import { createContentApp } from '../../src/app.js';
import { readConfig } from '../../src/config.js';
import { createLog } from '../../src/log.js';
import { freePort } from './free-port.js';
import { shippedKnowledge, TODAY } from './shipped.js';
import { memoryStore } from './stores.js';

/** The whole server over the content that ships. */
export interface RealServer {
  /** `http://127.0.0.1:<port>`; citations link to it too. */
  readonly origin: string;
  readonly close: () => Promise<void>;
}

/**
 * Starts the server as `npm start` does, on a free port and with nothing kept on disk.
 * @param settings of the environment, beside the port
 */
export async function startRealServer(settings: Readonly<Record<string, string>> = {}): Promise<RealServer> {
  const config = readConfig({ ...settings, PORT: String(await freePort()) });
  const app = createContentApp(shippedKnowledge(), {
    config,
    store: memoryStore(),
    signingKey: randomBytes(32),
    log: createLog('silent', { write: () => undefined }),
    now: () => Date.now(),
    today: () => TODAY,
    newId: randomUUID,
  });
  await app.listen();
  return { origin: config.publicUrl, close: () => app.close() };
}

import { randomBytes, randomUUID } from 'node:crypto';
import { Router } from 'express';
import { onTestFinished } from 'vitest';
import { createApp, type AppOptions } from '../../src/app.js';
import { readConfig, type Config } from '../../src/config.js';
import { createLog } from '../../src/log.js';
import { NO_REPLIES, PUBLIC_URL, fakeEngine, type FakeEngine } from './fake-engine.js';
import { memoryStore } from './stores.js';

export interface RunningApp {
  /** `http://127.0.0.1:<port>` */
  readonly url: string;
  readonly engine: FakeEngine;
  /** Every line that was logged. */
  readonly log: readonly string[];
  readonly signingKey: Buffer;
  readonly close: () => Promise<void>;
}

export type Changes = Partial<Omit<AppOptions, 'config' | 'engine'>> & {
  readonly config?: Partial<Config>;
  readonly engine?: FakeEngine;
};

/** The real server on a free port, with a fake engine; it is closed when the test is over. */
export async function runApp(changes: Changes = {}): Promise<RunningApp> {
  const log: string[] = [];
  const engine = changes.engine ?? fakeEngine();
  const signingKey = changes.signingKey ?? randomBytes(32);
  const app = createApp({
    contentVersion: 'abcdef012345',
    store: memoryStore(),
    logs: memoryStore(),
    replies: NO_REPLIES,
    pages: Router(),
    log: createLog('debug', { write: (line) => void log.push(line) }),
    now: () => Date.now(),
    newId: randomUUID,
    ...changes,
    engine,
    signingKey,
    config: { ...readConfig({}), publicUrl: PUBLIC_URL, port: 0, ...changes.config },
  });
  const port = await app.listen();
  let closed: Promise<void> | null = null;
  const close = (): Promise<void> => (closed ??= app.close());
  onTestFinished(close);
  return { url: `http://127.0.0.1:${port}`, engine, log, signingKey, close };
}

import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import type { Engine } from '../../src/answer/engine.js';
import { readConfig } from '../../src/config.js';
import type { SafetyContent } from '../../src/knowledge/safety-content.js';
import type { Source } from '../../src/knowledge/source.js';
import type { Topic } from '../../src/knowledge/topic.js';
import { pageSettings, type PageSettings } from '../../src/web/page-settings.js';
import { webRoutes } from '../../src/web/routes.js';
import { fakeEngine } from './fake-engine.js';
import { shippedKnowledge, TODAY } from './shipped.js';

/** A server of the web pages alone. */
export interface WebServer {
  readonly origin: string;
  readonly close: () => Promise<void>;
}

/** What may differ from a server without settings over the content that ships. */
export interface WebChanges {
  readonly settings?: Partial<PageSettings>;
  readonly safety?: Partial<SafetyContent>;
  readonly today?: string;
  /** Default: one whose replies are fixed. */
  readonly engine?: Engine;
}

/** Serves the pages over these documents on a free port of this machine. */
export async function startWebServer(
  sources: readonly Source[],
  topics: readonly Topic[] = [],
  changes: WebChanges = {},
): Promise<WebServer> {
  const shipped = shippedKnowledge();
  const knowledge = {
    ...shipped,
    sources: new Map(sources.map((source) => [source.id, source])),
    topics: new Map(topics.map((topic) => [topic.id, topic])),
    safety: { ...shipped.safety, ...changes.safety },
  };
  const settings = { ...pageSettings(readConfig({})), ...changes.settings };
  const today = () => changes.today ?? TODAY;
  const app = express().use(
    webRoutes({ knowledge, engine: changes.engine ?? fakeEngine(), settings, today }),
  );
  const server = await new Promise<Server>((resolve, reject) => {
    const listening = app.listen(0, '127.0.0.1', (error) => (error ? reject(error) : resolve(listening)));
  });
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import type { Source } from '../../src/knowledge/source.js';
import type { Topic } from '../../src/knowledge/topic.js';
import { webRoutes } from '../../src/web/routes.js';
import { shippedKnowledge } from './shipped.js';

/** A server of the web pages alone. */
export interface WebServer {
  readonly origin: string;
  readonly close: () => Promise<void>;
}

/** Serves the pages over these documents on a free port of this machine. */
export async function startWebServer(
  sources: readonly Source[],
  topics: readonly Topic[] = [],
): Promise<WebServer> {
  const knowledge = {
    sources: new Map(sources.map((source) => [source.id, source])),
    topics: new Map(topics.map((topic) => [topic.id, topic])),
    pages: shippedKnowledge().pages,
  };
  const app = express().use(webRoutes({ knowledge }));
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

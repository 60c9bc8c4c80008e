import { afterAll, beforeAll, expect, it } from 'vitest';
import { startShippedPages, typeInSearch } from '../support/shipped-pages.js';
import { shippedKnowledge } from '../support/shipped.js';
import type { WebServer } from '../support/web-server.js';

/** In bytes, with all that a page loads. */
const MOST = 60_000;

let server: WebServer;
beforeAll(async () => {
  server = await startShippedPages();
});
afterAll(() => server.close());

const topics = [...shippedKnowledge().topics.keys()];
const PATHS = [
  '/topics',
  ...topics.map((id) => `/topics/${id}`),
  '/glossary',
  `/plan?topics=${topics.slice(0, 12).join(',')}`,
  '/sources',
  '/privacy',
  '/safety',
  '/nowhere',
];

/** What goes over the wire for an asset, in bytes: compressed, as every browser asks for it. */
async function bytesOf(path: string): Promise<number> {
  const response = await fetch(server.origin + path, { headers: { 'accept-encoding': 'br' } });
  await response.arrayBuffer();
  return Number(response.headers.get('content-length'));
}

async function weightOf(body: string): Promise<number> {
  const assets = [...body.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, path = '']) => path);
  const bytes = await Promise.all(assets.map(bytesOf));
  expect(bytes.every((count) => count > 0)).toBe(true);
  return bytes.reduce((sum, count) => sum + count, Buffer.byteLength(body));
}

it('no page to read weighs 60 kB with its styles and scripts', async () => {
  const weights = await Promise.all(
    PATHS.map(async (path) => ({
      path,
      weight: await weightOf(await (await fetch(server.origin + path)).text()),
    })),
  );
  expect(weights.filter(({ weight }) => weight >= MOST)).toEqual([]);
});

it('nor does what is found', async () => {
  expect(await weightOf(await (await typeInSearch(server, 'what is cbt')).text())).toBeLessThan(MOST);
});

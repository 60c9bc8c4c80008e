import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { handMadeSource } from '../support/hand-made-source.js';
import { startWebServer, type WebServer } from '../support/web-server.js';

let server: WebServer;
beforeAll(async () => {
  server = await startWebServer([
    handMadeSource({ id: 'leaflet', passages: [[{ text: 'Care takes time.' }]] }),
  ]);
});
afterAll(() => server.close());

const get = (path: string, headers: Record<string, string> = {}) => fetch(server.origin + path, { headers });
const assetsOf = (body: string) =>
  [...body.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, path]) => path ?? '');

describe('the chat page', () => {
  it('says what it is, and what to do without a script, in the page itself', async () => {
    const body = await (await get('/')).text();
    expect(body).toContain('A program, not a person.');
    expect(body).toMatch(/<noscript>.*JavaScript.*<\/noscript>/s);
    expect(body).toContain('<html lang="en">');
  });

  it('loads nothing but its own files and holds no script', async () => {
    const response = await get('/');
    const body = await response.text();
    expect(response.headers.get('content-security-policy')).toContain("script-src 'self';");
    expect(body).not.toMatch(/<script(?![^>]* src="\/assets\/)/);
    expect(body).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
  });

  it('loads files that are there, compressed, and kept for ever', async () => {
    const paths = assetsOf(await (await get('/')).text());
    expect(paths.length).toBeGreaterThan(6);
    for (const path of paths) {
      const response = await get(path, { 'accept-encoding': 'br' });
      expect(response.status).toBe(200);
      expect(response.headers.get('content-encoding')).toBe('br');
      expect(response.headers.get('cache-control')).toBe('public,max-age=31536000,immutable');
      await response.arrayBuffer();
    }
  });
});

describe('the page that the chat is left to', () => {
  it('is as empty as a new tab: it names nobody, and loads nothing', async () => {
    const response = await get('/blank');
    const body = await response.text();
    expect(response.status).toBe(200);
    expect(body).toContain('<title>New tab</title>');
    expect(body).toContain('<body></body>');
    expect(body).not.toMatch(/kindred|assets|<script/i);
  });

  it('is named in the chat page', async () => {
    expect(await (await get('/')).text()).toContain('data-address="/blank"');
  });
});

describe('an address where nothing is', () => {
  it.each([
    '/nothing',
    '/sources/nothing',
    '/sources/%E0%A4%A',
    '/sources/..%2F..%2Fpackage.json',
    '/sources/__proto__',
  ])('gets a page that leads on: %s', async (path) => {
    const response = await get(path, { accept: 'text/html' });
    const body = await response.text();
    expect(response.status).toBe(404);
    expect(body).toContain('href="/sources"');
    expect(body).not.toContain('__proto__');
    expect(body).not.toContain('node_modules');
  });

  it('gets no page where none was wanted', async () => {
    const response = await get('/nothing', { accept: 'application/json' });
    expect(response.status).toBe(404);
    expect(await response.text()).not.toContain('/sources');
  });

  it('is not where the icon that browsers ask for stands', async () => {
    const response = await get('/favicon.ico');
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toContain('image/svg+xml');
  });
});

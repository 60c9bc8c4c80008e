import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser, openWatched, type RealBrowser } from '../support/browser.js';
import { ROOT } from '../support/built-server.js';
import { freePort } from '../support/free-port.js';
import { raw, requestText } from '../support/raw.js';
import { startRealServer, type RealServer } from '../support/real-server.js';
import { shippedKnowledge } from '../support/shipped.js';

const { embed: WORDS, chat: CHAT } = shippedKnowledge().pages;
const LABEL = 'Questions? Ask here';
const PAGE = readFileSync(join(ROOT, 'docs/examples/embedding.html'), 'utf8');

let kindred: RealServer;
let browser: RealBrowser;
let site: string;
let stranger: string;
const closing: (() => Promise<unknown>)[] = [];

/** The page of docs/embedding.md on a site of its own, which is another origin than Kindred's. */
async function serveSite(port: number): Promise<string> {
  const server = createServer((_request, response) => {
    response.setHeader('Content-Type', 'text/html');
    response.end(PAGE.replaceAll('https://kindred.example.org', kindred.origin));
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  closing.push(() => new Promise((resolve) => server.close(resolve)));
  return `http://localhost:${(server.address() as AddressInfo).port}`;
}

beforeAll(async () => {
  const port = await freePort();
  [kindred, browser] = await Promise.all([
    startRealServer({ KINDRED_EMBED_ORIGINS: `http://localhost:${port}` }),
    launchBrowser(),
  ]);
  [site, stranger] = await Promise.all([serveSite(port), serveSite(0)]);
});
afterAll(() => Promise.all([browser.close(), kindred.close(), ...closing.map((close) => close())]));

const opener = (page: Page) => page.getByRole('button', { name: LABEL });
const closer = (page: Page) => page.getByRole('button', { name: WORDS.close });
const frame = (page: Page) => page.frameLocator('iframe');
const box = (page: Page) => frame(page).getByPlaceholder('Type your question here');

describe('the page of docs/embedding.md, under its strict policy', () => {
  let page: Page;
  let errors: readonly string[];
  let asked: string[];
  beforeEach(async () => {
    ({ page, errors } = await openWatched(browser, site, { viewport: { width: 1200, height: 800 } }));
    asked = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(site);
    await opener(page).waitFor();
    return () => page.context().close();
  });

  it('loads the chat when it is opened, and not before; it answers there, and is closed by Escape', async () => {
    expect(asked.filter((path) => path !== '/favicon.ico')).toEqual(['/', '/embed.js']);

    await opener(page).focus();
    await page.keyboard.press('Enter');
    await box(page).fill('what is cbt');
    await box(page).press('Enter');
    await frame(page).getByText('cognitive behavioral therapy').first().waitFor();
    expect(await page.getByRole('dialog', { name: WORDS.title }).isVisible()).toBe(true);
    const window = await page.getByRole('dialog').boundingBox();
    expect(window?.width).toBeLessThan(500);

    await page.keyboard.press('Escape');
    await opener(page).waitFor();
    expect(
      await page.evaluate("document.querySelector('kindred-chat').shadowRoot.activeElement.className"),
    ).toBe('open');
    await opener(page).click();
    await frame(page).getByText('cognitive behavioral therapy').first().waitFor();
    await closer(page).click();
    await opener(page).waitFor();
    expect(await page.evaluate('[localStorage.length, sessionStorage.length, document.cookie].join()')).toBe(
      '0,0,',
    );
    expect(errors).toEqual([]);
  });

  it('fills the screen of a phone', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await opener(page).click();
    expect(await page.getByRole('dialog').boundingBox()).toEqual({ x: 0, y: 0, width: 390, height: 844 });
  });

  it.each([
    ['its button', () => frame(page).getByRole('button', { name: CHAT.leave }).click()],
    [
      'Escape twice',
      async () => {
        await page.keyboard.press('Escape');
        await page.keyboard.press('Escape');
      },
    ],
  ])('leaves the whole page by %s', async (_way, leave) => {
    await opener(page).click();
    await box(page).fill('xylophone');
    const ended = page.waitForRequest(
      (request) => request.method() === 'POST' && (request.postData() ?? '').includes('endOfConversation'),
    );
    await leave();
    await ended;
    await page.waitForURL(`${kindred.origin}/blank`);
  });
});

it('a site that is not allowed has the button, and an empty frame', async () => {
  const { page } = await openWatched(browser, stranger);
  await page.goto(stranger);
  const refused = page.waitForEvent('console', (message) => message.text().includes('frame-ancestors'));
  await opener(page).click();
  await refused;
  expect(await box(page).count()).toBe(0);
  await page.context().close();
});

it('the script keeps its address, is small, and is asked for anew after minutes', async () => {
  const response = await fetch(`${kindred.origin}/embed.js`);
  const { headers } = response;
  expect(headers.get('cache-control')).toBe('public, max-age=300');
  expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin');
  expect((await response.arrayBuffer()).byteLength).toBeLessThan(6 * 1024);
  const same = await raw(
    kindred.origin,
    requestText('GET', '/embed.js', { Connection: 'close', 'If-None-Match': headers.get('etag') ?? '' }),
  );
  expect(same).toMatch(/^HTTP\/1\.1 304 /);
});

it('no page but the chat may be framed by another site, and that by no site that is not allowed', async () => {
  const framers = async (path: string) => {
    const { headers } = await fetch(kindred.origin + path);
    return [
      /frame-ancestors [^;]*/.exec(headers.get('content-security-policy') ?? '')?.[0],
      headers.get('x-frame-options'),
    ];
  };
  const origin = new URL(site).origin;
  expect(await framers('/?embed')).toEqual([`frame-ancestors 'self' ${origin}`, null]);
  expect(await framers('/privacy')).toEqual(["frame-ancestors 'self'", 'SAMEORIGIN']);
});

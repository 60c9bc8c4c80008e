import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, openWatched, type RealBrowser, type WatchedPage } from '../support/browser.js';
import { startRealServer, type RealServer } from '../support/real-server.js';

const QUESTION = 'my brother has schizophrenia how can we help him';

let server: RealServer;
let browser: RealBrowser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startRealServer(), launchBrowser()]);
});
afterAll(() => Promise.all([browser.close(), server.close()]));

describe.each([
  ['a phone', { width: 390, height: 844 }],
  ['a laptop', { width: 1000, height: 760 }],
])('on %s', (_device, viewport) => {
  const open = () => openWatched(browser, server.origin, { viewport });

  it('a question is answered with references, each of which opens the passage with its quote marked', async () => {
    const watched = await open();
    const { page } = watched;
    await page.goto(server.origin);
    await sendBox(page).waitFor();
    await bubble(page, 'program').first().waitFor();
    await ask(page, QUESTION);
    const answer = bubble(page, 'my documents say about families');
    await answer.waitFor();
    await expectMarkedQuote(page, answer.locator('p a[href*="/sources/"]').first());
    await expectMarkedQuote(page, page.locator('.webchat__link-definitions a[href*="/sources/"]').last());
    expect(await overflow(page)).toBe(0);
    await expectNothingWrong(watched);
  });

  it('no page scrolls sideways', async () => {
    const watched = await open();
    for (const path of ['/', '/sources', '/sources/psychosocial-passages', '/nothing']) {
      await watched.page.goto(server.origin + path);
      expect(await overflow(watched.page), path).toBe(0);
    }
    await watched.page.context().close();
  });
});

it('what it is shows before any script has come', async () => {
  const { page } = await openWatched(browser, server.origin, { javaScriptEnabled: false });
  await page.goto(server.origin);
  expect(await page.getByText('A program, not a person.').isVisible()).toBe(true);
  expect(await page.locator('noscript').innerText()).toContain('JavaScript');
  expect(await page.locator('#loading').isVisible()).toBe(false);
  await page.context().close();
});

it('a connection that fails is told kindly and can be tried again', async () => {
  const { page } = await openWatched(browser, server.origin);
  await page.route('**/tokens/generate', (route) => route.abort());
  await page.goto(server.origin);
  await page.getByRole('alert').getByText('You did nothing wrong.').waitFor();
  await page.unroute('**/tokens/generate');
  await page.getByRole('button', { name: 'Try again' }).click();
  await bubble(page, 'program').first().waitFor();
  expect(await page.getByRole('alert').getByText('You did nothing wrong.').isVisible()).toBe(false);
  await page.context().close();
});

function sendBox(page: Page): Locator {
  return page.getByPlaceholder('Type your question here');
}

async function ask(page: Page, question: string): Promise<void> {
  await sendBox(page).fill(question);
  await sendBox(page).press('Enter');
}

function bubble(page: Page, text: string): Locator {
  return page.locator('#chat .webchat__bubble__content').filter({ hasText: text });
}

/** Presses a reference and looks at the page that it opens. */
async function expectMarkedQuote(page: Page, link: Locator): Promise<void> {
  const [source] = await Promise.all([page.context().waitForEvent('page'), link.click()]);
  await source.waitForLoadState();
  const mark = source.locator('mark');
  expect(await mark.count()).toBe(1);
  const box = await mark.boundingBox();
  const height = source.viewportSize()?.height ?? 0;
  expect(box?.y).toBeGreaterThanOrEqual(0);
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(height);
  expect(await overflow(source)).toBe(0);
  await source.close();
}

/** How far the page can be scrolled sideways, in CSS pixels. */
function overflow(page: Page): Promise<number> {
  return page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
}

async function expectNothingWrong({ page, errors, strangers, refused }: WatchedPage): Promise<void> {
  await page.context().close();
  expect(errors).toEqual([]);
  expect(strangers).toEqual([]);
  expect(refused).toEqual([]);
}

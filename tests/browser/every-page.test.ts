import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { brokenRules } from '../support/axe.js';
import { launchBrowser, openWatched, type RealBrowser } from '../support/browser.js';
import { startRealServer, type RealServer } from '../support/real-server.js';

let server: RealServer;
let browser: RealBrowser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startRealServer(), launchBrowser()]);
});
afterAll(() => Promise.all([browser.close(), server.close()]));

/** Every page to read, each kind once, and what is found where nothing, something and danger was typed. */
const PAGES = [
  '/topics',
  '/topics/alcoholics-anonymous',
  '/topics/what-readers-say',
  '/glossary',
  '/plan?topics=how-a-family-can-support,cbt&region=UK',
  '/sources',
  '/sources/psychosocial-passages',
  '/privacy',
  '/safety',
  '/nowhere',
  '/topics?q=what+is+cbt',
  '/topics?q=what+is+emdr',
  '/topics?q=drugs',
  '/topics?q=i+want+to+die',
];
const OVER = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';

describe.each(['light', 'dark'] as const)('by the colours of %s', (colorScheme) => {
  it.each([390, 1280])('no page breaks a rule of WCAG 2.2 AA at a width of %i', async (width) => {
    const viewport = { width, height: 844 };
    const { page, strangers } = await openWatched(browser, server.origin, { viewport, colorScheme });
    for (const path of PAGES) {
      await page.goto(server.origin + path);
      expect(await brokenRules(page), path).toEqual([]);
    }
    expect(strangers).toEqual([]);
    await page.context().close();
  });
});

it('no page scrolls sideways at the width of a small phone, or of a window at 400 %', async () => {
  const { page } = await openWatched(browser, server.origin, { viewport: { width: 320, height: 640 } });
  for (const path of PAGES) {
    await page.goto(server.origin + path);
    expect(await page.evaluate(OVER), path).toBe(0);
  }
  await page.context().close();
});

it('by keyboard alone: past the header, into the search, to an answer, to a quote and back', async () => {
  const { page, errors } = await openWatched(browser, server.origin);
  await page.goto(`${server.origin}/topics`);
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('Go to the text');
  expect(await page.locator(':focus').boundingBox()).toMatchObject({ y: 0 });
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.type('what is cbt');
  await page.keyboard.press('Enter');
  await page.locator('.results').waitFor();
  expect(page.url()).toBe(`${server.origin}/topics`);
  await page.locator('.results a').first().focus();
  await page.keyboard.press('Enter');
  await page.waitForURL('**/topics/cbt');
  await page.locator('.mark').nth(2).focus();
  await page.keyboard.press('Enter');
  expect(await page.locator(':target').getAttribute('id')).toBe('q2');
  await page.keyboard.press('Tab');
  expect(await page.locator('#q2 :focus').count()).toBe(1);
  expect(errors).toEqual([]);
  await page.context().close();
});

const focused = (page: Page): Promise<string | null> => page.locator(':focus').textContent();

it('with JavaScript off, the search answers, and no button stands there that does nothing', async () => {
  const { page } = await openWatched(browser, server.origin, { javaScriptEnabled: false });
  await page.goto(`${server.origin}/topics`);
  await page.getByLabel('Look for an answer').fill('my son has schizophrenia how can we help');
  await page.getByRole('button', { name: 'Search' }).click();
  expect(await page.locator('.results a').first().getAttribute('href')).toBe(
    '/topics/how-a-family-can-support',
  );
  await page.locator('.results a').first().click();
  expect(await page.getByRole('button').count()).toBe(0);
  await page.context().close();
});

it('with JavaScript off, every page can be read, and its marks lead to their quotes', async () => {
  const { page } = await openWatched(browser, server.origin, { javaScriptEnabled: false });
  for (const path of PAGES.filter((path) => !path.includes('?q='))) {
    await page.goto(server.origin + path);
    expect(await page.locator('main h1').isVisible(), path).toBe(true);
    expect((await page.locator('main').innerText()).length, path).toBeGreaterThan(200);
    expect(await page.locator('button:visible:not([type="submit"])').count(), path).toBe(0);
    for (const mark of (await page.locator('.mark').all()).slice(0, 1)) {
      await mark.click();
      expect(await page.locator('.cited :target, .cited:target').isVisible(), path).toBe(true);
    }
  }
  await page.context().close();
});

it('while somebody types, only the answers with these words are shown, and their number is said', async () => {
  const { page } = await openWatched(browser, server.origin);
  await page.goto(`${server.origin}/topics`);
  const field = page.getByLabel('Look for an answer');
  await field.fill('homew');
  await page.getByRole('status').getByText('of these answers').waitFor();
  expect(await page.locator('.kind .card:visible h3').allTextContents()).toContain('Homework in CBT');
  expect(await page.locator('.kind .card:visible').count()).toBeLessThan(4);
  await field.fill('zebra');
  await page.getByRole('status').getByText('Press Search').waitFor();
  const all = await page.locator('.kind .card').count();
  expect(await page.locator('.kind .card:visible').count()).toBe(all);
  await page.context().close();
});

it('on paper an answer has all its words, and the addresses of its quotes written out', async () => {
  const { page } = await openWatched(browser, server.origin, { colorScheme: 'dark' });
  await page.goto(`${server.origin}/topics/cbt`);
  await page.emulateMedia({ media: 'print' });
  for (const hidden of ['nav', '.skip', 'button', '.back'])
    expect(await page.locator(hidden).first().isVisible(), hidden).toBe(false);
  expect(await page.locator('.on-paper').textContent()).toContain(`${server.origin}/topics/cbt`);
  const written = `getComputedStyle(document.querySelector('.cited a'), '::after').content`;
  expect(await page.evaluate(written)).toContain(`${server.origin}/sources/`);
  expect(await page.evaluate(`getComputedStyle(document.body).color`)).toBe('rgb(0, 0, 0)');
  await page.context().close();
});

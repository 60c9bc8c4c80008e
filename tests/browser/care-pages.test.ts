import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, openWatched, type RealBrowser } from '../support/browser.js';
import { startRealServer, type RealServer } from '../support/real-server.js';

let server: RealServer;
let browser: RealBrowser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startRealServer(), launchBrowser()]);
});
afterAll(() => Promise.all([browser.close(), server.close()]));

/** Everything that a page can leave in a browser, by name. */
const LEFT = `(async () => [
  document.cookie,
  ...Object.keys(localStorage),
  ...Object.keys(sessionStorage),
  ...(await indexedDB.databases()).map(({ name }) => name),
  ...(await caches.keys()),
].filter((name) => name !== ''))()`;

/** What is kept of the conversation, by name. */
const KEPT = `Object.keys(JSON.parse(sessionStorage.getItem('kindred')))`;

it('a chat leaves its number and key in its tab and nothing else, as the privacy page says', async () => {
  const { page, errors, strangers } = await openWatched(browser, server.origin);
  await page.goto(server.origin);
  await page.getByPlaceholder('Type your question here').fill('what is CBT');
  await page.keyboard.press('Enter');
  await page.locator('#chat a[href*="/sources/"]').first().waitFor();
  await page.goto(`${server.origin}/privacy`);
  expect(await page.getByText("keeps the chat's number and key for the tab").count()).toBe(1);
  expect(await page.evaluate(LEFT)).toEqual(['kindred']);
  expect(await page.evaluate(KEPT)).toEqual(['conversationId', 'token']);
  expect(await page.context().cookies()).toEqual([]);
  expect([errors, strangers]).toEqual([[], []]);
  await page.context().close();
});

describe.each([390, 1000])('at a width of %i', (width) => {
  it.each(['/privacy', '/safety'])('%s does not scroll sideways, and loads without a fault', async (path) => {
    const watched = await openWatched(browser, server.origin, { viewport: { width, height: 844 } });
    const { page } = watched;
    await page.goto(server.origin + path);
    for (const summary of await page.locator('summary').all()) await summary.click();
    const over = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
    expect(await page.evaluate(over)).toBe(0);
    expect([watched.errors, watched.strangers, watched.refused]).toEqual([[], [], []]);
    await page.context().close();
  });
});

it('the words on both pages stand out from what is behind them', async () => {
  const { page } = await openWatched(browser, server.origin);
  for (const path of ['/privacy', '/safety']) {
    await page.goto(server.origin + path);
    expect(await page.evaluate(FAINTEST), path).toBeGreaterThanOrEqual(4.5);
  }
  await page.context().close();
});

/** The least contrast of any text with the nearest background that is painted, as WCAG 2 reckons it. */
const FAINTEST = `(() => {
  const numbers = (color) => color.match(/[\\d.]+/g).map(Number);
  const light = ([r, g, b]) => {
    const [x, y, z] = [r, g, b].map((c) => c / 255).map((c) => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
    return 0.2126 * x + 0.7152 * y + 0.0722 * z;
  };
  const behind = (element) => {
    const color = numbers(getComputedStyle(element).backgroundColor);
    return color[3] === 0 && element.parentElement ? behind(element.parentElement) : color;
  };
  const ratio = (element) => {
    const pair = [light(numbers(getComputedStyle(element).color)), light(behind(element))].sort((a, b) => b - a);
    return (pair[0] + 0.05) / (pair[1] + 0.05);
  };
  return Math.min(...[...document.querySelectorAll('body *')].map(ratio));
})()`;

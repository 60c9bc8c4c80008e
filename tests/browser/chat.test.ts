import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser, openWatched, type RealBrowser } from '../support/browser.js';
import { bubble } from '../support/chat.js';
import { startRealServer, type RealServer } from '../support/real-server.js';

let server: RealServer;
let browser: RealBrowser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startRealServer(), launchBrowser()]);
});
afterAll(() => Promise.all([browser.close(), server.close()]));

it.each([
  ['a phone', { width: 390, height: 844 }],
  ['a laptop', { width: 1000, height: 760 }],
])('on %s no page scrolls sideways', async (_device, viewport) => {
  const { page } = await openWatched(browser, server.origin, { viewport });
  for (const path of ['/', '/sources', '/sources/psychosocial-passages', '/nothing']) {
    await page.goto(server.origin + path);
    const over = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
    expect(await page.evaluate(over), path).toBe(0);
  }
  await page.context().close();
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

import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser, openWatched, type RealBrowser } from '../support/browser.js';
import { ask, bubble, openChat } from '../support/chat.js';
import { startRealServer, type RealServer } from '../support/real-server.js';

let server: RealServer;
let browser: RealBrowser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startRealServer(), launchBrowser()]);
});
afterAll(() => Promise.all([browser.close(), server.close()]));

it('a thumb down under an answer is asked about once, and there is none under the welcome', async () => {
  const { page, errors } = await openWatched(browser, server.origin, {
    viewport: { width: 390, height: 844 },
  });
  await openChat(page, server.origin);
  const thumbs = page.getByRole('button', { name: 'This did not help' });
  expect(await thumbs.count()).toBe(0);
  await ask(page, 'what is AA');
  await thumbs.first().waitFor();
  await thumbs.first().click();
  await bubble(page, 'I am sorry that did not help').waitFor();
  await page.getByRole('button', { name: 'Hard to follow' }).first().click();
  await bubble(page, 'add a comment').waitFor();
  expect(errors).toEqual([]);
  await page.context().close();
});

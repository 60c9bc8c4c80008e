import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { brokenRules } from '../support/axe.js';
import { launchBrowser, openWatched, type RealBrowser } from '../support/browser.js';
import { ask, bubble, openChat, sendBox } from '../support/chat.js';
import { startRealServer, type RealServer } from '../support/real-server.js';
import { shippedKnowledge } from '../support/shipped.js';

const { guides } = shippedKnowledge();

let server: RealServer;
let browser: RealBrowser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startRealServer({ KINDRED_REGION: 'US' }), launchBrowser()]);
});
afterAll(() => Promise.all([browser.close(), server.close()]));

const reference = (page: Page) => page.locator('#chat p a[href*="/sources/"]').first();

async function answer(page: Page): Promise<void> {
  await ask(page, 'my brother has schizophrenia how can we help him');
  await bubble(page, 'my documents say about families').waitFor();
}

/** What the page can be in, one after another in one conversation, and how to get there. */
const STATES: readonly (readonly [string, (page: Page) => Promise<unknown>])[] = [
  ['empty', (page) => openChat(page, server.origin)],
  ['answered', answer],
  ['with the quote in small', (page) => reference(page).focus()],
  [
    'with the panel open',
    (page) =>
      reference(page)
        .press('Enter')
        .then(() => page.locator('mark').waitFor()),
  ],
  [
    'with the panel closed again',
    (page) => page.keyboard.press('Escape').then(() => page.locator('mark').waitFor({ state: 'detached' })),
  ],
  ['asking back', (page) => ask(page, 'drugs').then(() => bubble(page, 'Which do you mean').waitFor())],
  [
    'asked a question by a guide',
    async (page) => {
      await ask(page, guides.helping.label);
      await bubble(page, guides.helping.steps.who.asks).waitFor();
    },
  ],
  [
    'with a plan',
    async (page) => {
      await ask(page, 'my son has schizophrenia');
      await bubble(page, guides.helping.steps.want.asks).waitFor();
      await ask(page, 'How a family can help');
      await bubble(page, 'a short plan for you and your son').waitFor();
    },
  ],
  [
    'asked what was wrong with it',
    async (page) => {
      await page.getByRole('button', { name: 'This did not help' }).last().click();
      await bubble(page, 'I am sorry that did not help').waitFor();
    },
  ],
  [
    'with help, whose numbers can be rung and written to',
    async (page) => {
      await ask(page, 'i want to die');
      for (const to of ['tel:988', 'sms:988']) await bubble(page, '911').locator(`a[href="${to}"]`).waitFor();
    },
  ],
  [
    'answering',
    async (page) => {
      await page.route('**/activities', () => undefined);
      await ask(page, 'what is CBT');
      await bubble(page, 'what is CBT').waitFor();
    },
  ],
  [
    'out of reach',
    async (page) => {
      await page.route('**/v3/**', (route) => route.abort());
      await page.locator('#clear').dispatchEvent('click');
      await page.getByRole('alert').getByText('You did nothing wrong.').waitFor();
    },
  ],
];

describe.each([
  ['a phone by night', { viewport: { width: 390, height: 844 }, colorScheme: 'dark', hasTouch: true }],
  ['a wide screen by day', { viewport: { width: 1280, height: 800 }, colorScheme: 'light' }],
] as const)('on %s', (_name, options) => {
  it('the chat breaks no rule of WCAG 2.2 A and AA in any state, and does not scroll sideways', async () => {
    const { page } = await openWatched(browser, server.origin, options);
    for (const [state, reach] of STATES) {
      await reach(page);
      expect(await brokenRules(page), state).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth'), state).toBe(options.viewport.width);
    }
    await page.context().close();
  });
});

it('at four times the size of letters everything can still be reached', async () => {
  const { page } = await openWatched(browser, server.origin, { viewport: { width: 320, height: 256 } });
  await openChat(page, server.origin);
  await answer(page);
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
  await sendBox(page).scrollIntoViewIfNeeded();
  expect((await sendBox(page).boundingBox())?.y).toBeLessThan(256);
  expect(await brokenRules(page)).toEqual([]);
  await page.context().close();
});

it('what the chat page loads weighs at most 1.1 MB', async () => {
  const { page } = await openWatched(browser, server.origin);
  const network = await page.context().newCDPSession(page);
  let bytes = 0;
  network.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  await network.send('Network.enable');
  await openChat(page, server.origin);
  expect(bytes).toBeGreaterThan(100_000);
  expect(bytes).toBeLessThan(1_100_000);
  await page.context().close();
});

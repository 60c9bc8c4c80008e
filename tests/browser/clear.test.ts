import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser, openWatched, type RealBrowser } from '../support/browser.js';
import { ask, bubble, keptIn, listenTo, openChat, sendBox, startedOn } from '../support/chat.js';
import { startRealServer, type RealServer } from '../support/real-server.js';
import { shippedKnowledge } from '../support/shipped.js';

const WORD = 'xylophone';
const WORDS = shippedKnowledge().pages.chat;

let server: RealServer;
let browser: RealBrowser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startRealServer({ KINDRED_REGION: 'UK' }), launchBrowser()]);
});
afterAll(() => Promise.all([browser.close(), server.close()]));

const clearButton = (page: Page) => page.getByRole('banner').getByRole('button', { name: WORDS.clear });
const suggestion = (page: Page) =>
  page.getByRole('toolbar', { name: 'Suggested actions' }).getByRole('button', { name: WORDS.clear });
const welcomes = (page: Page) => bubble(page, 'a program, not a person');

it.each([
  ['a tap on its button', (page: Page) => clearButton(page).click()],
  ['the keyboard', (page: Page) => clearButton(page).press('Enter')],
  ['the suggestion of a safety reply', (page: Page) => suggestion(page).click()],
  ['its words in the box that one writes in', (page: Page) => ask(page, ` ${WORDS.clear.toLowerCase()} `)],
])(
  '%s clears the chat, here and on the server, and a new one begins with the welcome',
  async (_how, clear) => {
    const { page, errors, refused } = await openWatched(browser, server.origin);
    const before = await openChat(page, server.origin);
    const stream = await listenTo(before);
    await ask(page, `${WORD} my husband hits me`);
    await suggestion(page).waitFor();
    const next = startedOn(page);
    await clear(page);
    const after = await next;
    await welcomes(page).waitFor();
    expect(after.conversationId).not.toBe(before.conversationId);
    expect(await welcomes(page).count()).toBe(1);
    expect(await page.locator('#chat .webchat__bubble__content').count()).toBe(1);
    expect(await keptIn(page)).not.toContain(WORD);
    expect(await page.getByRole('status').getByText(WORDS.cleared).count()).toBe(1);
    expect(await stream.closed).toBe(1001);
    expect([errors, refused]).toEqual([[], []]);
    await page.context().close();
  },
);

it('the new chat answers as the first one did', async () => {
  const { page } = await openWatched(browser, server.origin);
  await openChat(page, server.origin);
  await ask(page, WORD);
  for (let count = 0; count < 2; count += 1) {
    const next = startedOn(page);
    await clearButton(page).click();
    await next;
    await welcomes(page).waitFor();
  }
  await ask(page, 'my brother has schizophrenia how can we help him');
  await bubble(page, 'my documents say about families').waitFor();
  await page.context().close();
});

it('the words are gone at once, though the server is out of reach', async () => {
  const { page } = await openWatched(browser, server.origin);
  await openChat(page, server.origin);
  await ask(page, WORD);
  await bubble(page, WORD).waitFor();
  await sendBox(page).fill(WORD);
  await page.route('**/v3/**', (route) => route.abort());
  await clearButton(page).click();
  await page.getByRole('alert').getByText('You did nothing wrong.').waitFor();
  expect(await keptIn(page)).not.toContain(WORD);
  expect(await sendBox(page).isVisible()).toBe(false);
  await page.unroute('**/v3/**');
  await page.getByRole('button', { name: 'Try again' }).click();
  await welcomes(page).waitFor();
  await page.context().close();
});

it('who clears it with the keyboard goes on from the button', async () => {
  const { page } = await openWatched(browser, server.origin);
  await openChat(page, server.origin);
  const next = startedOn(page);
  await ask(page, WORDS.clear);
  await next;
  await welcomes(page).waitFor();
  expect(await page.evaluate('document.activeElement.id')).toBe('clear');
  await page.context().close();
});

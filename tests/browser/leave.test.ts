import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, openWatched, type RealBrowser } from '../support/browser.js';
import { ask, bubble, keptIn, listenTo, openChat, sendBox } from '../support/chat.js';
import { bearer } from '../support/direct-line-client.js';
import { send } from '../support/post.js';
import { startRealServer, type RealServer } from '../support/real-server.js';

const WORD = 'xylophone';

let server: RealServer;
let browser: RealBrowser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startRealServer(), launchBrowser()]);
});
afterAll(() => Promise.all([browser.close(), server.close()]));

const leaveButton = (page: Page) => page.getByRole('button', { name: 'Leave this page' });
const escape = (page: Page) => page.keyboard.press('Escape');

/** Opens the chat after another page, and writes there: one word is sent and one stands in the box. */
async function openAndWrite(path = '/sources') {
  const watched = await openWatched(browser, server.origin, { viewport: { width: 390, height: 844 } });
  const { page } = watched;
  await page.goto(server.origin + path);
  const conversation = await openChat(page, server.origin);
  await ask(page, WORD);
  await bubble(page, WORD).waitFor();
  await sendBox(page).fill(`${WORD} again`);
  return { ...watched, conversation };
}

describe('leaving the chat', () => {
  it.each([
    ['by a tap on its button', (page: Page) => leaveButton(page).click()],
    ['by the keyboard', (page: Page) => leaveButton(page).press('Enter')],
    [
      'by Escape twice, out of the box that one writes in',
      async (page: Page) => {
        await escape(page);
        await escape(page);
      },
    ],
  ])('%s shows a page like a new tab, and keeps nothing that was written', async (_way, leave) => {
    const { page, errors, strangers, refused } = await openAndWrite();
    const left = page.waitForURL('**/blank');
    await leave(page);
    await left;
    expect(await page.title()).toBe('New tab');
    expect(await page.locator('body > *').count()).toBe(0);
    const kept = await keptIn(page);
    expect(kept).not.toMatch(new RegExp(WORD, 'i'));
    expect(kept).not.toMatch(/kindred|psychosocial/i);
    expect([errors, strangers, refused]).toEqual([[], [], []]);
    await page.context().close();
  });

  it('does not let Back return to it', async () => {
    const { page } = await openAndWrite('/blank');
    await leaveButton(page).click();
    await page.waitForURL('**/blank');
    await page.goBack();
    expect(await keptIn(page)).not.toMatch(/xylophone|kindred/i);
    expect(await page.evaluate('history.length')).toBe(3);
    await page.goForward();
    expect(await keptIn(page)).not.toMatch(/xylophone|kindred/i);
    await page.context().close();
  });

  it('lets the server forget the conversation', async () => {
    const { page, conversation } = await openAndWrite();
    const stream = await listenTo(conversation);
    await leaveButton(page).click();
    expect(await stream.closed).toBe(1001);
    const { conversationId, token } = conversation;
    const address = `${server.origin}/v3/directline/conversations/${conversationId}/activities`;
    expect((await send('GET', address, undefined, bearer(token))).text).not.toContain(WORD);
    await page.context().close();
  });

  it('empties the page at once, though the next one is slow to come', async () => {
    const { page } = await openAndWrite();
    await page.route('**/blank', () => undefined);
    const shown = await page.evaluate(
      `leaveButton.click(); [document.title, document.body.innerHTML, document.head.innerHTML].join()`,
    );
    expect(shown).toMatch(/^New tab,,/);
    expect(shown).not.toContain(WORD);
    await page.context().close();
  });

  it('works before Web Chat has come', async () => {
    const { page } = await openWatched(browser, server.origin);
    await page.route('**/webchat-*.js', () => undefined);
    await page.goto(server.origin, { waitUntil: 'commit' });
    await leaveButton(page).waitFor();
    // Not in the page itself, where its policy forbids to evaluate a text.
    await expect.poll(() => page.evaluate('typeof leave'), { timeout: 10_000 }).toBe('function');
    await leaveButton(page).click();
    await page.waitForURL('**/blank');
    await page.context().close();
  });
});

it('the owner may lead away to another address, which does not learn from where', async () => {
  const elsewhere = 'https://exit.example/today';
  const own = await startRealServer({ KINDRED_EXIT_URL: elsewhere });
  const { page } = await openWatched(browser, own.origin);
  await page.route(elsewhere, (route) => route.fulfill({ contentType: 'text/html', body: 'Rain later.' }));
  await openChat(page, own.origin);
  const asked = page.waitForRequest(elsewhere);
  await leaveButton(page).click();
  expect(await (await asked).headerValue('referer')).toBeNull();
  await page.getByText('Rain later.').waitFor();
  expect(await page.evaluate('document.referrer')).toBe('');
  await page.context().close();
  await own.close();
});

it.each([
  [390, 844],
  [390, 500],
  [320, 640],
  [1000, 960],
])('at %i x %i the way out is a thumb wide, in sight, and covers nothing', async (width, height) => {
  const { page } = await openWatched(browser, server.origin, { viewport: { width, height } });
  await openChat(page, server.origin);
  const [button, chat, line] = await Promise.all([
    boxOf(leaveButton(page)),
    boxOf(page.locator('#chat')),
    boxOf(page.locator('.danger')),
  ]);
  expect(Math.min(button.width, button.height)).toBeGreaterThanOrEqual(44);
  expect(button.x + button.width).toBeLessThanOrEqual(width);
  expect(button.y).toBeGreaterThanOrEqual(0);
  expect(button.y + button.height).toBeLessThanOrEqual(line.y);
  expect(line.y + line.height).toBeLessThanOrEqual(chat.y);
  expect(chat.y + chat.height).toBeLessThanOrEqual(height);
  await page.context().close();
});

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox();
  if (box === null) throw new Error('It is not to be seen.');
  return box;
}

describe('Escape', () => {
  it('pressed once, or held down, or twice with time between, leaves nothing', async () => {
    const { page } = await openAndWrite();
    await page.evaluate(pressing([0], false));
    await page.evaluate(pressing([10, 20, 30], true));
    await page.evaluate(pressing([10_000, 11_600], false));
    await page.keyboard.press('a');
    expect(await bubble(page, WORD).isVisible()).toBe(true);
    await page.evaluate(pressing([20_000, 21_400], false));
    await page.waitForURL('**/blank');
    await page.context().close();
  });
});

/** A script that presses Escape at these times in milliseconds. */
function pressing(times: readonly number[], repeat: boolean): string {
  return `for (const time of ${JSON.stringify(times)}) {
    const event = new KeyboardEvent('keydown', { key: 'Escape', repeat: ${repeat}, bubbles: true });
    Object.defineProperty(event, 'timeStamp', { value: time });
    document.querySelector('textarea').dispatchEvent(event);
  }`;
}

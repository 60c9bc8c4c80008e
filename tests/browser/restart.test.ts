import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { brokenRules } from '../support/axe.js';
import { launchBrowser, openWatched, type RealBrowser } from '../support/browser.js';
import { requireBuild, runBuilt } from '../support/built-server.js';
import { ask, bubble, keptIn, openChat, sendBox, startedOn } from '../support/chat.js';
import { freePort } from '../support/free-port.js';
import { everythingBelow, SECRET, tracesIn } from '../support/secret-word.js';
import { shippedKnowledge } from '../support/shipped.js';
import { tempFolder } from '../support/temp-folder.js';

const { chat: WORDS } = shippedKnowledge().pages;
const WELCOME = 'I am a program, not a person';
const CBT = 'cognitive behavioral therapy';
const FAMILY = 'my documents say about families';

let browser: RealBrowser;
beforeAll(async () => {
  requireBuild();
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** What stands in the chat, in its order. */
const shown = (page: Page) => page.locator('#chat .webchat__bubble__content').allTextContents();

const counts = async (page: Page, ...texts: readonly string[]) => {
  const all = await shown(page);
  return texts.map((text) => all.filter((one) => one.includes(text)).length);
};

const status = (page: Page, words: string) => page.getByRole('status').filter({ hasText: words });

/** The built server on one port and one data folder, which can be killed and started again. */
async function killable() {
  const [data, port] = await Promise.all([tempFolder(), freePort()]);
  const start = () => runBuilt({ KINDRED_DATA: data, PORT: String(port), LOG_LEVEL: 'silent' });
  let server = start();
  await server.ready;
  return {
    data,
    origin: `http://127.0.0.1:${port}`,
    async kill() {
      server.stop('SIGKILL');
      await server.ended;
    },
    async start() {
      server = start();
      await server.ready;
    },
  };
}

it(
  'a server that is killed and started in the middle of a chat is noticed by nobody',
  { timeout: 60_000 },
  async () => {
    const server = await killable();
    const [{ page }, { page: other }] = await Promise.all([
      openWatched(browser, server.origin),
      openWatched(browser, server.origin),
    ]);
    for (const one of [page, other]) {
      await openChat(one, server.origin);
      await ask(one, `what is cbt? my name is ${SECRET}`);
      await bubble(one, CBT).waitFor();
    }

    // It is written after the answer was sent.
    const written = () => readFileSync(join(server.data, 'said.json'), 'utf8').match(/"topics":\["cbt"\]/g);
    await expect.poll(written).toHaveLength(2);
    await server.kill();
    await ask(page, 'how can a family help');
    await sendBox(page).fill('what I am typing');
    await status(page, WORDS.away).waitFor();
    expect(await brokenRules(page)).toEqual([]);
    await server.start();
    await bubble(page, FAMILY).waitFor();
    await status(page, WORDS.away).waitFor({ state: 'detached' });
    expect(await sendBox(page).inputValue()).toBe('what I am typing');
    expect(await counts(page, WELCOME, SECRET, CBT, 'how can a family help', FAMILY)).toEqual([
      1, 1, 1, 1, 1,
    ]);

    // Loaded again, a page has what the server knows: of the time before it was killed, its own replies.
    await other.reload();
    await status(other, WORDS.recalled).waitFor();
    await bubble(other, CBT).waitFor();
    expect(await counts(other, WELCOME, SECRET, CBT)).toEqual([1, 0, 1]);
    expect(await shown(other)).toHaveLength(2);
    expect(everythingBelow(server.data).flatMap(tracesIn)).toEqual([]);

    const next = startedOn(other);
    await other.getByRole('button', { name: WORDS.clear }).click();
    await next;
    await bubble(other, WELCOME).waitFor();
    await other.reload();
    await bubble(other, WELCOME).waitFor();
    expect(await shown(other)).toHaveLength(1);
    expect(await keptIn(other)).not.toContain(CBT);
    await Promise.all([page.context().close(), other.context().close()]);
  },
);

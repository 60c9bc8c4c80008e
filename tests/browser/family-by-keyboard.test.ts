import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser, openWatched, type RealBrowser } from '../support/browser.js';
import { bubble, openChat, sendBox } from '../support/chat.js';
import { go, isOn } from '../support/keyboard.js';
import { startRealServer, type RealServer } from '../support/real-server.js';
import { shippedKnowledge } from '../support/shipped.js';

const { pages: WORDS, guides } = shippedKnowledge();
const { who, want } = guides.helping.steps;
/** Takes the place of the browser's own window for printing, which nothing in a page can see. */
const NOTE_PRINTING = 'window.print = () => { document.body.dataset.printed = "once"; }';

let server: RealServer;
let browser: RealBrowser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startRealServer({ KINDRED_REGION: 'UK' }), launchBrowser()]);
});
afterAll(() => Promise.all([browser.close(), server.close()]));

const suggestion = (page: Page, name: string) =>
  page.getByRole('toolbar', { name: 'Suggested actions' }).getByRole('button', { name });
const transcript = (page: Page) => page.getByRole('group', { name: 'Press the arrow keys' });
const references = (page: Page) => page.locator('#chat p a[href*="/sources/"]');

/** From the box that one writes in back to a suggestion, which is sent. */
async function choose(page: Page, name: string): Promise<void> {
  await suggestion(page, name).waitFor();
  expect(await isOn(page, sendBox(page))).toBe(true);
  await page.keyboard.press('Shift+Tab');
  if (!(await isOn(page, suggestion(page, name)))) await go(page, 'ArrowRight', suggestion(page, name));
  await page.keyboard.press('Enter');
}

it('a family gets by keyboard alone from the welcome through a plan to its printed page', async () => {
  const { page, errors, strangers } = await openWatched(browser, server.origin, {
    viewport: { width: 1280, height: 800 },
  });
  await page.context().addInitScript(NOTE_PRINTING);
  await openChat(page, server.origin);
  const start = suggestion(page, guides.helping.label);
  await start.waitFor();
  await go(page, 'Tab', start);
  await page.keyboard.press('Enter');
  await bubble(page, who.asks).waitFor();
  await choose(page, 'My brother or sister');
  await bubble(page, 'What is it about').waitFor();
  await page.keyboard.type('schizofrenia');
  await page.keyboard.press('Enter');
  await bubble(page, want.asks).waitFor();
  await choose(page, 'How a family can help');
  const plan = bubble(page, 'a short plan for you and your brother or sister');
  await plan.waitFor();

  await go(page, 'Shift+Tab', transcript(page));
  await page.keyboard.press('Enter');
  await expect.poll(() => isOn(page, references(page).first())).toBe(true);
  await go(page, 'Tab', references(page).nth(2));
  await page.getByRole('tooltip').waitFor();
  await page.keyboard.press('Enter');
  const quote = page.locator('#panel-text mark');
  await quote.waitFor();
  expect(await isOn(page, page.locator('#panel-text'))).toBe(true);
  await go(page, 'Tab', page.getByRole('link', { name: WORDS.chat.panel.page }));
  await page.keyboard.press('Escape');
  await quote.waitFor({ state: 'detached' });
  expect(await isOn(page, references(page).nth(2))).toBe(true);

  await go(page, 'Tab', plan.getByRole('link', { name: 'Read this as one page' }));
  const opened = page.context().waitForEvent('page');
  await page.keyboard.press('Enter');
  await readAndPrint(await opened);
  expect([errors, strangers]).toEqual([[], []]);
  await page.context().close();
});

/** The page has what the plan has, and a quote for each of its marks; its button prints it. */
async function readAndPrint(page: Page): Promise<void> {
  await page.getByRole('heading', { name: WORDS.plan.title }).waitFor();
  const headings = await page.getByRole('heading', { level: 2 }).allTextContents();
  expect(headings).toEqual([
    'How a family can support someone who is ill',
    'What families themselves get',
    'Teaching people about their condition',
    WORDS.plan.notCovered,
    WORDS.plan.whom,
    WORDS.plan.from,
  ]);
  const marks = await page.locator('.mark').allTextContents();
  const quotes = page.locator('.cited > li');
  expect(new Set(marks).size).toBe(await quotes.count());
  for (const text of await quotes.locator('blockquote').allTextContents())
    expect(text.trim().length).toBeGreaterThan(20);
  await go(page, 'Tab', page.getByRole('button', { name: WORDS.reading.print }));
  await page.keyboard.press('Enter');
  await page.locator('body[data-printed="once"]').waitFor();
}

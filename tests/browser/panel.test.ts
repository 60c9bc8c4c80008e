import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, openWatched, type RealBrowser } from '../support/browser.js';
import { ask, bubble, keptIn, openChat } from '../support/chat.js';
import { startRealServer, type RealServer } from '../support/real-server.js';
import { shippedKnowledge } from '../support/shipped.js';

const QUESTION = 'my brother has schizophrenia how can we help him';
const WORDS = shippedKnowledge().pages.chat;
const PHONE = { width: 390, height: 844 };
const LAPTOP = { width: 1280, height: 800 };

let server: RealServer;
let browser: RealBrowser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startRealServer(), launchBrowser()]);
});
afterAll(() => Promise.all([browser.close(), server.close()]));

const panel = (page: Page) => page.getByRole('region', { name: WORDS.panel.title });
const sheet = (page: Page) => page.getByRole('dialog', { name: WORDS.panel.title });
const mark = (page: Page) => page.locator('#panel-text mark');
const badge = (page: Page) => page.locator('#chat p a[href*="/sources/"]').first();
const listed = (page: Page) => page.locator('.webchat__link-definitions a').last();

async function answered(viewport = LAPTOP, before = '/blank') {
  const watched = await openWatched(browser, server.origin, { viewport });
  const { page } = watched;
  await page.goto(server.origin + before);
  await openChat(page, server.origin);
  await ask(page, QUESTION);
  await bubble(page, 'my documents say about families').waitFor();
  return watched;
}

async function opened(viewport = LAPTOP) {
  const watched = await answered(viewport);
  await badge(watched.page).click();
  await mark(watched.page).waitFor();
  return watched;
}

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox();
  if (box === null) throw new Error('It is not to be seen.');
  return box;
}

/** Whether something is wholly in sight within a frame that may end below the window. */
async function expectInside(inner: Locator, frame: Locator, windowHeight: number): Promise<void> {
  const [box, around] = await Promise.all([boxOf(inner), boxOf(frame)]);
  expect(box.y).toBeGreaterThanOrEqual(around.y);
  expect(box.y + box.height).toBeLessThanOrEqual(Math.min(around.y + around.height, windowHeight));
}

const backOf = (page: Page, selector: string) =>
  page.evaluate<string>(`getComputedStyle(document.querySelector('${selector}')).backgroundColor`);
const focused = (page: Page) => page.evaluate<string>('document.activeElement.getAttribute("href") ?? ""');

describe.each([
  ['over the chat on a phone', PHONE, sheet],
  ['beside the chat on a wide and low screen', { width: 1280, height: 460 }, panel],
])('a reference opens its text %s', (_where, viewport, shown) => {
  it('with the quote marked and in the window; closed, the focus is on the reference again', async () => {
    const { page, errors, strangers, refused } = await answered(viewport);
    const ways: readonly [Locator, () => Promise<unknown>][] = [
      [badge(page), () => shown(page).getByRole('button', { name: WORDS.panel.close }).click()],
      [listed(page), () => page.goBack()],
      [badge(page), () => page.keyboard.press('Escape')],
    ];
    for (const [reference, close] of ways) {
      await reference.press('Enter');
      await mark(page).waitFor();
      await expectInside(mark(page), page.locator('#panel-text'), viewport.height);
      expect(
        await shown(page)
          .getByText(/^This is /)
          .count(),
      ).toBeGreaterThan(0);
      await close();
      await shown(page).waitFor({ state: 'hidden' });
      expect(await focused(page)).toBe(await reference.getAttribute('href'));
    }
    expect(page.context().pages()).toHaveLength(1);
    await page.context().close();
    expect([errors, strangers, refused]).toEqual([[], [], []]);
  });
});

it('the marked quote is in the window and stands out on a phone, a tablet and a wide screen, by day and by night', async () => {
  const { page } = await answered();
  for (const viewport of [PHONE, { width: 820, height: 1180 }, LAPTOP])
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme });
      await listed(page).press('Enter');
      await mark(page).waitFor();
      await expectInside(mark(page), page.locator('#panel-text'), viewport.height);
      const [onQuote, behind] = await Promise.all([backOf(page, 'mark'), backOf(page, '#panel-text')]);
      expect(onQuote, colorScheme).not.toBe(behind);
      await page.locator('#panel-close').press('Enter');
      await mark(page).waitFor({ state: 'detached' });
    }
  await page.context().close();
});

it('what it shows has an address that can be opened and copied, though the text itself can not be had', async () => {
  const { page } = await answered();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.route('**/sources/**part=panel', (route) => route.abort());
  await badge(page).click();
  await panel(page).getByText(WORDS.panel.trouble).waitFor();
  const link = panel(page).getByRole('link', { name: WORDS.panel.page });
  const address = await link.getAttribute('href');
  expect(address).toMatch(/\/sources\/[\w-]+\?quote=\d+-\d+#p\d+$/);
  await panel(page).getByRole('button', { name: WORDS.panel.copy }).click();
  await page.getByText(WORDS.panel.copied).waitFor();
  expect(await page.evaluate('navigator.clipboard.readText()')).toBe(address);
  const [source] = await Promise.all([page.context().waitForEvent('page'), link.click()]);
  await source.locator('mark').waitFor();
  await page.context().close();
});

it('with Ctrl pressed a reference is a link like any other', async () => {
  const { page } = await answered();
  const pressed = `new MouseEvent('click', { ctrlKey: true, bubbles: true, cancelable: true })`;
  const isFollowed = `document.querySelector('#chat p a[href*="/sources/"]').dispatchEvent(${pressed})`;
  expect(await page.evaluate(isFollowed)).toBe(true);
  expect(await panel(page).isVisible()).toBe(false);
  await page.context().close();
});

it('the quote in small shows where the mouse or the keyboard is, may be gone onto, and goes with Escape', async () => {
  const { page } = await answered();
  const small = page.getByRole('tooltip');
  await badge(page).hover();
  await small.waitFor();
  const quote = await small.textContent();
  expect(quote).toMatch(/^“.{20,}” — ./);
  await small.hover();
  await page.mouse.move(5, 5, { steps: 4 });
  await small.waitFor({ state: 'hidden' });
  await page.keyboard.press('Tab');
  await badge(page).focus();
  await small.waitFor();
  expect(await small.textContent()).toBe(quote);
  await page.keyboard.press('Escape');
  expect(await small.isVisible()).toBe(false);
  await page.context().close();
});

it('on a phone the chat under it is out of reach, the way out is not, and Back finds nothing after it', async () => {
  const { page } = await opened(PHONE);
  expect(await page.evaluate('document.getElementById("talk").inert')).toBe(true);
  const [leave, over] = await Promise.all([boxOf(page.locator('#leave')), boxOf(sheet(page))]);
  expect(leave.y + leave.height).toBeLessThanOrEqual(over.y);
  await page.locator('#leave').click();
  await expectNothingLeft(page);
});

it('Escape twice leaves with it open, and Back finds nothing', async () => {
  const { page } = await opened();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expectNothingLeft(page);
});

it('clearing the chat closes it', async () => {
  const { page } = await opened();
  await page.locator('#clear').click();
  await page.getByText(WORDS.cleared).waitFor({ state: 'attached' });
  await bubble(page, 'a program, not a person').waitFor();
  expect(await panel(page).isVisible()).toBe(false);
  expect(await page.evaluate('document.activeElement.id')).toBe('clear');
  expect(await keptIn(page)).not.toContain('<mark');
  await page.context().close();
});

/** After leaving: the page is empty, and so is every other that one can go to. */
async function expectNothingLeft(page: Page): Promise<void> {
  await page.waitForURL('**/blank');
  await page.waitForLoadState();
  for (const go of [() => page.goBack(), () => page.goForward(), () => page.goForward()]) {
    expect(await page.locator('body > *').count()).toBe(0);
    await go();
    expect(await keptIn(page)).not.toMatch(/kindred|psychosocial|quote/i);
  }
  await page.context().close();
}

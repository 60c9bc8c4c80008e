import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser, openWatched, type RealBrowser } from '../support/browser.js';
import { handMadeSource, rangeOf } from '../support/hand-made-source.js';
import { startWebServer, type WebServer } from '../support/web-server.js';

const long = handMadeSource({
  id: 'long',
  about: { title: 'A long manual', show: 'all' },
  passages: Array.from({ length: 40 }, (_, index) => [
    { text: `Passage ${index} begins here and goes on for a while, so that the page is long.` },
    { text: `Sentence ${index} is the one that is quoted.` },
  ]),
});

let server: WebServer;
let browser: RealBrowser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startWebServer([long]), launchBrowser()]);
});
afterAll(() => Promise.all([server.close(), browser.close()]));

it.each([true, false])(
  'a quote far down a long document is in the window, with JavaScript %s',
  async (javaScriptEnabled) => {
    const viewport = { width: 390, height: 844 };
    const { page, errors, strangers } = await openWatched(browser, server.origin, {
      viewport,
      javaScriptEnabled,
    });
    const quote = 'Sentence 30 is the one that is quoted.';
    await page.goto(`${server.origin}/sources/long?quote=${rangeOf(long, quote)}#p31`);
    const box = await page.locator('mark').boundingBox();
    expect(await page.locator('mark').textContent()).toBe(quote);
    expect(box?.y).toBeGreaterThan(0);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThan(viewport.height);
    expect(errors).toEqual([]);
    expect(strangers).toEqual([]);
    await page.context().close();
  },
);

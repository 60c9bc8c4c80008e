import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { brokenRules } from '../support/axe.js';
import { launchBrowser, openWatched, type RealBrowser } from '../support/browser.js';
import { startRealServer, type RealServer } from '../support/real-server.js';

let server: RealServer;
let browser: RealBrowser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startRealServer(), launchBrowser()]);
});
afterAll(() => Promise.all([browser.close(), server.close()]));

const PAGES = ['/sources', '/privacy', '/safety', '/nowhere'];

describe.each(['light', 'dark'] as const)('by the colours of %s', (colorScheme) => {
  it.each([390, 1280])('no page breaks a rule of WCAG 2.2 AA at a width of %i', async (width) => {
    const viewport = { width, height: 844 };
    const { page } = await openWatched(browser, server.origin, { viewport, colorScheme });
    for (const path of PAGES) {
      await page.goto(server.origin + path);
      expect(await brokenRules(page), path).toEqual([]);
    }
    await page.context().close();
  });
});

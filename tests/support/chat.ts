import type { Locator, Page } from 'playwright-core';
import { z } from 'zod';
import { openStream, type Stream } from './direct-line-client.js';

const given = z.object({ conversationId: z.string(), token: z.string(), streamUrl: z.string() });

/** A conversation as the server gave it to the page. */
export type GivenConversation = z.infer<typeof given>;

/** Goes to the chat and waits for the welcome. */
export async function openChat(page: Page, origin: string): Promise<GivenConversation> {
  const started = startedOn(page);
  await page.goto(origin);
  await bubble(page, 'program').first().waitFor();
  return started;
}

/** The next conversation that the page starts. */
export async function startedOn(page: Page): Promise<GivenConversation> {
  const response = await page.waitForResponse(/\/v3\/directline\/conversations$/);
  return given.parse(await response.json());
}

/** Listens to a conversation as its page does, so that its end is seen. */
export function listenTo({ streamUrl }: GivenConversation): Promise<Stream> {
  return openStream(streamUrl);
}

/** The box that one writes in. */
export function sendBox(page: Page): Locator {
  return page.getByPlaceholder('Type your question here');
}

/** Writes a message and sends it. */
export async function ask(page: Page, question: string): Promise<void> {
  await sendBox(page).fill(question);
  await sendBox(page).press('Enter');
}

/** What stands in the chat and holds a text. */
export function bubble(page: Page, text: string): Locator {
  return page.locator('#chat .webchat__bubble__content').filter({ hasText: text });
}

/** All that a page and its browser keep where a script of the page's origin can read it, as one text. */
export function keptIn(page: Page): Promise<string> {
  return page.evaluate(`(async () => JSON.stringify([
    document.documentElement.outerHTML, document.title, document.cookie, location.href, document.referrer,
    history.state, { ...localStorage }, { ...sessionStorage },
    await indexedDB.databases(), 'caches' in self ? await caches.keys() : [],
  ]))()`);
}

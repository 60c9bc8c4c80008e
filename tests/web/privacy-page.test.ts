import { randomBytes, randomUUID } from 'node:crypto';
import { describe, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { createContentApp } from '../../src/app.js';
import { readingGrade } from '../../src/check/reading-grade.js';
import { readConfig, type Config } from '../../src/config.js';
import { createLog } from '../../src/log.js';
import { openLowdbStore } from '../../src/store/lowdb-store.js';
import { pageSettings, type PageSettings } from '../../src/web/page-settings.js';
import { bearer, startConversation } from '../support/direct-line-client.js';
import { sectionIn, statementsIn, textIn } from '../support/page-text.js';
import { send } from '../support/post.js';
import { runApp } from '../support/running-app.js';
import { shippedKnowledge, TODAY } from '../support/shipped.js';
import { memoryStore } from '../support/stores.js';
import { tempFolder } from '../support/temp-folder.js';
import { startWebServer } from '../support/web-server.js';

async function pageWith(settings: Partial<PageSettings> = {}): Promise<string> {
  const server = await startWebServer([], [], { settings });
  onTestFinished(() => server.close());
  const response = await fetch(`${server.origin}/privacy`);
  expect(response.status).toBe(200);
  return response.text();
}

/** The page of a process with this environment. */
const pageOf = (environment: Record<string, string>) => pageWith(pageSettings(readConfig(environment)));

describe('the privacy page', () => {
  it('says where words go: nowhere else while Teams is off', async () => {
    const body = await pageOf({});
    expect(sectionIn(body, 'Where your words go')).toMatch(/Web chat: on\..*Microsoft Teams: off\./);
    expect(sectionIn(body, 'In short')).toContain('Kindred sends it no further');
    expect(textIn(body)).not.toContain('employer');
  });

  it('says that Microsoft and the employer keep the chat while Teams is on, and shows no credentials', async () => {
    const body = await pageOf({
      MicrosoftAppId: 'the-app',
      MicrosoftAppPassword: 'top-secret',
      MicrosoftAppTenantId: 'the-tenant',
    });
    expect(sectionIn(body, 'Where your words go')).toMatch(/Microsoft Teams: on\..*your employer keep/);
    expect(sectionIn(body, 'In short')).not.toContain('no further');
    expect(sectionIn(body, 'Clear the chat, and have things deleted')).toContain('In Teams');
    expect(body).not.toMatch(/top-secret|the-app|the-tenant/);
  });

  it('names the country that is set, and says that it asks where none is', async () => {
    expect(sectionIn(await pageOf({ KINDRED_REGION: 'ie' }), 'Where you are')).toContain(
      'the help lines of Ireland',
    );
    const unset = sectionIn(await pageOf({}), 'Where you are');
    expect(unset).toContain('asks which country you are in');
    expect(unset).not.toContain('Ireland');
  });

  it('names the sites that may show the chat', async () => {
    const body = await pageOf({ KINDRED_EMBED_ORIGINS: 'https://a.example, https://b.example' });
    expect(textIn(body)).toContain('https://a.example, https://b.example');
    expect(textIn(await pageOf({}))).not.toContain('These sites');
  });

  it.each<[string | null, RegExp]>([
    ['care@example.org', /href="mailto:care@example\.org"[^>]*>care@example\.org</],
    ['https://example.org/ask?a=1&b=2', /href="https:\/\/example\.org\/ask\?a=1&amp;b=2"/],
    [null, /have not set an address/],
  ])('says whom to ask: %s', async (contact, shown) => {
    expect(await pageWith({ contact })).toMatch(shown);
  });

  it('reads at grade 6 or below, whatever is set', async () => {
    for (const settings of [{}, { teams: true, region: 'UK', logLevel: 'error' as const }]) {
      const sentences = statementsIn(await pageWith(settings)).flatMap((text) => text.split(/(?<=[.?:]) /));
      expect(readingGrade(sentences, new Set())).toBeLessThan(6);
    }
  });
});

const LEVELS: readonly Config['logLevel'][] = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'];

describe('what the privacy page promises is so', () => {
  it.each(LEVELS)('of the log at the level %s', async (logLevel) => {
    const lines: string[] = [];
    const log = createLog(logLevel, { write: (line) => void lines.push(line) });
    const { url } = await runApp({ log });
    await (await startConversation(url)).say('what is a xylophone');
    const said = sectionIn(await pageWith({ logLevel }), 'The log');
    expect(said).toContain(`the level “${logLevel}”`);
    expect(said.includes('a line for each message')).toBe(lines.length > 0);
    expect(lines.join('')).not.toContain('xylophone');
  });

  it('of how long the file keeps what it holds', async () => {
    const [, hours = ''] = /(\d+) hours after it was last written/.exec(textIn(await pageWith())) ?? [];
    let now = 0;
    const log = createLog('silent', { write: () => undefined });
    const store = await openLowdbStore({ folder: await tempFolder(), now: () => now, log });
    await store.write('chat', { topics: [] });
    now = Number(hours) * 60 * 60 * 1000 - 1;
    expect(await store.read('chat')).not.toBeNull();
    now += 1;
    expect(await store.read('chat')).toBeNull();
  });

  it('of how long a silent chat is held in memory', async () => {
    const [, hours = ''] = /still for (\d+) hours/.exec(textIn(await pageWith())) ?? [];
    let now = 1_000_000;
    const { url } = await runApp({ now: () => now });
    const chat = await startConversation(url);
    await chat.say('what is a xylophone');
    let { token } = chat;
    const heldAfter = async (silence: number): Promise<boolean> => {
      const began = now;
      for (const part of [0.25, 0.5, 0.75, 1]) {
        now = began + part * silence;
        token = await refreshed(url, token);
      }
      await startConversation(url);
      const read = await send('GET', `${chat.base}/activities`, undefined, bearer(token));
      expect(read.status).toBe(200);
      return read.text.includes('xylophone');
    };
    const told = Number(hours) * 60 * 60 * 1000;
    expect(await heldAfter(told - 1)).toBe(true);
    expect(await heldAfter(told)).toBe(false);
  });
});

describe('the file of chats', () => {
  it('holds what the privacy page lists, no word of anybody, and nothing once it is to be deleted', async () => {
    const { chat, store, logs } = await realChat();
    for (const text of ["I'm in Ireland", 'I want to die and I like xylophones', 'what is CBT'])
      await chat.say(text);
    const [kept] = [...store.items.values()];
    const { remembered } = z.object({ remembered: z.record(z.string(), z.json()) }).parse(kept);
    expect(store.items.size).toBe(1);
    expect(Object.keys(remembered).sort()).toEqual(Object.keys(LISTED).sort());
    const all = JSON.stringify([...store.items, ...logs.items]);
    expect(all).not.toMatch(/xylophone|die|what is/i);
    // Codes of sentences, and not a sentence.
    expect(JSON.stringify([...logs.items.values()])).not.toMatch(/"[^"]* [^"]* [^"]*"/);
    const body = textIn(await pageWith());
    for (const said of Object.values(LISTED)) expect(body).toContain(said);

    expect(body).toContain('What Kindred itself said in each chat, as short codes');
    expect(body).toContain('Write “delete what you have”');
    await chat.say('delete what you have');
    expect([...store.items.values(), ...logs.items.values()]).toEqual([]);
  });
});

/** What is remembered of a chat, and how the page says it. A new piece needs new words on the page. */
const LISTED = {
  welcomed: 'whether you were greeted and told that this is a program',
  last: 'which answers and quotes you were shown last, which were offered to you, and when',
  region: 'the country that you named',
  help: 'what kind of help lines you were shown',
  length: 'whether you like short answers',
  replies: 'which of them in Teams can be rated',
  rated: 'which you rated last',
};

/** A chat with the server over the content that ships, and the store behind it. */
async function realChat() {
  const store = memoryStore();
  const logs = memoryStore();
  const app = createContentApp(shippedKnowledge(), {
    config: { ...readConfig({}), port: 0 },
    store,
    logs,
    signingKey: randomBytes(32),
    log: createLog('silent', { write: () => undefined }),
    now: () => Date.now(),
    today: () => TODAY,
    newId: randomUUID,
  });
  const port = await app.listen();
  onTestFinished(() => app.close());
  return { store, logs, chat: await startConversation(`http://127.0.0.1:${port}`) };
}

/** Another token for the same chat, good for another hour. */
async function refreshed(url: string, token: string): Promise<string> {
  const reply = await send('POST', `${url}/v3/directline/tokens/refresh`, undefined, bearer(token));
  return z.object({ token: z.string() }).parse(reply.json).token;
}

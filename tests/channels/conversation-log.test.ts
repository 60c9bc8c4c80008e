import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { createLog } from '../../src/log.js';
import { openLowdbStore } from '../../src/store/lowdb-store.js';
import { openStream, reconnect, startConversation, type Client } from '../support/direct-line-client.js';
import { send } from '../support/post.js';
import { runRealApp } from '../support/real-app.js';
import { everythingBelow, SECRET, tracesIn } from '../support/secret-word.js';
import { brokenStore, hangingStore, memoryStore, type MemoryStore } from '../support/stores.js';
import { tempFolder } from '../support/temp-folder.js';

const QUESTION = `what is cbt? my brother ${SECRET} has it`;

let store: MemoryStore;
let logs: MemoryStore;
let signingKey: Buffer;
beforeEach(() => {
  store = memoryStore();
  logs = memoryStore();
  signingKey = randomBytes(32);
});

/** The server over the same stores and the same key, as after a restart. */
const run = (changes = {}) => runRealApp({ store, logs, signingKey, ...changes });

/** The same conversation on another process. */
const resume = (url: string, { id, token }: Client, watermark = '') => reconnect(url, id, token, watermark);

/** Its stream, on this machine: the address that it was given is a public one. */
const streamOf = (url: string, { streamUrl }: Client) =>
  openStream(streamUrl.replace(/^wss?:\/\/[^/]+/, url.replace('http', 'ws')));

/** A message as Web Chat sends it. */
const say = (client: Client, text: string, clientActivityID: string) =>
  client.request('POST', '/activities', { type: 'message', text, channelData: { clientActivityID } });

const bots = (activities: readonly { from: Record<string, unknown> }[]) =>
  activities.filter(({ from }) => from['role'] === 'bot');

/** Resolves when what was said has been kept: the log is written after the reply was sent. */
async function kept(replies: number): Promise<void> {
  while (logs.items.size < replies) await new Promise(setImmediate);
}

/** What an activity gets on its way, and which says nothing. */
const ON_THE_WAY = { replyToId: 0, recipient: 0, locale: 0, serviceUrl: 0, inputHint: 0 };

describe('after a restart', () => {
  test.each([
    [[QUESTION, `should i stop my pills ${SECRET}`]],
    [['Help me support someone', 'my son', 'schizophrenia', 'how can we help', "I'm in Ireland"]],
    [['Kinds of help there are', '1', 'another', 'what is cbt', 'stop']],
  ])(
    'Kindred’s replies are there again, with numbers, times and sources, and no word of the person: %j',
    async (messages) => {
      const client = await startConversation((await run()).url);
      for (const text of messages) await client.say(text);
      const before = (await client.read()).activities;
      await kept(messages.length + 1);

      const again = await resume((await run()).url, client);
      const { activities, watermark } = await again.read();

      const plain = (one: object) => ({ ...one, ...ON_THE_WAY });
      expect(activities.map(plain)).toEqual(bots(before).map(plain));
      expect(Number(watermark)).toBeGreaterThan(Number(before.at(-1)?.id.split('|')[1]));
      expect(JSON.stringify(activities)).not.toMatch(new RegExp(SECRET, 'i'));
    },
  );

  test('they reply to nothing, for what they replied to is gone', async () => {
    const client = await startConversation((await run()).url);
    await client.say(QUESTION);
    await kept(2);
    const { activities } = await (await resume((await run()).url, client)).read();
    expect(activities.filter((one) => 'replyToId' in one)).toEqual([]);
  });

  test('a stream goes on from its watermark: with what it missed, and nothing twice', async () => {
    const client = await startConversation((await run()).url);
    const { watermark } = await client.read();
    await client.say(QUESTION);
    await kept(2);

    const { url } = await run();
    const again = await resume(url, client, watermark);
    const stream = await streamOf(url, again);
    const [missed] = await stream.activities(1);
    expect(missed?.text).toContain('[1]');

    const last = await resume(url, client, (await again.read()).watermark);
    const quiet = await streamOf(url, last);
    await last.say('thanks');
    expect((await quiet.activities(2)).map(({ from }) => from['role'])).toEqual(['user', 'bot']);
  });

  test('the welcome does not come again', async () => {
    const client = await startConversation((await run()).url);
    await kept(1);
    const { url } = await run();
    await send('POST', `${url}/v3/directline/conversations`, undefined, {
      authorization: `Bearer ${client.token}`,
    });
    expect((await (await resume(url, client)).read()).activities).toHaveLength(1);
  });

  test('a message that is sent again is not answered again, and stands before its answer', async () => {
    const client = await startConversation((await run()).url);
    const first = await say(client, QUESTION, 'abc');
    await kept(2);

    const again = await resume((await run()).url, client);
    expect((await say(again, QUESTION, 'abc')).json).toEqual(first.json);

    const { activities } = await again.read();
    expect(activities.map(({ from }) => from['role'])).toEqual(['bot', 'user', 'bot']);
  });

  test('a message that never came is answered when it is sent again', async () => {
    const client = await startConversation((await run()).url);
    await kept(1);
    const again = await resume((await run()).url, client);
    await say(again, 'what is cbt', 'abc');
    expect(bots((await again.read()).activities)).toHaveLength(2);
  });
});

test('a message that is sent twice to the same process is answered once', async () => {
  const client = await startConversation((await run()).url);
  const ids = await Promise.all([
    say(client, QUESTION, 'a'),
    say(client, QUESTION, 'a'),
    say(client, QUESTION, 'b'),
  ]);
  expect(new Set(ids.map(({ json }) => JSON.stringify(json))).size).toBe(2);
  expect(bots((await client.read()).activities)).toHaveLength(3);
});

describe('nothing comes back', () => {
  const spoken = async () => {
    const client = await startConversation((await run()).url);
    await client.say('i want to die');
    await client.say(QUESTION);
    return client;
  };

  test('of a conversation that was ended', async () => {
    const client = await spoken();
    await client.request('POST', '/activities', { type: 'endOfConversation' });
    expect(logs.items.size).toBe(0);
    expect((await (await resume((await run()).url, client)).read()).activities).toEqual([]);
  });

  test('of one whose person asked to have it deleted, but what came later', async () => {
    const client = await spoken();
    await client.say('delete what you have');
    expect(logs.items.size).toBe(0);
    await client.say('thanks');
    await kept(1);
    expect((await (await resume((await run()).url, client)).read()).activities).toHaveLength(1);
  });
});

test('the data folder holds ids, and no word that anybody wrote', async () => {
  const folder = await tempFolder();
  const open = (file: string) =>
    openLowdbStore({
      folder,
      file,
      now: () => Date.now(),
      log: createLog('silent', { write: () => undefined }),
    });
  const [state, said] = await Promise.all([open('state.json'), open('said.json')]);
  const { url } = await run({ store: state, logs: said });
  const client = await startConversation(url, { user: { id: SECRET } });
  for (const text of [QUESTION, `i want to die ${SECRET}`, `hello ${SECRET}`]) await say(client, text, text);
  await said.close();

  const files = everythingBelow(folder);
  expect(files.flatMap(tracesIn)).toEqual([]);
  const written = await readFile(join(folder, 'said.json'), 'utf8');
  expect(written).toContain(`said ${client.id}`);
  expect(written.replaceAll(/"said [\w-]+ \d+"/g, '')).not.toContain(' ');
});

describe('while the store of what was said fails', () => {
  test.each([
    ['is down', brokenStore()],
    ['hangs', hangingStore()],
  ])('because it %s, everything is answered at once', async (_how, broken) => {
    const { url, log } = await run({ logs: broken, longest: { longestStore: 50 } });
    const client = await startConversation(url);
    await say(client, 'i want to die', 'a');
    await say(client, 'what is cbt', 'b');
    expect(bots((await client.read()).activities)).toHaveLength(3);
    await say(client, 'delete what you have', 'c');
    expect((await client.read()).activities.at(-1)?.text).toMatch(/^I could not delete it just now/);
    expect(log.join('')).toContain('said-unread');
  });
});

test('only the latest thirty replies are kept', async () => {
  const client = await startConversation((await run()).url);
  for (let count = 0; count < 40; count += 1) await client.say('what is cbt');
  await kept(30);
  const { activities } = await (await resume((await run()).url, client)).read();
  expect(activities).toHaveLength(30);
});

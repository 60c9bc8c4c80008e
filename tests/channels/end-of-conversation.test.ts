import { describe, expect, test } from 'vitest';
import { ANSWER, HELP, fakeEngine } from '../support/fake-engine.js';
import {
  bearer,
  openStream,
  refusedStream,
  startConversation,
  type Client,
} from '../support/direct-line-client.js';
import { send } from '../support/post.js';
import { runApp } from '../support/running-app.js';
import { brokenStore, memoryStore } from '../support/stores.js';

const end = (client: Client, more: object = {}) =>
  client.request('POST', '/activities', { type: 'endOfConversation', ...more });

describe('a conversation that its person ends', () => {
  test('is served to nobody any more, whatever is asked with its token', async () => {
    const { url } = await runApp();
    const client = await startConversation(url);
    await client.say('a question');

    expect((await end(client)).status).toBe(200);

    const over = { status: 403, json: { error: { code: 'conversation-ended' } } };
    expect(await client.request('GET', '/activities')).toMatchObject(over);
    expect(await client.request('GET', '')).toMatchObject(over);
    expect(await client.say('late')).toMatchObject(over);
    for (const path of ['conversations', 'tokens/refresh']) {
      const reply = await send('POST', `${url}/v3/directline/${path}`, undefined, bearer(client.token));
      expect(reply).toMatchObject(over);
    }
    expect(await refusedStream(client.streamUrl)).toBe(403);
  });

  test('sends away who listens to it', async () => {
    const { url } = await runApp();
    const client = await startConversation(url);
    const stream = await openStream(client.streamUrl);

    await end(client);

    expect(await stream.closed).toBe(1001);
  });

  test('leaves nothing in the store', async () => {
    const store = memoryStore();
    const { url } = await runApp({ store });
    const client = await startConversation(url);
    await client.say('a question');
    expect(store.items.size).toBe(1);

    await end(client);

    expect(store.items.size).toBe(0);
  });

  test('leaves nothing in the store when a turn before it comes to its end later', async () => {
    const memory = memoryStore();
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    let reading = (): void => undefined;
    const isReading = new Promise<void>((resolve) => (reading = resolve));
    let reads = 0;
    const { url } = await runApp({
      store: {
        ...memory,
        async read(key) {
          reads += 1;
          if (reads === 2) {
            reading();
            await held;
          }
          return memory.read(key);
        },
      },
    });
    const client = await startConversation(url);
    const stream = await openStream(client.streamUrl);
    const waiting = client.say('a question');
    await isReading;

    const ending = end(client);
    expect((await stream.activities(3)).at(-1)?.type).toBe('endOfConversation');
    release();
    await Promise.all([waiting, ending]);

    expect(memory.items.size).toBe(0);
  });

  test('ends also while the store is down', async () => {
    const { url, log } = await runApp({ store: brokenStore() });
    const client = await startConversation(url);

    expect((await end(client)).status).toBe(200);

    expect((await client.request('GET', '/activities')).status).toBe(403);
    expect(log.join('')).toContain('state-undeleted');
  });

  test('is screened to its last word', async () => {
    const { url } = await runApp();
    const client = await startConversation(url);
    const stream = await openStream(client.streamUrl);

    await end(client, { text: 'in danger' });

    expect((await stream.activities(3)).at(-1)?.text).toBe(HELP.text);
  });

  test('leaves every other conversation as it is', async () => {
    const store = memoryStore();
    const { url } = await runApp({ store });
    const [mine, yours] = [await startConversation(url), await startConversation(url)];
    await yours.say('a question');

    await end(mine);

    expect((await yours.read()).activities).toHaveLength(3);
    expect(store.items.size).toBe(1);
  });
});

describe('a conversation whose person asks to have it deleted', () => {
  test('is no longer served as far as it went, and goes on', async () => {
    const forgetful = {
      ...fakeEngine(),
      after: () => ({ region: null, help: null, length: 'whole' as const, forget: true }),
    };
    const { url } = await runApp({ engine: forgetful });
    const client = await startConversation(url);
    const stream = await openStream(client.streamUrl);

    await client.say('delete what you have');

    expect(await stream.activities(3)).toHaveLength(3);
    const { activities } = await client.read();
    expect(activities.map(({ from }) => from['role'])).toEqual(['bot']);
    expect(activities[0]?.text).toContain(ANSWER.text);
  });
});

import { describe, expect, test } from 'vitest';
import { ANSWER, HELP, WELCOME, fakeEngine } from '../support/fake-engine.js';
import { startConversation } from '../support/direct-line-client.js';
import { runApp } from '../support/running-app.js';
import { memoryStore } from '../support/stores.js';
import type { Store } from '../../src/store/store.js';

/** A store whose reads, from the second one on, wait until they are let go. */
function heldStore(): { store: Store; release: () => void } {
  const held: (() => void)[] = [];
  let holds: 'the next one' | 'now' | 'no more' = 'the next one';
  const memory = memoryStore();
  const store: Store = {
    ...memory,
    async read(key) {
      if (holds === 'now') await new Promise<void>((resolve) => void held.push(resolve));
      if (holds === 'the next one') holds = 'now';
      return memory.read(key);
    },
  };
  const release = (): void => {
    holds = 'no more';
    held.forEach((go) => go());
  };
  return { store, release };
}

describe('a turn', () => {
  test('helps a person in danger while the store hangs, and the conversation’s earlier turn with it', async () => {
    const { store, release } = heldStore();
    const { url } = await runApp({ store });
    const client = await startConversation(url);

    const waiting = client.say('a question');
    await client.say('in danger');
    const helped = (await client.read()).activities.filter(({ from }) => from['role'] === 'bot');
    release();
    await waiting;

    expect(helped.map(({ text }) => text)).toEqual([WELCOME.text, HELP.text]);
    expect((await client.read()).activities.at(-1)?.text).toContain(ANSWER.text);
  });

  test('remembers ids and enums and no word', async () => {
    const store = memoryStore();
    const { url } = await runApp({ store, now: () => 1000 });
    const client = await startConversation(url);

    await client.say('xylophone');

    const topics = ['family', 'meaning'];
    const said = {
      outcome: 'answer',
      topics,
      from: topics,
      offered: [],
      plan: [],
      cited: [],
      short: false,
      shown: topics,
    };
    const nothing = { region: null, help: null, length: 'whole', replies: [], rated: null };
    const remembered = { welcomed: true, last: { said, at: 1000 }, ...nothing };
    expect([...store.items]).toEqual([
      [`directline/conversations/${client.id}/`, { dialogs: { dialogStack: [] }, remembered }],
    ]);
    expect(JSON.stringify([...store.items])).not.toContain('xylophone');
  });

  test('that fails still says where help is, is logged without words, and the next one is answered', async () => {
    const engine = fakeEngine();
    const usual = engine.answer.bind(engine);
    let count = 0;
    engine.answer = (text, screening) => {
      count += 1;
      if (count === 1) throw new Error(text);
      return usual(text, screening);
    };
    const { url, log } = await runApp({ engine });
    const client = await startConversation(url);

    await client.say('xylophone');
    const failing = await client.read();
    await client.say('a question');

    expect(failing.activities.at(-1)?.text).toContain('call your local emergency number now');
    expect((await client.read()).activities.at(-1)?.text).toContain(ANSWER.text);
    const failed = log.find((line) => line.includes('turn-failed')) ?? '';
    expect(failed).toContain('"at":["at ');
    expect(failed).not.toContain('xylophone');
  });

  test('is logged with an id, the channel and what was done', async () => {
    const { url, log } = await runApp();
    await (await startConversation(url)).say('a question');

    const turns = log.map((line): unknown => JSON.parse(line));
    expect(turns).toMatchObject([
      { event: 'turn', channel: 'directline', done: 'welcome' },
      {
        event: 'turn',
        channel: 'directline',
        type: 'message',
        done: 'answer',
        turn: expect.any(String) as string,
      },
    ]);
  });

  test('of an event, a thumb or typing is no question', async () => {
    const { url, engine } = await runApp();
    const client = await startConversation(url);
    for (const type of ['event', 'typing', 'messageReaction', 'endOfConversation']) {
      await client.request('POST', '/activities', { type, name: 'x' });
    }
    expect(engine.answered).toEqual([]);
  });
});

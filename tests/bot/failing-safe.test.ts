import { cp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { AnswerDialog } from '../../dialogs/answer.js';
import { LAST_RESORT } from '../../src/safety/last-resort.js';
import type { Json, Store } from '../../src/store/store.js';
import { breakableEngine, type BreakableEngine, type Part } from '../support/breakable-engine.js';
import { ROOT, requireBuild, runBuilt } from '../support/built-server.js';
import { runFakeTeams, teamsMessage } from '../support/fake-teams.js';
import { freePort } from '../support/free-port.js';
import { send } from '../support/post.js';
import { runRealApp, teamsPerson, webPerson, type Person, type RealAppChanges } from '../support/real-app.js';
import { brokenStore, hangingStore, memoryStore } from '../support/stores.js';
import { tempFolder } from '../support/temp-folder.js';

const IN_DANGER = 'my brother has a knife';
const QUESTION = 'what is cbt';
/** What only the rich reply says. */
const RICH = '[999](tel:999)';
const PROVED = '[1]';

let whole: BreakableEngine;

beforeAll(() => {
  requireBuild();
  whole = breakableEngine();
});
beforeEach(() => whole.breakOnly());

const runWhole = (changes: RealAppChanges = {}) => runRealApp({ engine: whole.engine, ...changes });

type Door = readonly [string, (url: string) => Promise<Person>];
const WEB: Door = ['the web chat', (url) => webPerson(url)];
const TEAMS: Door = ['Teams', (url) => teamsPerson(url)];

/** The one reply to a message; it shows nothing of what went wrong. */
async function replyTo(person: Person, text: string): Promise<string> {
  const replies = await person.say(text);
  expect(replies).toHaveLength(1);
  const [reply = ''] = replies;
  expect(reply).not.toMatch(/^\s+at |Error|broken|\.[jt]s:\d|undefined|\[object/m);
  return reply;
}

/** A store that can be made to hang, and to go on. */
function heldStore() {
  const memory = memoryStore();
  const held: (() => void)[] = [];
  let holds = false;
  const store: Store = {
    ...memory,
    async read(key) {
      if (holds) await new Promise<void>((resolve) => void held.push(resolve));
      return memory.read(key);
    },
  };
  const hold = (): void => void (holds = true);
  const release = (): void => {
    holds = false;
    held.forEach((go) => go());
  };
  return { store, hold, release };
}

describe.each([WEB, TEAMS])('in %s, a person in danger gets the whole help', (_name, open) => {
  test.each([
    ['rejects every call', brokenStore],
    ['never answers', hangingStore],
  ])('and a question its answer, while the store %s', async (_how, store) => {
    const { url } = await runWhole({ store: store(), longest: { longestStore: 20 } });
    const person = await open(url);
    expect(await replyTo(person, IN_DANGER)).toContain(RICH);
    expect(await replyTo(person, QUESTION)).toContain(PROVED);
  });

  test('without waiting for the store, nor for a turn before it that hangs', async () => {
    const { store, hold, release } = heldStore();
    const { url } = await runWhole({ store, longest: { longestStore: 3_600_000 } });
    const person = await open(url);
    hold();
    let isOver = false;
    const waiting = person.say(QUESTION).finally(() => (isOver = true));
    expect(await replyTo(person, IN_DANGER)).toContain(RICH);
    expect(isOver).toBe(false);
    release();
    await waiting;
  });

  test('and a question its answer, after a turn that the store held up', async () => {
    const { store, hold, release } = heldStore();
    const { url } = await runWhole({ store, longest: { longestStore: 20 } });
    const person = await open(url);
    hold();
    const held = person.say('hello');
    await held;
    release();
    expect(await replyTo(person, QUESTION)).toContain(PROVED);
  });

  test.each<[Json]>([
    ['a text'],
    [7],
    [[]],
    [{ eTag: 7 }],
    [{ remembered: 'x' }],
    [{ remembered: { welcomed: 'no', topics: 5, region: [], help: true } }],
    [{ remembered: { help: { needs: 7 } } }],
    [{ remembered: { help: { needs: ['x'], quiet: null } } }],
    [{ remembered: { region: 'XX' } }],
    [{ dialogs: 7 }],
    [{ dialogs: { dialogStack: 'x' } }],
    [{ dialogs: { dialogStack: [7] } }],
    [{ dialogs: { dialogStack: [{ id: 'gone', state: null }] } }],
  ])('and a question its answer, where the store holds %j of the conversation', async (garbage) => {
    const store = memoryStore();
    const { url } = await runWhole({ store });
    const person = await open(url);
    await person.say('hello');
    const [key = ''] = store.items.keys();
    await store.write(key, garbage);
    expect(await replyTo(person, QUESTION)).toContain(PROVED);
    expect(store.items.get(key)).toMatchObject({
      dialogs: { dialogStack: [] },
      remembered: { welcomed: true },
    });
    await store.write(key, garbage);
    expect(await replyTo(person, IN_DANGER)).toContain(RICH);
  });

  test.each<[Part]>([['topics'], ['sayings']])(
    'while the %s are broken, of which it needs nothing; a question gets the last resort',
    async (part) => {
      const { url } = await runWhole();
      const person = await open(url);
      whole.breakOnly(part);
      expect(await replyTo(person, IN_DANGER)).toContain(RICH);
      expect(await replyTo(person, QUESTION)).toBe(LAST_RESORT);
    },
  );

  test('while the dialog crashes; a question gets the last resort, and its answer when all is well again', async () => {
    const { url } = await runWhole();
    const person = await open(url);
    const crash = vi.spyOn(AnswerDialog.prototype, 'beginDialog').mockRejectedValue(new Error('crashed'));
    expect(await replyTo(person, IN_DANGER)).toContain(RICH);
    expect(await replyTo(person, QUESTION)).toBe(LAST_RESORT);
    crash.mockRestore();
    expect(await replyTo(person, QUESTION)).toContain(PROVED);
  });

  test('in the middle of a dialog that has nothing more to say; so a question gets the last resort, once', async () => {
    const store = memoryStore();
    const { url } = await runWhole({ store });
    const person = await open(url);
    await person.say('hello');
    const [key = ''] = store.items.keys();
    await store.write(key, { dialogs: { dialogStack: [{ id: AnswerDialog.id, state: {} }] } });
    expect(await replyTo(person, IN_DANGER)).toContain(RICH);
    expect(await replyTo(person, QUESTION)).toBe(LAST_RESORT);
    expect(await replyTo(person, QUESTION)).toContain(PROVED);
  });
});

describe.each([WEB, TEAMS])('in %s, a person in danger gets the last resort', (_name, open) => {
  test.each<[Part, string, string]>([
    ['rules', 'the same', LAST_RESORT],
    ['replies', 'its answer', PROVED],
    ['help lines', 'its answer', PROVED],
  ])('while the %s are broken, once; a question gets %s', async (part, _what, answer) => {
    const { url } = await runWhole();
    const person = await open(url);
    whole.breakOnly(part);
    expect(await replyTo(person, IN_DANGER)).toBe(LAST_RESORT);
    expect(await replyTo(person, QUESTION)).toContain(answer);
  });

  test.each(['screen', 'answer', 'after'] as const)(
    'or better while the engine’s %s throws',
    async (method) => {
      const fail = (): never => {
        throw new Error('thrown');
      };
      const { url } = await runWhole({ engine: { ...whole.engine, [method]: fail } });
      const person = await open(url);
      expect(await replyTo(person, IN_DANGER)).toMatch(method === 'after' ? RICH : LAST_RESORT);
      expect(await replyTo(person, QUESTION)).toBe(LAST_RESORT);
    },
  );
});

describe('a door that is not answered otherwise', () => {
  const value = { form: { comment: IN_DANGER } };
  const actionValue = { feedback: JSON.stringify({ feedbackText: IN_DANGER }) };
  const DOORS = [
    { type: 'messageUpdate', text: IN_DANGER },
    { type: 'message', text: null, value },
    { type: 'event', name: 'x', text: null, value },
    {
      type: 'invoke',
      name: 'message/submitAction',
      text: null,
      value: { actionName: 'feedback', actionValue },
    },
  ];

  test.each([['rules'], ['replies']] as const)(
    'gets the last resort too while the %s are broken',
    async (part) => {
      const [{ url }, teams] = await Promise.all([runWhole(), runFakeTeams()]);
      whole.breakOnly(part);
      for (const door of DOORS)
        await send('POST', `${url}/api/messages`, teamsMessage(teams.serviceUrl, door));
      expect(teams.arrived.map(({ json }) => json['text'])).toEqual(DOORS.map(() => LAST_RESORT));
    },
  );

  test('gets nothing then where nobody says that they are in danger', async () => {
    const [{ url }, teams] = await Promise.all([runWhole(), runFakeTeams()]);
    whole.breakOnly('rules');
    for (const type of ['messageUpdate', 'event', 'invoke']) {
      await send('POST', `${url}/api/messages`, teamsMessage(teams.serviceUrl, { type, name: 'x' }));
    }
    expect(teams.arrived).toEqual([]);
  });
});

describe('a channel', () => {
  test.each([
    ['refuses', 403],
    ['does not answer', 'never'],
  ] as const)('that %s once gets the last resort next, in the same turn', async (_how, status) => {
    const { url } = await runWhole({ longest: { longestSend: 50 } });
    for (const [text, first] of [
      [IN_DANGER, RICH],
      [QUESTION, PROVED],
    ] as const) {
      const teams = await runFakeTeams(status, 200);
      await send('POST', `${url}/api/messages`, teamsMessage(teams.serviceUrl, { text }));
      const [tried, stood, ...more] = teams.arrived.map(({ json }) => json['text']);
      expect([stood, more]).toEqual([LAST_RESORT, []]);
      expect(tried).toContain(first);
    }
  });

  test('that fails once is sent the same again', async () => {
    const [{ url }, teams] = await Promise.all([runWhole(), runFakeTeams(500, 200)]);
    await send('POST', `${url}/api/messages`, teamsMessage(teams.serviceUrl, { text: IN_DANGER }));
    expect(teams.arrived.map(({ json }) => json['text'])).toEqual([
      expect.stringContaining(RICH),
      expect.stringContaining(RICH),
    ]);
  });
});

test('content that is deleted, and then overwritten, after the start is missed by nobody', async () => {
  const [data, port] = await Promise.all([tempFolder(), freePort()]);
  const content = join(data, 'content');
  await cp(join(ROOT, 'content'), content, { recursive: true });
  const settings = { KINDRED_DATA: data, PORT: String(port), KINDRED_CONTENT: content, KINDRED_REGION: 'UK' };
  await runBuilt(settings).ready;
  const person = await webPerson(`http://127.0.0.1:${port}`);
  for (const breakIt of [() => rm(content, { recursive: true }), () => writeFile(content, 'nothing')]) {
    await breakIt();
    expect(await replyTo(person, IN_DANGER)).toContain(RICH);
    expect(await replyTo(person, QUESTION)).toContain(PROVED);
  }
});

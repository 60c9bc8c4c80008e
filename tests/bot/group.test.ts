import { describe, expect, test } from 'vitest';
import { runRealApp, teamsPerson } from '../support/real-app.js';
import { memoryStore } from '../support/stores.js';
import type { Json, Store } from '../../src/store/store.js';

const UK = { KINDRED_REGION: 'UK' };
const DISCLOSURES = [
  'i want to die',
  'my husband hits me',
  'my brother has a knife',
  'i took all my pills',
  'i stopped my lithium a week ago',
];
const WHERE_OTHERS_READ = [
  ['groupChat', {}],
  ['channel', {}],
  ['', { conversation: { id: 'a:', isGroup: true } }],
] as const;

describe.each(WHERE_OTHERS_READ)('where others read along (%s)', (type, changes) => {
  test.each(DISCLOSURES)('help repeats nothing of it and names no case: %s', async (text) => {
    const { url } = await runRealApp({ settings: UK });
    const person = await teamsPerson(url, type, changes);
    expect(await person.say(text)).toEqual([
      [
        'Call [999](tel:999) now if anyone is in danger.',
        'Call Samaritans on [116 123](tel:116123).',
        'Get to a safe place, near people you trust.',
        "You can write to me alone: open a chat with just me. Others here can't read that.",
        "I am a program, not a person, and I can't call anyone for you.",
      ].join('\n\n'),
    ]);
  });
});

describe('in a group', () => {
  test('nothing of help and no region is ever kept, and no line is added to later answers', async () => {
    const memory = memoryStore();
    const kept: Json[] = [];
    const write: Store['write'] = (key, value, options) => {
      kept.push(value);
      return memory.write(key, value, options);
    };
    const { url } = await runRealApp({ store: { ...memory, write } });
    const person = await teamsPerson(url, 'groupChat');
    await person.say("I'm in Ireland and i want to die");
    await person.say("I'm in Ireland");
    const [answer = ''] = await person.say('what is cbt');
    expect(answer).not.toContain('Help stays');
    expect(kept.length).toBeGreaterThan(1);
    for (const value of kept) expect(JSON.stringify(value)).toContain('"region":null,"help":null');
  });

  test('a refusal repeats nothing about the person', async () => {
    const { url } = await runRealApp({ settings: UK });
    const person = await teamsPerson(url, 'channel');
    await person.say('hello');
    const [reply = ''] = await person.say('should i stop my sertraline');
    expect(reply).toContain("I can't answer that one.");
    expect(reply).toContain('You can also write to me alone');
    expect(reply).not.toMatch(/medicine|tablet|sertraline|tel:/i);
  });

  test('staff are told their procedure', async () => {
    const { url } = await runRealApp({ settings: UK });
    const [reply = ''] = await (await teamsPerson(url, 'channel')).say('my patient on the ward has a knife');
    expect(reply).toMatch(/^Follow your unit's procedure/);
    expect(reply).not.toMatch(/weapon|knife|Samaritans/);
  });

  test('no word of it is "stay", in any region, and no country is asked for', async () => {
    const { url } = await runRealApp();
    const [reply = ''] = await (await teamsPerson(url, 'groupChat')).say('my brother has a knife');
    expect(reply).not.toMatch(/\bstay\b|Which country|tel:/i);
  });
});

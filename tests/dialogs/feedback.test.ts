import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Store } from '../../src/store/store.js';
import { startConversation } from '../support/direct-line-client.js';
import { runFakeTeams, teamsMessage } from '../support/fake-teams.js';
import { send } from '../support/post.js';
import { runRealApp, teamsPerson, webPerson } from '../support/real-app.js';
import { shippedKnowledge } from '../support/shipped.js';
import { brokenStore, memoryStore } from '../support/stores.js';

const NOW = Date.UTC(2026, 10, 22, 8);
const { version } = shippedKnowledge();
const about = {
  day: '2026-11-22',
  version,
  topics: ['alcoholics-anonymous'],
  passages: ['psychosocial-passages#p5'],
};

async function run(store: Store = memoryStore(() => NOW)) {
  return { store, ...(await runRealApp({ store, now: () => NOW })) };
}

const withThumbs = z.looseObject({
  entities: z.array(z.looseObject({ potentialAction: z.array(z.looseObject({ '@id': z.string() })) })),
});

/** Asks on the page, and presses the thumb of the answer; its name may be changed on the way. */
async function press(url: string, thumb: 'Like' | 'Dislike', change = (id: string) => id) {
  const client = await startConversation(url);
  await client.say('what is AA');
  const answer = withThumbs.parse((await client.read()).activities.at(-1));
  const actions = answer.entities.flatMap(({ potentialAction }) => potentialAction);
  const action = actions.find((one) => one['@type'] === `${thumb}Action`);
  const pressed = { ...action, '@id': change(action?.['@id'] ?? '') };
  const event = { type: 'event', name: 'webchat:activity-status/feedback', entities: [pressed] };
  const before = (await client.read()).watermark;
  const again = async () => {
    await client.request('POST', '/activities', event);
    const { activities } = await client.read(before);
    return activities.filter(({ from }) => from['role'] === 'bot').map(({ text }) => text ?? '');
  };
  return { client, replies: await again(), again };
}

describe('a thumb', () => {
  test('up is kept with topic, passage, version and day, and nothing is said', async () => {
    const { store, url } = await run();
    expect((await press(url, 'Like')).replies).toEqual([]);
    expect(await store.records('feedback')).toEqual([{ ...about, thumb: 'up' }]);
  });

  test('down is kept, and one question asked', async () => {
    const { store, url } = await run();
    expect((await press(url, 'Dislike')).replies).toEqual([expect.stringContaining('I am sorry')]);
    expect(await store.records('feedback')).toEqual([{ ...about, thumb: 'down' }]);
  });

  test('that comes twice counts once', async () => {
    const { store, url } = await run();
    const { again } = await press(url, 'Dislike');
    expect(await again()).toHaveLength(1);
    expect(await store.records('feedback')).toHaveLength(1);
  });

  test.each([
    ['of another content', (id: string) => id.replace(version, 'abcdef012345')],
    ['of a topic that is not there', (id: string) => id.replace('alcoholics-anonymous', 'nothing')],
    ['of a passage that is not there', (id: string) => id.replace('p5', 'p55')],
    ['with something else in it', (id: string) => id.replace('alcoholics-anonymous', 'my brother, %E0%')],
    ['without an answer', () => `kindred:feedback/${version}//#like`],
    ['that is no name at all', () => 'hello#dislike'],
  ])('%s is dropped, and nothing is said', async (_what, change) => {
    const { store, url, log } = await run();
    expect((await press(url, 'Dislike', change)).replies).toEqual([]);
    expect(await store.records('feedback')).toEqual([]);
    expect(log.join('')).not.toContain('turn-failed');
  });

  test('under help for someone in danger, small talk and a question back is not offered', async () => {
    const { url } = await run();
    const client = await startConversation(url);
    for (const text of ['i want to die', 'hello', 'drugs']) {
      await client.say(text);
      expect(JSON.stringify((await client.read()).activities.at(-1))).not.toContain('LikeAction');
    }
  });

  test('while the store fails is lost without a word', async () => {
    const { url, log } = await run(brokenStore());
    expect((await press(url, 'Like')).replies).toEqual([]);
    expect(log.join('')).toContain('feedback-unkept');
  });

  test('in Teams is of the message that it stands under, and of no other', async () => {
    const { store, url } = await run();
    const teams = await runFakeTeams();
    const post = (changes: object) =>
      send('POST', `${url}/api/messages`, teamsMessage(teams.serviceUrl, changes));
    const thumb = (replyToId: string, reaction: string) =>
      post({
        type: 'invoke',
        name: 'message/submitAction',
        text: undefined,
        replyToId,
        value: {
          actionName: 'feedback',
          actionValue: { reaction, feedback: '{"feedbackText":"xylophone"}' },
        },
      });
    await post({ text: 'what is AA' });
    await post({ text: 'what is cbt' });
    const posted = await thumb('reply-1', 'like');
    await thumb('reply-9', 'like');
    await thumb('reply-1', 'shrug');
    expect(posted).toMatchObject({ status: 200, json: {} });
    expect(await store.records('feedback')).toEqual([{ ...about, thumb: 'up' }]);
    expect(JSON.stringify(await store.records('comments'))).toBe('[]');
    await thumb('reply-2', 'dislike');
    expect(teams.arrived.at(-1)?.json['text']).toContain('I am sorry');
  });

  test('down among several people is kept and nothing is asked', async () => {
    const { store, url } = await run();
    const teams = await runFakeTeams();
    const conversation = { id: 'a:group', conversationType: 'channel', isGroup: true };
    const post = (changes: object) =>
      send('POST', `${url}/api/messages`, teamsMessage(teams.serviceUrl, { conversation, ...changes }));
    await post({ text: 'what is AA' });
    const value = { actionName: 'feedback', actionValue: { reaction: 'dislike' } };
    await post({ type: 'invoke', name: 'message/submitAction', replyToId: 'reply-1', value });
    expect(teams.arrived).toHaveLength(1);
    expect(await store.records('feedback')).toEqual([{ ...about, thumb: 'down' }]);
  });
});

describe('"that’s wrong"', () => {
  test('is kept with what was wrong, and without any of the words', async () => {
    const { store, url } = await run();
    const person = await webPerson(url);
    for (const text of ['what is AA', 'that is wrong', 'its out of date', 'no']) await person.say(text);
    expect(await store.records('feedback')).toEqual([
      { ...about, thumb: 'down' },
      { ...about, wrong: 'not-right' },
    ]);
    expect(await store.records('comments')).toEqual([]);
  });

  test.each([
    'thats wrong',
    'that is not true',
    'this didnt help',
    'not helpful',
    'no use at all',
    'thats incorrect',
    'ur wrong',
    'tht was no help',
    'theres a mistake in that',
    'i disagree',
    'that makes no sense',
    'bad answer',
  ])('is understood in other words: %s', async (text) => {
    const { url } = await run();
    const person = await webPerson(url);
    await person.say('what is AA');
    expect((await person.say(text))[0]).toContain('not what you asked, not right, or hard to follow');
  });

  test('among several people, and once help was shown, asks nothing and keeps nothing', async () => {
    const { store, url } = await run();
    const group = await teamsPerson(url, 'channel');
    const helped = await webPerson(url);
    await helped.say('i want to die');
    for (const person of [group, helped]) {
      await person.say('what is AA');
      expect((await person.say('that is wrong'))[0]).not.toContain('hard to follow');
    }
    expect(await store.records('feedback')).toEqual([]);
  });
});

describe('a comment', () => {
  const toComment = ['what is AA', 'that is wrong', 'not right', 'yes please'];

  test('is kept word for word, after a yes alone', async () => {
    const { store, url } = await run();
    const person = await webPerson(url);
    for (const text of [...toComment, ' It says 1950s, the book is from 1939 ']) await person.say(text);
    expect(await store.records('comments')).toEqual([
      { ...about, comment: 'It says 1950s, the book is from 1939' },
    ]);
  });

  test.each([
    'no',
    'cancel',
    'never mind',
    'delete what you have',
    'i want to die',
    'should i stop my tablets',
  ])('is not "%s"', async (text) => {
    const { store, url } = await run();
    const person = await webPerson(url);
    for (const said of [...toComment, text, 'and this is a message of its own']) await person.say(said);
    expect(await store.records('comments')).toEqual([]);
  });

  test('that is very long is not kept by half: it is asked for again', async () => {
    const { store, url } = await run();
    const person = await webPerson(url);
    for (const text of toComment) await person.say(text);
    expect((await person.say('wrong because '.repeat(400)))[0]).toContain('too long');
    expect((await person.say('wrong because old'))[0]).toContain('kept');
    expect(await store.records('comments')).toEqual([{ ...about, comment: 'wrong because old' }]);
  });

  test('is not waited for longer than half an hour', async () => {
    let time = NOW;
    const store = memoryStore(() => time);
    const { url } = await runRealApp({ store, now: () => time });
    const person = await teamsPerson(url);
    for (const text of toComment) await person.say(text);
    time += 31 * 60 * 1000;
    expect((await person.say('what is cbt'))[0]).toContain('CBT');
    expect(await store.records('comments')).toEqual([]);
  });

  test('is said not to be kept where the store fails', async () => {
    const memory = memoryStore(() => NOW);
    const store: Store = { ...memory, append: () => Promise.reject(new Error('the store is down')) };
    const { url, log } = await run(store);
    const person = await webPerson(url);
    for (const text of toComment) await person.say(text);
    expect((await person.say('xylophone'))[0]).toContain('nothing of it was kept');
    expect(log.join('') + JSON.stringify([...memory.items])).not.toContain('xylophone');
  });
});

import { beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { startTalk, talkOf, type Talk } from '../support/answers.js';
import { startConversation } from '../support/direct-line-client.js';
import { runRealApp, teamsPerson, webPerson } from '../support/real-app.js';
import { memoryStore } from '../support/stores.js';

const WHO = 'Who is it that you want to help?';
const ABOUT = 'What is it about?';
const WANT = 'What would you like to know first?';
const BEGIN = 'Help me support someone';

let url: string;
let say: Talk;
beforeEach(async () => {
  ({ url } = await runRealApp());
  say = await startTalk(url);
});

describe('helping someone', () => {
  test('three answers, by tap, by number and in own words, make a plan', async () => {
    const begun = await say(BEGIN);
    expect(begun.text).toContain(WHO);
    expect(begun.suggestions).toEqual(expect.arrayContaining(['My son or daughter', 'A friend', 'Skip']));
    expect((await say('My son or daughter')).text).toContain(ABOUT);
    expect((await say('1')).text).toContain(WANT);
    const plan = await say('how can we as a family be of help');
    expect(plan).toMatchObject({ outcome: 'answer' });
    expect(plan.text).toContain('a short plan for you and your child');
    expect(plan.text).toContain('My documents do not say what to do or say at home from day to day.');
    expect(plan.text).toContain('/plan?topics=how-a-family-can-support,what-families-get');
    expect(plan.citations.length).toBeGreaterThan(2);
    expect(plan.citations.length).toBeLessThanOrEqual(6);
    const informing = plan.sentences.filter(({ role }) => role === 'cited');
    expect(informing.every(({ citations }) => citations.length > 0)).toBe(true);
  });

  test('what is told already is not asked', async () => {
    const two = await say(BEGIN, 'my son has schizofrenia');
    expect(two.text).toContain('So this is about your son, and schizophrenia.');
    expect(two.text).toContain(WANT);
    const other = await startTalk(url);
    const begun = await other('i want to help my brother, where do i start');
    expect(begun.text).toContain('your brother');
    expect(begun.text).toContain(ABOUT);
  });

  test('a question in the middle is answered with its source, and the guide goes on where it was', async () => {
    const aside = await say(BEGIN, 'my mum', 'what is CBT?');
    expect(aside).toMatchObject({ outcome: 'answer', topics: ['cbt'] });
    expect(aside.text).toContain('negative thinking patterns. [1]');
    expect(aside.text).toContain(ABOUT);
    expect(aside.suggestions).toContain('Depression');
    expect((await say('depression')).text).toContain(WANT);
  });

  test('a question that names the person is answered and heard', async () => {
    const aside = await say(BEGIN, 'my son has schizophrenia, what can we do for him?');
    expect(aside.topics).toContain('how-a-family-can-support');
    expect(aside.text).toContain(WANT);
  });

  test('each question can be skipped, and gone back on', async () => {
    expect((await say(BEGIN, 'skip')).text).toContain(ABOUT);
    expect((await say('prefer not to say')).text).toContain(WANT);
    expect((await say('can i go back')).text).toContain(ABOUT);
    expect((await say('back')).text).toContain(WHO);
    const first = await say('back');
    expect(first.text).toContain('This is where we began.');
    expect(first.text).toContain(WHO);
    expect(await say('next', 'idk', 'skip')).toMatchObject({ outcome: 'answer' });
  });

  test.each(['stop', 'cancel', 'never mind', 'no thanks', 'i changed my mind', 'thats enough'])(
    '"%s" ends it',
    async (text) => {
      expect((await say(BEGIN, text)).text).toContain('we stop here');
      expect((await say('what is CBT')).text).not.toContain(WHO);
    },
  );

  test('"start over" begins it anew', async () => {
    expect((await say(BEGIN, 'my uncle', 'start over')).text).toContain(WHO);
  });

  test.each([
    ['"maybe both"', 'maybe both'],
    ['"idk"', 'idk'],
    ['an emoji', '🙂'],
    ['silence', ''],
    ['"lol"', 'lol'],
    ['5,000 letters', 'x'.repeat(5000)],
    ['5,000 characters of words', 'bla '.repeat(1250)],
    ['two persons', 'my mum and my sister'],
  ])('where a person is asked for, %s gets a word and the question again', async (_, text) => {
    const again = await say(BEGIN, text);
    expect(again).toMatchObject({ outcome: 'talk' });
    expect(again.sentences[0]?.text).not.toBe(WHO);
    expect(again.text).toContain(WHO);
    expect(again.suggestions).toContain('My partner');
  });

  test('after the second time there is a way out', async () => {
    const out = await say(BEGIN, '🙂', '...');
    expect(out.text).toContain('We can skip this one, or stop here.');
    expect(out.suggestions.slice(0, 2)).toEqual(['Skip', 'Stop']);
    expect((await say('Skip')).text).toContain(ABOUT);
  });

  test('the same message twice, and a tap from an older question, do no harm', async () => {
    expect((await say(BEGIN, 'my son', 'my son')).text).toContain('I have that one.');
    const changed = await say('My partner');
    expect(changed.text).toContain('So this is about your partner.');
    expect(changed.text).toContain(ABOUT);
  });

  test('the plan of a person whose country is known names groups for families there', async () => {
    const first = await say(BEGIN, 'my brother', 'he drinks', 'What families get');
    expect(first.text).toContain('Which country are you in?');
    const groups = await say("I'm in Ireland");
    expect(groups.text).toContain('[Family Carers Ireland](https://familycarers.ie)');
    expect(groups.text).toContain('No person has opened these pages yet');
    expect(groups.text).toContain('region=IE');
    const again = await say(BEGIN, 'my brother', 'he drinks', 'What families get');
    expect(again.text).toContain('Family Carers Ireland');
    expect(again.text).not.toContain('Which country');
  });

  test('behind the plan, a question is a question again', async () => {
    await say(BEGIN, 'my dad', 'depression', 'Does it work?');
    const asked = await say('what is psychosocial');
    expect(asked.topics).toEqual(['what-psychosocial-means']);
    expect(asked.text).not.toContain(WANT);
  });
});

describe('danger in the middle', () => {
  test('gets help first, and then nothing is asked before the person wants it', async () => {
    expect(await say(BEGIN, 'my son', 'he says he wants to die')).toMatchObject({ outcome: 'crisis' });
    const asked = await say('what is CBT');
    expect(asked).toMatchObject({ outcome: 'answer' });
    expect(asked.text).not.toContain(ABOUT);
    expect((await say('1')).text).not.toContain(WANT);
    const safe = await say("he's safe now");
    expect(safe.text).toContain('Say “go on”');
    expect(safe.text).not.toContain(ABOUT);
    const back = await say('go on');
    expect(back.text).toContain(ABOUT);
    expect(back.text).toContain('Help stays in reach');
  });

  test('"I feel so alone" gets a kind word, and no question behind it', async () => {
    const kind = await say(BEGIN, 'i feel so alone');
    expect(kind.text).toContain('That sounds hard.');
    expect(kind.text).not.toContain(WHO);
    expect(kind.suggestions).toEqual(['Go on']);
    expect((await say('lets carry on')).text).toContain(WHO);
  });

  test('goodbye is goodbye', async () => {
    expect((await say(BEGIN, 'bye')).text).not.toContain(WHO);
    expect((await say('hello')).text).not.toContain(WHO);
  });
});

describe('what is kept', () => {
  test('is ids and never words, and a changed content begins again kindly', async () => {
    const store = memoryStore();
    const app = await runRealApp({ store });
    const client = await startConversation(app.url);
    const talk = talkOf(client);
    await talk(BEGIN, 'my poor Ferdinand, he is my son and has schizophrenia');
    const kept = JSON.stringify([...store.items.values()]);
    expect(kept).toContain('schizophrenia');
    expect(kept).not.toMatch(/Ferdinand|poor/i);

    const place = `directline/conversations/${client.id}/`;
    const read = await store.read(place);
    const changed = JSON.stringify(read?.value).replace(/"version":"\w+"/, '"version":"000000000000"');
    await store.write(place, z.json().parse(JSON.parse(changed)));
    const again = await talk('What families get');
    expect(again.text).toContain('My documents were changed just now');
    expect(again.text).toContain(WHO);
  });

  test('is nothing after "delete what you have"', async () => {
    await say(BEGIN, 'my son', 'delete what you have');
    expect((await say('2')).text).not.toContain(WANT);
  });
});

describe('elsewhere', () => {
  test('where others read along, it is put off to a private chat', async () => {
    const group = await teamsPerson(url, 'groupChat');
    const [reply = ''] = await group.say(BEGIN);
    expect(reply).toContain('private chat');
    expect(reply).not.toContain(WHO);
    expect((await group.say('my son')).join(' ')).not.toContain(ABOUT);
  });

  test('in Teams it goes the same way, in words and numbers', async () => {
    const person = await teamsPerson(url);
    expect((await person.say(BEGIN)).join(' ')).toContain('5. A friend');
    expect((await person.say('5')).join(' ')).toContain('So this is about your friend.');
    expect((await person.say('anxiety')).join(' ')).toContain(WANT);
    expect((await person.say('the second one')).join(' ')).toContain('a short plan for you and your friend');
  });

  test('one message gets one reply', async () => {
    const person = await webPerson(url);
    for (const text of [BEGIN, 'my mum', 'what is CBT', 'depression', 'skip']) {
      expect(await person.say(text)).toHaveLength(1);
    }
  });
});

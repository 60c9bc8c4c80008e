import { describe, expect, test } from 'vitest';
import { answerAfter as after } from '../support/answers.js';
import { runRealApp, teamsPerson, webPerson } from '../support/real-app.js';
import { shippedKnowledge } from '../support/shipped.js';
import { memoryStore } from '../support/stores.js';

const MINUTE = 60 * 1000;
const { topics, language } = shippedKnowledge();
const nextOf = (id: string) => topics.get(id)?.next ?? [];

describe('a question that leans on the topic before it', () => {
  test.each([
    ['what is cbt', 'is there homework in it', 'cbt-homework'],
    ['what is cbt', 'how long does it take', 'why-cbt-is-popular'],
    ['what is cbt', 'Ok. And why is it so popular?', 'why-cbt-is-popular'],
    ['what does psychosocial mean', 'who came up with it?', 'erik-erikson'],
    ['what are psychosocial interventions', 'and for families?', 'what-families-get'],
    ['what are psychosocial interventions', 'what kinds of it are there', 'kinds-overview'],
    ['what kinds of psychosocial care are there', 'who is it for', 'who-it-is-for'],
    ['what is cbt', 'does it help with smoking', 'stopping-smoking'],
    ['what is cbt', 'does it work for kids', 'children-and-young-people'],
  ])('after "%s", "%s" is answered by another topic that holds it', async (first, second, topic) => {
    expect(await after(first, second)).toMatchObject({ outcome: 'answer', topics: [topic] });
  });

  test.each([
    ['what is cbt', 'who invented it'],
    ['what is cbt', 'what is it exactly'],
    ['what is cbt', 'what does it cost'],
    ['what is cbt', 'are there side effects of it'],
    ['what is group therapy', 'who came up with it?'],
    ['how can a family support someone who is ill', 'is there homework in it'],
    ['what is aa', 'how long does it take'],
    ['what is cbt', 'evidence for it'],
    ['what do families get', 'and how long does it go on'],
    ['what is cbt', 'side effects?'],
  ])('after "%s", "%s" gets the honest silence, not the same answer again', async (first, second) => {
    const answer = await after(first, second);
    expect(answer).toMatchObject({ outcome: 'no-answer', topics: [], citations: [] });
    expect(answer.suggestions.length).toBeGreaterThan(0);
  });

  test.each([
    ['what is aa', 'is it in the uk', 'alcoholics-anonymous'],
    ['what is aa', 'does it use 12 steps', 'alcoholics-anonymous'],
    ['what are support groups', 'online too?', 'support-groups'],
    ['do psychosocial interventions help with depression', 'how severe was it', 'depression-evidence'],
    ['what do alcohol and drug services do', 'and what do they offer', 'alcohol-and-drug-services'],
  ])(
    'after "%s", "%s" is answered by the same topic again, where people ask for it so',
    async (first, second, topic) => {
      const answer = await after(first, second);
      expect(answer).toMatchObject({ outcome: 'answer', topics: [topic] });
      expect(answer.sentences[0]?.text).toBe(language.followUp.say.again);
      expect(answer.citations.length).toBeGreaterThan(0);
    },
  );

  test('leans on what "tell me more" went on from, too', async () => {
    const answer = await after(
      'what is cbt',
      'more',
      'and again more',
      'does it help with negative thoughts',
    );
    expect(answer.topics).toEqual(['cbt']);
  });

  test('still leans on the topic after a silence, a "thanks" and an "ok"', async () => {
    const { topics: found } = await after(
      'what is cbt',
      'what does it cost',
      'ok',
      'thanks',
      'is there homework in it',
    );
    expect(found).toEqual(['cbt-homework']);
  });

  test.each(['is there homework in it', 'does it have homework', 'do you get homework from it'])(
    'with nothing before it is not guessed at, but asked what it is about: %s',
    async (text) => {
      for (const before of [[], ['hello'], ['what is EMDR']]) {
        const answer = await after(...before, text);
        expect(answer).toMatchObject({ outcome: 'no-answer', topics: [], citations: [] });
        expect(answer.text).toContain(language.followUp.say.aboutWhat[0]);
      }
    },
  );

  test.each([
    'nobody told me id have homework at 46 lol',
    'that sounds like my mum, always sees the worst in things',
    'my aunt goes to one, she loves it',
    'hmm ok',
    'no worries, bye',
  ])('is none where somebody tells something: %s', async (text) => {
    const answer = await after('what is cbt', text);
    expect(answer).toMatchObject({ topics: [], citations: [] });
  });

  test.each(['what about him', 'and then', 'and so?'])(
    'that says nothing of its own is not guessed at: %s',
    async (text) => {
      expect(await after('what is cbt', text)).toMatchObject({ outcome: 'no-answer', topics: [] });
    },
  );

  test.each([
    ['what is alcoholics anonymous', ['alcoholics-anonymous']],
    ['my girlfriend starts C.B.T. next week, what is the idea behind it', ['cbt']],
    ['does psychosocial help really ease depression?', ['depression-evidence']],
    ['what is EMDR', []],
    ['thanks', []],
  ])(
    'is none that stands on its own: "%s" is answered the same whatever went before',
    async (text, found) => {
      const alone = await after(text);
      const later = await after('how can a family support someone who is ill', text);
      expect(later.topics).toEqual(found);
      expect(later.text).toBe(alone.text);
    },
  );
});

describe('what went before', () => {
  test('is kept as ids and enums, and survives a restart', async () => {
    const store = memoryStore();
    const first = await teamsPerson((await runRealApp({ store })).url);
    await first.say('My name is Xylophone. What is CBT?');
    expect(JSON.stringify([...store.items])).not.toMatch(/xylophone/i);
    const second = await teamsPerson((await runRealApp({ store })).url);
    expect((await second.say('is there homework in it'))[0]).toContain('do homework. [1]');
  });

  test('ends after half an hour', async () => {
    let time = Date.now();
    const { url } = await runRealApp({ now: () => time });
    const person = await teamsPerson(url);
    const short = topics.get('cbt')?.short.text ?? '';
    await person.say('what is cbt');
    time += 30 * MINUTE;
    expect((await person.say('shorter'))[0]).toContain(short);
    time += 30 * MINUTE + 1;
    expect((await person.say('shorter'))[0]).not.toContain(short);
  });

  test('ends with a change of subject', async () => {
    expect((await after('what is cbt', 'what is aa', 'how long does it take')).outcome).toBe('no-answer');
    expect((await after('what is cbt', 'what is aa', 'more')).topics).toEqual([
      nextOf('alcoholics-anonymous')[0],
    ]);
  });

  test('ends with a message in danger, which is never taken for a follow-up', async () => {
    expect((await after('what is cbt', 'no, i meant i want to die')).outcome).toBe('crisis');
    expect((await after('what is cbt', 'i want to die', 'more')).topics).toEqual([]);
  });

  test('is not kept where others read along, but for what was offered to choose from', async () => {
    const store = memoryStore();
    const person = await teamsPerson((await runRealApp({ store })).url, 'channel');
    const kept = () => JSON.stringify([...store.items.values()]);
    await person.say('what is cbt');
    expect(kept()).toContain('"last":null');
    await person.say('drugs');
    expect(kept()).toMatch(
      /"topics":\[\],"from":\[\],"offered":\["is-medicine-part-of-it",[^\]]+\],"plan":\[\],"cited":\[\]/,
    );
  });

  test('is nobody else’s: among several people only what was offered to choose from counts', async () => {
    const { url } = await runRealApp();
    const person = await teamsPerson(url, 'groupChat');
    await person.say('what is cbt');
    const alone = (await webPerson(url)).say;
    for (const text of ['is there homework in it', '2', 'shorter', 'more', 'source?']) {
      await person.say('what is cbt');
      expect((await person.say(text))[0]).not.toMatch(
        /My documents also hold|These are the words that it rests on/,
      );
    }
    expect((await person.say('shorter'))[0]).toContain(language.followUp.say.aboutWhat[0]);
    await person.say('drugs');
    expect((await person.say('2'))[0]).toBe(
      (
        await (async () => {
          await alone('drugs');
          return alone('2');
        })()
      )[0]?.split('\n\n[1]: ')[0],
    );
  });

  test('is no reason to take a place or a statement for a follow-up', async () => {
    expect((await after('what is cbt', 'uk')).text).toContain('tel:999');
    expect((await after('what is cbt', 'it is so hard')).text).toBe((await after('it is so hard')).text);
  });
});

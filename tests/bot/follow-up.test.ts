import { describe, expect, test } from 'vitest';
import { startTalk, type ReadAnswer } from '../support/answers.js';
import { runRealApp, teamsPerson, webPerson } from '../support/real-app.js';
import { shippedKnowledge } from '../support/shipped.js';
import { memoryStore } from '../support/stores.js';

const MINUTE = 60 * 1000;
const { topics, sources, language } = shippedKnowledge();

/** The answer to the last of these messages of one conversation. */
async function after(...messages: readonly string[]): Promise<ReadAnswer> {
  const { url } = await runRealApp();
  return (await startTalk(url))(...messages);
}

const nextOf = (id: string) => topics.get(id)?.next ?? [];
const titleOf = (id: string) => topics.get(id)?.title ?? '';

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

describe('"tell me more"', () => {
  test.each([
    'tell me more',
    'more',
    'go on',
    'what else?',
    'Is there anything else',
    'tel me mor pls',
    'carry on',
    'say more about that',
    'mor pls',
    'any more?',
  ])('is understood in other words, and gives the next topic by name: %s', async (text) => {
    const [next = ''] = nextOf('cbt');
    const answer = await after('what is cbt', text);
    expect(answer).toMatchObject({ outcome: 'answer', topics: [next] });
    expect(answer.sentences[0]).toMatchObject({
      role: 'frame',
      text: expect.stringContaining(titleOf(next)) as string,
    });
    expect(answer.citations.length).toBeGreaterThan(0);
  });

  test('goes on each time with another, and says when that is all', async () => {
    const { url } = await runRealApp();
    const talk = await startTalk(url);
    await talk('what is cbt');
    const told = [];
    for (const text of ['more', 'go on', 'shorter', 'what else']) told.push((await talk(text)).topics[0]);
    expect([...new Set(told)]).toEqual(nextOf('cbt'));
    const end = await talk('more');
    expect(end).toMatchObject({ outcome: 'talk', topics: [], citations: [] });
    expect(end.text).toContain(language.followUp.say.allSaid[0]);
  });

  test('never gives a reader’s opinion, which has to be asked for', async () => {
    const { url } = await runRealApp();
    const talk = await startTalk(url);
    await talk('is medicine part of psychosocial care');
    for (let i = 0; i < 4; i++) expect((await talk('more')).topics).not.toContain('what-readers-say');
  });

  test('gives nothing that was told before in the conversation', async () => {
    const { topics: told } = await after('is there homework in cbt', 'what is cbt', 'more');
    expect(told).toEqual([nextOf('cbt')[1]]);
  });
});

describe('"where does that come from"', () => {
  test('shows also what a reply rests on that says what the documents do not say', async () => {
    const talk = await startTalk((await runRealApp()).url);
    const first = await talk('what can I do for myself while I look after my mum');
    expect(first).toMatchObject({ outcome: 'no-answer', topics: ['looking-after-yourself'] });
    const answer = await talk('where does that come from');
    expect(answer.citations.map(({ quote }) => quote)).toEqual(first.citations.map(({ quote }) => quote));
  });

  test.each([
    ...[
      'where does that come from',
      'says who',
      'source?',
      'who wrote that',
      'show me the source',
      'sorce pls',
    ],
    ...[
      'how do you know that',
      'which document is that from?',
      'where did you get this',
      'whats the reference',
      'wher does tht come frm',
      'got any proof of that',
    ],
  ])('gives each quote of the last answer, and where it is from: %s', async (text) => {
    const { url } = await runRealApp();
    const talk = await startTalk(url);
    const first = await talk('what is cbt');
    const answer = await talk(text);
    expect(answer.outcome).toBe('answer');
    expect(answer.citations.map(({ quote }) => quote)).toEqual(first.citations.map(({ quote }) => quote));
    const cited = answer.sentences.filter(({ role }) => role === 'cited');
    expect(cited.map(({ citations }) => citations)).toEqual(
      first.citations.map(({ position }) => [position]),
    );
    for (const [i, { text: sentence }] of cited.entries())
      expect(sentence).toContain(first.citations[i]?.quote);
    expect(cited[0]?.text).toMatch(
      /“What are Psychosocial Interventions\?” \(an article, wiseGEEK, no date given\)/,
    );
  });

  test('of any topic stays within six marks, each of which is the very quote', async () => {
    const { url } = await runRealApp();
    const talk = await startTalk(url);
    for (const { title } of [...topics.values()].slice(0, 12)) {
      const answer = await talk(title, 'source?');
      expect(answer.citations.length).toBeLessThanOrEqual(6);
      for (const { quote, source } of answer.citations) expect(sources.get(source)?.text).toContain(quote);
    }
  });

  test('names an older text and a publisher that is not known as such', async () => {
    const { text } = await after('what does the review say about depression', 'says who?');
    expect(text).toContain('(guidance, publisher not given, no date given, newer work has taken its place)');
  });

  test.each([['hello'], ['what is EMDR'], ['i want to die']])(
    'after "%s" says kindly that there is none yet',
    async (first) => {
      const answer = await after(first, 'source?');
      expect(answer).toMatchObject({ outcome: 'talk', citations: [] });
      expect(answer.text).toContain(language.followUp.say.noSource[0]);
    },
  );
});

describe('"shorter"', () => {
  test.each([
    'shorter',
    'short version please',
    'in one line',
    'tldr',
    'TL;DR',
    'sum it up',
    'thats too long',
    'give me the gist',
    'shortr',
    'too long for me rn',
    'tldr plz, cant read all tht',
    'simpler and shorter pls',
    'in simple words please',
    'thats loads, short pls',
    'one line pls',
  ])('gives the line for staff, cited: %s', async (text) => {
    const answer = await after('what is cbt', text);
    expect(answer).toMatchObject({ outcome: 'answer', topics: ['cbt'] });
    expect(answer.sentences[0]).toMatchObject({ text: topics.get('cbt')?.short.text, role: 'cited' });
  });
});

describe('"say that again"', () => {
  test.each(['again', 'say that again', 'full version please', 'the whole thing'])(
    'gives the answer whole: %s',
    async (text) => {
      const first = await after('what is cbt');
      expect((await after('what is cbt', 'shorter', text)).text).toBe(first.text);
    },
  );
});

describe('a choice', () => {
  test.each([
    ['the second one', 1],
    ['2', 1],
    ['number two please', 1],
    ['the secnd', 1],
    ['the first', 0],
    ['1.', 0],
    ['the last one', 2],
    ['no, I meant the third', 2],
  ])('is understood by its place, among what was suggested: %s', async (text, place) => {
    const answer = await after('what is cbt', text);
    expect(answer.topics).toEqual([nextOf('cbt')[place]]);
  });

  test.each([
    ['the homework one', 'cbt-homework'],
    ['no, I meant the homework one', 'cbt-homework'],
    ['the popular one', 'why-cbt-is-popular'],
  ])('is understood by name: %s', async (text, topic) => {
    expect((await after('what is cbt', text)).topics).toEqual([topic]);
  });

  test('of a place that was not offered is none', async () => {
    expect((await after('what is cbt', '7')).outcome).toBe('no-answer');
    expect((await after('2')).outcome).toBe('no-answer');
  });
});

describe('"no, I meant …"', () => {
  test.each([
    'no, I meant alcoholics anonymous',
    'i ment AA',
    'Sorry, I was asking about AA',
    'not that, I meant AA',
    'not that, AA',
  ])('is asked anew: %s', async (text) => {
    expect((await after('what is cbt', text)).topics).toEqual(['alcoholics-anonymous']);
  });

  test('takes "one" for a treatment where nothing offered is named so', async () => {
    const { topics: found } = await after('what are support groups', 'not that, the talking one');
    expect(found).toEqual(['therapy-as-one-part']);
  });

  test('gives a topic again to who asked about nothing else', async () => {
    expect((await after('what is cbt', 'i was asking about cbt')).topics.join()).toContain('cbt');
    expect((await after('what is cbt', 'no, i was asking about cbt')).topics).not.toContain('cbt');
  });

  test('never gives the topic again that was not meant', async () => {
    const answer = await after('what is cbt', 'no, I meant negative thinking patterns');
    expect(answer.topics).not.toContain('cbt');
  });

  test.each(['no', 'not that one', 'thats not what i meant', 'wrong one', 'another one'])(
    'without what was meant names the topics beside it, to choose from: %s',
    async (text) => {
      const { url } = await runRealApp();
      const talk = await startTalk(url);
      const answer = await talk('what is cbt', text);
      expect(answer).toMatchObject({ outcome: 'clarify', topics: nextOf('cbt') });
      expect((await talk('2')).topics).toEqual([nextOf('cbt')[1]]);
    },
  );
});

describe('a clarifying question', () => {
  const CLOSE = 'drugs';

  test('offers at most three numbered options, each with the title of its source, and each can be tapped', async () => {
    const { url } = await runRealApp();
    const talk = await startTalk(url);
    const asked = await talk(CLOSE);
    expect(asked.outcome).toBe('clarify');
    expect(asked.suggestions).toEqual(asked.topics.map(titleOf));
    expect(asked.suggestions.length).toBeLessThanOrEqual(3);
    for (const [i, title] of asked.suggestions.entries()) {
      const option = asked.sentences[i + 1]?.text ?? '';
      expect(option.startsWith(`${i + 1}. ${title}, from “`) && option.endsWith('”')).toBe(true);
      expect((await talk(CLOSE, title)).topics).toEqual([asked.topics[i]]);
    }
  });

  test.each([
    ['2', 1],
    ['the first one', 0],
  ])('is answered with a number or a word: %s', async (text, place) => {
    const { url } = await runRealApp();
    const talk = await startTalk(url);
    const asked = await talk(CLOSE);
    expect((await talk(text)).topics).toEqual([asked.topics[place]]);
  });

  test.each([
    ['the alcohol one', 'alcohol-and-drug-services'],
    ['no i meant the medicine one', 'is-medicine-part-of-it'],
    ['Medicine', 'is-medicine-part-of-it'],
  ])('is answered with a word of one option: %s', async (text, topic) => {
    const { url } = await runRealApp();
    const talk = await startTalk(url);
    expect((await talk(CLOSE)).outcome).toBe('clarify');
    expect((await talk(text)).topics).toEqual([topic]);
  });

  test('may be left for another question', async () => {
    expect((await after(CLOSE, 'what is cbt')).topics).toEqual(['cbt']);
    expect((await after(CLOSE, 'none of these')).outcome).toBe('talk');
  });

  test('is not asked where one topic is plainly best', async () => {
    const outcomes = new Set<string>();
    const { url } = await runRealApp();
    const talk = await startTalk(url);
    for (const { title } of topics.values()) outcomes.add((await talk(title)).outcome);
    expect([...outcomes]).not.toContain('clarify');
  });
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
      /"topics":\[\],"from":\[\],"offered":\["is-medicine-part-of-it",[^\]]+\],"cited":\[\]/,
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

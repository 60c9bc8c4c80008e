import { describe, expect, test } from 'vitest';
import { answerAfter as after, startTalk } from '../support/answers.js';
import { runRealApp } from '../support/real-app.js';
import { engineOver, shippedKnowledge } from '../support/shipped.js';
import { NOTHING_BEFORE } from '../../src/answer/before.js';
import { placeKey } from '../../src/knowledge/source.js';
import type { TopicSentence } from '../../src/knowledge/topic.js';

const { topics, sources, language } = shippedKnowledge();
const nextOf = (id: string) => topics.get(id)?.next ?? [];
const quotesIn = (one: TopicSentence) => (one.role === 'cited' ? one.quotes.map(placeKey) : []);
const titleOf = (id: string) => topics.get(id)?.title ?? '';

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

describe('"how sure is that"', () => {
  test.each([
    'how sure is that',
    'how sure are you about that?',
    'is that official',
    'how old is that',
    'is it still up to date',
    'can I trust this',
    'how reliable is it',
    'has a doctor checked that',
    'is that just an opinion',
    'when was it written',
    'how certain r u',
  ])('says what is known of each text, and whether it was checked: %s', async (text) => {
    const { url } = await runRealApp();
    const talk = await startTalk(url);
    const first = await talk('what do families get');
    const answer = await talk(text);
    const { text: said, citations } = answer;
    expect(citations.map(({ quote }) => quote)).toEqual(first.citations.map(({ quote }) => quote));
    expect(said).toContain('“A page on psychosocial treatments” is a reference text (publisher not given');
    expect(said).toContain('“What are Psychosocial Interventions?” is an article (wiseGEEK, no date given)');
    expect(said).toContain('None of it is official guidance.');
    expect(said).toContain(language.say.unchecked);
    expect(said).not.toMatch(/%|per cent/);
  });

  test.each(['how sure is that', 'source?'])(
    'is known of a sentence quoted as it stands, too: %s',
    (text) => {
      const quoted = new Set([...topics.values()].flatMap(({ sentences }) => sentences.flatMap(quotesIn)));
      const article = sources.get('what-are-psychosocial-interventions');
      const all = article?.passages.flatMap((passage) => passage.sentences) ?? [];
      const own = all.find((one) => one.voice === 'article' && !quoted.has(placeKey(one)));
      if (!own) throw new Error('every sentence is quoted in a topic');
      const engine = engineOver();
      const nothing = { topics: [], from: [], offered: [], plan: [], shown: [], short: false };
      const last = { ...nothing, outcome: 'answer', cited: [placeKey(own)] } as const;
      const answer = engine.answer(text, engine.screen(text), { ...NOTHING_BEFORE, last });
      expect(answer.citations.map(({ quote }) => quote)).toEqual([own.text]);
      expect(answer.text).toContain('wiseGEEK, no date given');
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

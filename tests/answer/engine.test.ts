import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answer/answer.js';
import { createEngine } from '../../src/answer/create-engine.js';
import { ask, engineOver, PUBLIC_URL, shippedKnowledge, TODAY } from '../support/shipped.js';

const knowledge = shippedKnowledge();
const engine = engineOver(knowledge);

function marked({ sentences }: Answer): string {
  return sentences
    .map(({ text, citations }) => [text, ...citations.map((n) => `[${n}]`)].join(' '))
    .join(' ');
}

function positionsIn(text: string): number[] {
  return [...new Set([...text.matchAll(/\[(\d+)\]/g)].map((match) => Number(match[1])))].sort(
    (a, b) => a - b,
  );
}

describe('an answer', () => {
  const answer = ask(engine, 'my brother has schizophrenia how can we help him');

  it('is found for a family member who writes as people write', () => {
    expect(answer).toMatchObject({
      outcome: 'answer',
      care: 'none',
      kind: 'curated',
      topics: ['how-a-family-can-support'],
    });
  });

  it('cites each quote byte for byte, at its place in its source', () => {
    for (const { source, start, end, quote } of answer.citations) {
      expect(knowledge.sources.get(source)?.text.slice(start, end)).toBe(quote);
    }
    expect(answer.citations.length).toBeGreaterThan(0);
  });

  it('ties every sentence that informs to a citation', () => {
    const informing = answer.sentences.filter(({ role }) => role === 'cited');
    expect(informing.every(({ citations }) => citations.length > 0)).toBe(true);
  });

  it('has a text that is its sentences, marked and joined', () => {
    expect(answer.text.replace(/\s+/g, ' ')).toBe(marked(answer));
    expect(positionsIn(answer.text)).toEqual(answer.citations.map(({ position }) => position));
  });

  it('links each citation to its quote on the source page', () => {
    const [first] = answer.citations;
    expect(first?.url).toBe(
      `${PUBLIC_URL}/sources/${first?.source}?quote=${first?.start}-${first?.end}#${first?.passage}`,
    );
  });

  it('says last that no clinician has checked it, as long as that is so', () => {
    expect(answer.sentences.at(-1)).toMatchObject({ role: 'frame', text: knowledge.language.say.unchecked });
  });

  it('says that a check is overdue when its day has passed', () => {
    const checked = [...knowledge.topics].map(([id, topic]) => {
      return [
        id,
        { ...topic, status: 'reviewed' as const, reviewedBy: 'A. Clinician', reviewBy: '2026-11-21' },
      ] as const;
    });
    const later = ask(engineOver({ ...knowledge, topics: new Map(checked) }), 'what does psychosocial mean');
    expect(later.sentences.at(-1)?.text).toBe(knowledge.language.say.overdue);
  });

  it('is the same each time for the same question and content', () => {
    expect(ask(engineOver(shippedKnowledge()), 'is there homework in CBT')).toEqual(
      ask(engine, 'is there homework in CBT'),
    );
  });
});

describe('a question', () => {
  it.each([
    ['wat does pyschosocial mean', 'what-psychosocial-means'],
    ['is their homwork in cognitive behavoural therapy', 'cbt-homework'],
    [
      'Hi, sorry to bother you at this hour. My dad has been ill for years. How can a family support someone who is ill?',
      'how-a-family-can-support',
    ],
    ['C.B.T. — what is it?', 'cbt'],
  ])('is understood as people type it: %s', (question, topic) => {
    expect(ask(engine, question)).toMatchObject({ outcome: 'answer', topics: [topic] });
  });

  it('that is two questions gets both answers, in at most six citations', () => {
    const answer = ask(engine, 'What does psychosocial mean? And do support groups differ in quality?');
    expect(answer.topics).toEqual(['what-psychosocial-means', 'support-groups']);
    expect(answer.citations.length).toBeLessThanOrEqual(6);
    const joined = ask(engine, 'what is cbt, and how can a family support someone who is ill');
    expect(joined.topics).toEqual(['cbt', 'how-a-family-can-support']);
  });

  it('that is any two questions of the content stays within six citations', () => {
    const titles = [...knowledge.topics.values()].map(({ title }) => title.replace(/[?.]$/, ''));
    const most = titles.flatMap((one, i) =>
      titles.slice(i + 1).map((other) => ask(engine, `${one}? ${other}?`).citations.length),
    );
    expect(Math.max(...most)).toBeLessThanOrEqual(6);
  });

  it.each([
    'what is EMDR',
    'how do I change the tyres of a bicycle',
    'what does CBT cost',
    'what are the side effects of group therapy',
    'how does group insurance work',
    'asdf ghjkl',
  ])('that the documents do not answer gets an honest silence: %s', (question) => {
    const answer = ask(engine, question);
    expect(answer).toMatchObject({ outcome: 'no-answer', kind: null, topics: [], citations: [] });
    expect(answer.text).toContain("My documents don't answer that.");
    expect(answer.suggestions.length).toBeGreaterThan(0);
  });

  it('that names a suggestion is answered by it: every title wins its topic', () => {
    for (const topic of knowledge.topics.values())
      expect(ask(engine, topic.title).topics).toEqual([topic.id]);
  });

  it('never gets a reader’s opinion, unless it asks what readers say', () => {
    const opinions = (question: string) =>
      ask(engine, question).citations.filter(({ voice }) => voice === 'opinion');
    expect(opinions('is non-medical therapy the way to go')).toEqual([]);
    expect(opinions('what do the readers say about medicine').length).toBeGreaterThan(0);
  });
});

describe('any message', () => {
  const hostile = {
    empty: '',
    'only spaces': '   ',
    'only emoji': '🙂🙂🙂',
    'from right to left': 'مرحبا كيف يمكنني المساعدة',
    'control characters': '\u0000\u0007\u202e',
    html: '<img src=x onerror=alert(1)>',
    'markdown with marks of its own': '**[x](javascript:alert(1))** [1]',
    'one word of 10 KB': 'a'.repeat(10_240),
    'a question of 26 KB': `what is ${'psychosocial '.repeat(2_000)}`,
  };

  it.each(Object.entries(hostile))('gets a sane reply: %s', (_, message) => {
    const answer = ask(engine, message);
    expect(answer.text.trim()).not.toBe('');
    expect(positionsIn(answer.text)).toEqual(answer.citations.map(({ position }) => position));
  });

  it('is never repeated in the reply', () => {
    for (const message of [
      '<b>zzqx</b> what is CBT',
      '[zzqx](http://zzqx.example) psychosocial meaning',
      'zzqx',
    ]) {
      expect(JSON.stringify(ask(engine, message))).not.toMatch(/zzqx/i);
    }
  });

  it('never makes the engine throw', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 400 }),
        (message) => ask(engine, message).text !== '',
      ),
      { numRuns: 500 },
    );
  });
});

describe('small talk', () => {
  it.each(['hello', 'Hi there!', 'thanks so much', 'HELP', 'are you a real person?', 'bye'])(
    '%s is met with a few kind words and no citation',
    (message) => {
      expect(ask(engine, message)).toMatchObject({ outcome: 'talk', citations: [] });
    },
  );

  it('in front of a question does not hide it', () => {
    expect(ask(engine, 'hello, what is CBT?').topics).toEqual(['cbt']);
  });

  it('never claims to be a person', () => {
    expect(ask(engine, 'are you human?').text).toMatch(/not a person/);
  });
});

describe('the welcome', () => {
  it('says that it is a program, what it does, that nobody checked it, and three things to try', () => {
    const welcome = engine.welcome();
    expect(welcome.text).toMatch(/a program, not a person/);
    expect(welcome.text).toMatch(/No clinician has checked/);
    expect(welcome.suggestions).toHaveLength(3);
  });
});

describe('a refusal', () => {
  it('says whom to ask, then what the documents do say, proved, and what they do not', () => {
    const answer = ask(engine, 'is therapy better than tablets');
    expect(answer).toMatchObject({ outcome: 'declined', care: 'none' });
    expect(answer.sentences.map(({ role }) => role)).toEqual([
      ...['frame', 'frame', 'signpost', 'frame', 'cited', 'cited', 'limit', 'frame'],
    ]);
    expect(answer.citations.map(({ voice }) => voice)).not.toContain('opinion');
  });

  it('offers only topics and sentences that exist', () => {
    for (const { offer } of knowledge.safety.replies.replies) {
      for (const written of offer) {
        const [id = '', place = '1'] = written.split('#');
        const cited = knowledge.topics.get(id)?.sentences.filter(({ role }) => role === 'cited') ?? [];
        expect(cited.length).toBeGreaterThanOrEqual(Number(place));
      }
    }
  });
});

describe('help', () => {
  it.each(["I'm in Ireland", 'ireland', 'we live in Ireland'])(
    'gives the lines of the place: %s',
    (message) => {
      const answer = ask(engine, message);
      expect(answer).toMatchObject({ outcome: 'talk', care: 'quiet' });
      expect(answer.text).toContain('tel:112');
    },
  );

  it('reads the place out of a message in danger', () => {
    const answer = ask(engine, "I'm in the UK. he took all his pills");
    expect(answer).toMatchObject({ outcome: 'crisis', care: 'emergency' });
    expect(answer.text).toContain('tel:999');
  });

  it('takes "us" for people, and "the US" for a place', () => {
    const uk = createEngine(knowledge, { publicUrl: PUBLIC_URL, region: 'UK', today: () => TODAY });
    expect(ask(uk, 'he has a gun and is near us').text).toContain('tel:999');
    expect(ask(uk, "I'm in the US, he has a gun").text).toContain('tel:911');
    expect(ask(uk, 'us').text).toContain('tel:911');
  });

  it('takes a place in a question for part of the question', () => {
    expect(ask(engine, 'are there AA groups in the UK').topics).toEqual(['alcoholics-anonymous']);
  });

  it('never suggests what then leads nowhere', () => {
    const { wording, replies } = knowledge.safety.replies;
    const { openSuggestions, quietSuggestions } = wording.again;
    const suggested = new Set([
      ...[...wording.countries, ...openSuggestions, ...quietSuggestions],
      ...replies.flatMap(({ suggestions }) => suggestions),
    ]);
    const lost = [...suggested].filter((suggestion) => ask(engine, suggestion).outcome === 'no-answer');
    expect(lost).toEqual([]);
  });
});

describe('a message made to keep Kindred busy', () => {
  const shapes = {
    signs: '$'.repeat(100_000),
    'one endless word': `${'b'.repeat(100_000)}ing`,
    'piled accents': `a${'\u0301'.repeat(100_000)}`,
    'letters of another script': 'ا'.repeat(100_000),
    'a word again and again': 'kill '.repeat(20_000),
    'nothing but spaces': `what${' '.repeat(100_000)}is`,
  };

  it.each(Object.entries(shapes))('is answered all the same: %s', (_, message) => {
    expect(ask(engine, message).text).not.toBe('');
  });
});

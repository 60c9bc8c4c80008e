import { describe, expect, it } from 'vitest';
import { createCollection } from '../../src/retrieve/collection.js';
import { loadLexicon } from '../../src/understand/lexicon.js';
import { shippedKnowledge } from '../support/shipped.js';

const { language } = shippedKnowledge();
const lexicon = loadLexicon();

/** A collection of texts, with their example questions where there are any. */
function collectionOf(texts: readonly string[], asks: readonly (readonly string[])[] = []) {
  const rows = texts.map((text, i) => ({ id: `r${i}`, title: '', text, asks: asks[i] ?? [] }));
  return createCollection(rows, language, lexicon);
}

const TREES = [
  'Oaks drop their acorns in autumn.',
  'Birches grow on poor sandy ground.',
  'Willows stand beside rivers and ponds.',
  'Larches lose their needles before winter.',
  'Yews are poisonous to horses.',
];

/** So many rows of made-up words, each with one of its own. */
const numbered = (count: number) =>
  Array.from({ length: count }, (_, i) => `The ${wordOf(i)} stands in the corner of the yard.`);

/** A word of nine letters, different for each number. */
function wordOf(number: number): string {
  return `qu${Array.from({ length: 7 }, (_, at) => 'bdfgklmnpr'.charAt(Math.floor((number * 7919 + 13) / 10 ** at) % 10)).join('')}`;
}

describe('a collection of texts', () => {
  it('finds words that look alike, but less than the word itself', () => {
    const trees = collectionOf([
      'Botanical gardens open at nine.',
      'The botanist comes on Mondays.',
      'Tea is sold at the gate.',
    ]);
    const results = (question: string) => new Map(trees.rank(question).results.map((r) => [r.id, r.score]));
    const botanist = results('botanist');
    expect([...botanist.keys()]).toEqual(['r1', 'r0']);
    expect(botanist.get('r0')).toBeLessThan((botanist.get('r1') ?? 0) * 0.7);
    // No form of the word itself stands anywhere.
    expect([...results('botanically').keys()]).not.toContain('r2');
  });

  it('counts two words that stand side by side, more than apart', () => {
    const { results } = collectionOf([
      'Beyond the town lie a stone wall, a bridge and a mill.',
      'Beyond the town lie a stone bridge, a wall and a mill.',
    ]).rank('stone bridge');
    expect(results.map(({ id }) => id)).toEqual(['r1', 'r0']);
    expect(results[0]?.score).toBeGreaterThan(results[1]?.score ?? 1);
  });

  it.each(['acorns of oaks in autumn', 'are yews poisonous to horses', 'willows beside ponds'])(
    'is sure of what it holds: %s',
    (question) => {
      expect(collectionOf(TREES).rank(question).confidence).toBeGreaterThan(0.7);
    },
  );

  it.each(['how do I file a tax return', 'what do horses eat for breakfast in the morning', 'helicopter'])(
    'is unsure of what it does not hold: %s',
    (question) => {
      expect(collectionOf(TREES).rank(question).confidence).toBeLessThan(0.5);
    },
  );

  it('gives the same rows in the same order the same scores', () => {
    const questions = ['oaks in autumn', 'poor ground beside rivers', 'wintr needles'];
    const [first, second] = [collectionOf(TREES), collectionOf(TREES)];
    for (const question of questions) {
      expect(first.rank(question).results.length).toBeGreaterThan(0);
      expect(second.rank(question)).toEqual(first.rank(question));
      // What was asked before changes nothing.
      expect(first.rank(question)).toEqual(second.rank(question));
    }
  });

  it('puts rows of the same text in the order in which they came', () => {
    const { results } = collectionOf(['a green door', 'a red door', 'a green door', 'a green door']).rank(
      'green door',
    );
    expect(results.slice(0, 3).map(({ id }) => id)).toEqual(['r0', 'r2', 'r3']);
  });
});

describe('a collection with example questions', () => {
  it.each([1_000, 1_001])('finds each of %i rows by them', (count) => {
    const asks = Array.from({ length: count }, (_, i) => [`where is the ${wordOf(i)}`]);
    const collection = collectionOf(numbered(count), asks);
    for (const i of [0, 17, 500, count - 1]) {
      const { results, confidence } = collection.rank(`where is the ${wordOf(i)} please`);
      expect(results[0]?.id).toBe(`r${i}`);
      expect(confidence).toBeGreaterThanOrEqual(0);
      expect(confidence).toBeLessThanOrEqual(1);
    }
  });

  it('finds rows that have none by their text', () => {
    const collection = collectionOf(TREES, [['what falls off oaks'], [], ['trees by the water']]);
    expect(collection.rank('are yews poisonous').results[0]?.id).toBe('r4');
    expect(collection.rank('a tree by the water').results[0]?.id).toBe('r2');
  });

  it('counts question words: who and where ask for different rows', () => {
    const collection = collectionOf(
      ['The potter works here.', 'The potter works here.'],
      [['who is the potter'], ['where is the potter']],
    );
    expect(collection.rank('where is the potter').results[0]?.id).toBe('r1');
    expect(collection.rank('who is the potter').results[0]?.id).toBe('r0');
  });
});

it('an empty collection finds nothing', () => {
  expect(collectionOf([]).rank('oaks')).toEqual({ results: [], confidence: 0 });
});

import { createAskWeights, type AskWeights } from './ask-weights.js';
import { createTally, type Scored, type Tally } from './best.js';
import { createPostings, type Postings } from './postings.js';
import { distinct, type Asked } from './question.js';
import type { Sequences } from './sequences.js';
import type { Words } from './words.js';

/** Likeness of a question to example questions. */
export interface AskIndex {
  readonly postings: Postings;
  /** The most alike example questions, with their likeness: 0 to 1. */
  find(asked: readonly Asked[], most: number): readonly Scored[];
}

/**
 * An index over example questions: cosine of words, wider words and pairs of neighbours, each weighed by rarity. Question
 * words are kept: what people ask with tells which question they ask. Pairs, and words that tell nothing, are looked at
 * only among the `most` that share the most with the question: nearly every example has some of those.
 */
export function createAskIndex(asks: Sequences, words: Words): AskIndex {
  const postings = createPostings(asks, words, true);
  const weights = createAskWeights(asks, words, postings);
  const parts = partsOf(postings, weights);
  const tally = createTally(asks.count);
  const { length: size } = words.keys;
  return {
    postings,
    find(asked, most) {
      const telling = asked.filter(({ term, ways }) => term.role !== 'filler' && ways.length > 0);
      const opening = telling.length > 0 ? telling : asked;
      noteWords(opening, postings, weights, parts, tally);
      const pairs = pairsOf(asked, size, weights);
      const length = lengthOf(asked, pairs, weights);
      const fillers = telling.length > 0 ? fillersOf(asked, weights) : NO_FILLERS;
      const scored = tally.takeBest(most).map(({ number, score }) => {
        const own = asks.numbers.subarray(asks.starts[number], asks.starts[number + 1]);
        const shared = sharedPairs(own, pairs, size, weights) + sharedFillers(own, fillers);
        return { number, score: (score + shared / (weights.lengths[number] ?? 1)) / length };
      });
      return scored.sort((a, b) => b.score - a.score || a.number - b.number);
    },
  };
}

/** What words that tell nothing count where an example question has them too, by their numbers. */
type Fillers = ReadonlyMap<number, number>;
const NO_FILLERS: Fillers = new Map();

function fillersOf(asked: readonly Asked[], weights: AskWeights): Fillers {
  const fillers = asked.filter(({ term, ways }) => term.role === 'filler' && ways.length > 0);
  return new Map(fillers.map(({ number }) => [number, (weights.words[number] ?? 0) ** 2]));
}

function sharedFillers(own: Int32Array, fillers: Fillers): number {
  let shared = 0;
  for (let at = 0; at < own.length; at++) {
    const number = own[at] ?? 0;
    const weight = fillers.get(number);
    if (weight !== undefined && own.indexOf(number) === at) shared += weight;
  }
  return shared;
}

/** What the word of each posting counts in its example question, beside what it counts in the question asked. */
function partsOf({ starts, texts, counts }: Postings, weights: AskWeights): Float64Array {
  const parts = new Float64Array(texts.length);
  weights.words.forEach((weight, word) => {
    const end = starts[word + 1] ?? 0;
    for (let at = starts[word] ?? 0; at < end; at++)
      parts[at] = (weight * Math.min(1, counts[at] ?? 0)) / (weights.lengths[texts[at] ?? 0] ?? 1);
  });
  return parts;
}

function noteWords(
  asked: readonly Asked[],
  { starts, texts }: Postings,
  weights: AskWeights,
  parts: Float64Array,
  { note, endWord }: Tally,
): void {
  for (const word of distinct(asked)) {
    const own = weights.ofAsked(word);
    for (const way of word.ways) {
      const factor = own * way.share;
      const end = starts[way.number + 1] ?? 0;
      for (let at = starts[way.number] ?? 0; at < end; at++) note(texts[at] ?? 0, factor * (parts[at] ?? 0));
    }
    endWord();
  }
}

type Pairs = ReadonlyMap<number, number>;

/** Neighbours in the question, as one number each, and what they tell. */
function pairsOf(asked: readonly Asked[], size: number, weights: AskWeights): Pairs {
  const pairs = new Map<number, number>();
  asked.slice(1).forEach(({ number }, before) => {
    const first = asked[before]?.number ?? 0;
    pairs.set(first < 0 || number < 0 ? -1 - before : first * size + number, weights.ofPair(first, number));
  });
  return pairs;
}

function sharedPairs(own: Int32Array, pairs: Pairs, size: number, weights: AskWeights): number {
  let shared = 0;
  for (let at = 0; at + 1 < own.length; at++) {
    const first = own[at] ?? 0;
    const second = own[at + 1] ?? 0;
    const weight = pairs.get(first * size + second);
    if (weight !== undefined) shared += weight * weights.ofPair(first, second);
  }
  return shared;
}

function lengthOf(asked: readonly Asked[], pairs: Pairs, weights: AskWeights): number {
  let squares = 0;
  for (const word of distinct(asked)) {
    const own = weights.ofAsked(word);
    squares += own ** 2;
    for (const { by, number, share } of word.ways)
      if (by === 'kind') squares += (share * (weights.words[number] ?? 0)) ** 2;
  }
  for (const weight of pairs.values()) squares += weight ** 2;
  return Math.sqrt(squares) || 1;
}

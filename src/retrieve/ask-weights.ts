import { KIND_SHARE, rarity, type Postings } from './postings.js';
import type { Asked } from './question.js';
import type { Sequences } from './sequences.js';
import { UNKNOWN, type Words } from './words.js';

/** How much words and pairs of neighbours tell in an example question, and how long questions are by them. */
export interface AskWeights {
  /** By a word's number. */
  readonly words: Float32Array;
  /** By an example question's number. */
  readonly lengths: Float32Array;
  /** What a word of a question tells, which the collection may not hold. */
  ofAsked(asked: Asked): number;
  /** What two neighbours tell together. */
  ofPair(first: number, second: number): number;
}

/** What even the commonest word tells. */
const FLOOR = 1;
const FILLER_SHARE = 0.2;
const QUESTION_SHARE = 0.4;
const PAIR_SHARE = 0.5;
const FILLER_PAIR_SHARE = 0.2;
const QUESTION_WORD = /^(?:who|whom|whose|where|when|why|which|how)$/;

/** The weights of example questions, by how rare words are among them. */
export function createAskWeights(asks: Sequences, words: Words, postings: Postings): AskWeights {
  const weigh = (key: string, isFiller: boolean, number: number) =>
    shareOf(key, isFiller) * (FLOOR + rarity(postings, number, asks.count));
  const byWord = Float32Array.from(words.keys, (key, number) => weigh(key, words.isFiller(number), number));
  const ofPair = (first: number, second: number) => {
    const share = words.isFiller(first) && words.isFiller(second) ? FILLER_PAIR_SHARE : PAIR_SHARE;
    return (share * (rarityOf(first) + rarityOf(second))) / 2;
  };
  const rarityOf = (number: number) => FLOOR + rarity(postings, number, asks.count);
  return {
    words: byWord,
    ofAsked: ({ term, number }) =>
      number === UNKNOWN ? weigh(term.key, term.role === 'filler', number) : (byWord[number] ?? 0),
    ofPair,
    lengths: lengthsOf(asks, words, byWord, ofPair),
  };
}

function shareOf(key: string, isFiller: boolean): number {
  if (!isFiller) return 1;
  return QUESTION_WORD.test(key) ? QUESTION_SHARE : FILLER_SHARE;
}

function lengthsOf(
  { count, numbers, starts }: Sequences,
  words: Words,
  byWord: Float32Array,
  ofPair: AskWeights['ofPair'],
): Float32Array {
  return Float32Array.from({ length: count }, (_, ask) => {
    const own = numbers.subarray(starts[ask], starts[ask + 1]);
    let squares = 0;
    for (const number of new Set(own)) {
      squares += (byWord[number] ?? 0) ** 2;
      for (const kind of words.kindsOf(number)) squares += (KIND_SHARE * (byWord[kind] ?? 0)) ** 2;
    }
    for (let at = 0; at + 1 < own.length; at++) squares += ofPair(own[at] ?? 0, own[at + 1] ?? 0) ** 2;
    return Math.sqrt(squares) || 1;
  });
}

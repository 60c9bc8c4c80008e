import type { Asked } from './question.js';
import type { Sequences } from './sequences.js';
import { UNKNOWN, type Words } from './words.js';

/** Telling words that are neighbours in a question, words that tell nothing left out; each pair as one number. */
export interface Pairs {
  readonly weights: ReadonlyMap<number, number>;
  /** The words that they begin with. */
  readonly firsts: readonly number[];
  readonly total: number;
}

/** @param weigh what a word tells; a pair tells as much as its words on average */
export function pairsOf(asked: readonly Asked[], words: Words, weigh: (word: number) => number): Pairs {
  const telling = asked.filter(({ term }) => term.role !== 'filler').map(({ number }) => number);
  const weights = new Map<number, number>();
  const firsts: number[] = [];
  let total = 0;
  telling.slice(1).forEach((second, i) => {
    const first = telling[i] ?? UNKNOWN;
    if (first === UNKNOWN || second === UNKNOWN) return;
    const weight = (weigh(first) + weigh(second)) / 2;
    weights.set(pairNumber(first, second, words), weight);
    firsts.push(first);
    total += weight;
  });
  return { weights, firsts, total };
}

/** Tells which pairs of a question stand in a text, and how often. */
export type CountPairs = (text: number, pairs: Pairs) => ReadonlyMap<number, number>;

/** A counter over texts of which words that tell nothing are left out. */
export function createPairCounter({ numbers, starts }: Sequences, words: Words): CountPairs {
  // Nearly no word of a text begins a pair of the question: that is seen without looking the pair up.
  const begins = new Uint8Array(words.keys.length);
  return (text, { weights, firsts }) => {
    for (const first of firsts) begins[first] = 1;
    const times = new Map<number, number>();
    const end = starts[text + 1] ?? 0;
    for (let at = starts[text] ?? 0; at + 1 < end; at++) {
      const first = numbers[at] ?? 0;
      if (begins[first] !== 1) continue;
      const pair = pairNumber(first, numbers[at + 1] ?? 0, words);
      if (weights.has(pair)) times.set(pair, (times.get(pair) ?? 0) + 1);
    }
    for (const first of firsts) begins[first] = 0;
    return times;
  };
}

function pairNumber(first: number, second: number, { keys }: Words): number {
  return first * keys.length + second;
}

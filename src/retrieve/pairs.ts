import type { Asked } from './question.js';
import type { Sequences } from './sequences.js';
import { UNKNOWN, type Words } from './words.js';

/** Telling words that are neighbours in a question, words that tell nothing left out; each pair as one number. */
export interface Pairs {
  readonly weights: ReadonlyMap<number, number>;
  readonly total: number;
}

/** @param weigh what a word tells; a pair tells as much as its words on average */
export function pairsOf(asked: readonly Asked[], words: Words, weigh: (word: number) => number): Pairs {
  const telling = asked.filter(({ term }) => term.role !== 'filler').map(({ number }) => number);
  const weights = new Map<number, number>();
  let total = 0;
  telling.slice(1).forEach((second, i) => {
    const first = telling[i] ?? UNKNOWN;
    if (first === UNKNOWN || second === UNKNOWN) return;
    const weight = (weigh(first) + weigh(second)) / 2;
    weights.set(pairNumber(first, second, words), weight);
    total += weight;
  });
  return { weights, total };
}

/** Which of the pairs stand in a text, and how often. */
export function timesOfPairs(
  { numbers, starts }: Sequences,
  text: number,
  { weights }: Pairs,
  words: Words,
): ReadonlyMap<number, number> {
  const times = new Map<number, number>();
  let before = UNKNOWN;
  for (let at = starts[text] ?? 0; at < (starts[text + 1] ?? 0); at++) {
    const number = numbers[at] ?? 0;
    if (words.isFiller(number)) continue;
    const pair = pairNumber(before, number, words);
    if (before !== UNKNOWN && weights.has(pair)) times.set(pair, (times.get(pair) ?? 0) + 1);
    before = number;
  }
  return times;
}

function pairNumber(first: number, second: number, { keys }: Words): number {
  return first * keys.length + second;
}

import type { Lexicon } from './lexicon.js';
import { createSpeller } from './spelling.js';

/**
 * Puts slips of the finger right, towards a few words that are listened for. A right English word is left as it is.
 * @param vocabulary the words that are listened for
 */
export function createSlips(vocabulary: Iterable<string>, lexicon: Lexicon): (word: string) => string {
  const known = new Map([...vocabulary].map((word) => [word, 1] as const));
  const speller = createSpeller(known);
  return (word) => (known.has(word) || lexicon.has(word) ? word : (speller.correct(word) ?? word));
}

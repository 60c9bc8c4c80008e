import { codeOf, joinedCode } from '../learn/codes.js';
import { stemOf } from '../text.js';
import type { SenseBook } from './senses.js';
import { CLAUSE, type Tokens } from './tokens.js';

const WORD = 1;
const PAIR = 0.8;
const EDGE = 0.4;
const SENSE = 1.5;

const START = codeOf('^');
const END = codeOf('$');

/**
 * What the classifier sees of a message: its words (stems), pairs of neighbours, the words at the start and end of a
 * clause, and the senses of the words; each as a code, and how strongly it counts. The shares were chosen by measuring.
 * Linear in the words.
 */
export function featuresOf(
  { words, breaks }: Tokens,
  book: SenseBook,
  stem: (word: string) => string = stemOf,
): Map<number, number> {
  const features = new Map<number, number>();
  const stems = words.map(stem);
  const codes = stems.map(codeOf);
  codes.forEach((code, at) => {
    const next = codes[at + 1];
    features.set(code, WORD);
    if (next !== undefined) features.set(joinedCode(code, next), PAIR);
    if ((breaks[at] ?? 0) >= CLAUSE) features.set(joinedCode(START, code), EDGE);
    if (next === undefined || (breaks[at + 1] ?? 0) >= CLAUSE) features.set(joinedCode(code, END), EDGE);
  });
  for (const sense of book.sensesIn(stems)) features.set(sense, SENSE);
  return features;
}

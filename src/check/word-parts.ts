import { stemOf } from '../text.js';

/** A word or number as the check compares it. */
export interface Part {
  readonly text: string;
  readonly stem: string;
}

const CONTRACTED: ReadonlyMap<string, string> = new Map([
  ['cannot', 'can not'],
  ["can't", 'can not'],
  ["won't", 'will not'],
  ["shan't", 'shall not'],
]);

/**
 * Words and numbers of a text with their stems. A hyphen parts two words; `don't` is `do` and `not`; what else follows
 * an apostrophe (`family's`, `it's`) is left out.
 */
export function partsOf(text: string): Part[] {
  const words = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[’‘ʼ]/g, "'")
    .match(/[\p{L}\p{M}\p{N}]+(?:'[\p{L}]+)?/gu);
  return (words ?? [])
    .flatMap((word) =>
      (CONTRACTED.get(word) ?? word.replace(/n't$/, ' not').replace(/'\p{L}+$/u, '')).split(' '),
    )
    .map((word) => ({ text: word, stem: stemOf(word) }));
}

/** Their stems. */
export function stemsOf(parts: readonly (Part | string)[]): string[] {
  return parts.map((part) => (typeof part === 'string' ? stemOf(part) : part.stem));
}

const NEGATIONS = new Set([
  'not',
  'no',
  'none',
  'never',
  'nothing',
  'nobody',
  'neither',
  'nor',
  'without',
  'unable',
  // As in "non-medical".
  'non',
]);
/** How often a text denies. */
export function negationsIn(text: string): number {
  return partsOf(text).filter(isNegation).length;
}

/** Whether a word denies. */
export function isNegation(part: Part): boolean {
  return NEGATIONS.has(part.text);
}

import levenshtein from 'natural/lib/natural/distance/levenshtein_distance.js';
import porter from 'natural/lib/natural/stemmers/porter_stemmer.js';

/** A stretch of a text in UTF-16 code units; `end` is exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A word as it is compared: lower case, without accents and apostrophes; and where it stands. */
export interface Word extends Stretch {
  readonly word: string;
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’‘ʼ][\p{L}\p{M}\p{N}]+)*/gu;

const ASCII_SIGNS = /[\t\n\r -/:-@[-`{-~]+/g;

/** Letters and digits alone, lower case, without accents: what is left when punctuation, quotation marks, hyphens and spaces don't count. */
export function lettersOf(text: string): string {
  const lower = text.toLowerCase().replace(ASCII_SIGNS, '');
  // Nearly every word and sentence ends here, and documents have millions.
  if (/^[a-z0-9]*$/.test(lower)) return lower;
  return lower
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** The words of a text in order; a hyphen parts two words, an apostrophe does not (`don't` is `dont`). */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(WORD)].map((match) => ({
    word: lettersOf(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Longer than any English word; what is longer is noise. */
const LONGEST_WORD = 40;

const MARKS = /\p{M}{9,}/gu;

/** The text with long runs of accents cut: putting thousands of them in order takes minutes, and no word has so many. */
export function withoutPiledAccents(text: string): string {
  return text.replace(MARKS, (marks) => marks.slice(0, 8));
}

/** A word's Porter stem: `interventions` and `intervention` have the same. */
export function stemOf(word: string): string {
  // The stemmer takes time with the square of a word's length.
  return word.length > LONGEST_WORD ? word : porter.stem(word.toLowerCase());
}

/** How many letters must be put in, left out or changed to make one word of the other. */
function editDistance(one: string, other: string): number {
  return levenshtein.LevenshteinDistance(one, other);
}

/** The candidate nearest to a misspelt name, or null where none is near (more than a third of its letters differ). */
export function nearestName(name: string, candidates: Iterable<string>): string | null {
  let best: { name: string; distance: number } | null = null;
  for (const candidate of candidates) {
    const distance = editDistance(name, candidate);
    if (best === null || distance < best.distance) best = { name: candidate, distance };
  }
  return best !== null && best.distance <= Math.max(1, name.length / 3) ? best.name : null;
}

/** How many syllables an English word has, by its groups of vowels; at least 1. Good enough for a reading grade, no dictionary. */
export function syllablesOf(word: string): number {
  const letters = lettersOf(word).replace(/(?:[^laeiouy]es|[^tdaeiou]ed|[^laeiouy]e)$/, (end) =>
    end.charAt(0),
  );
  return Math.max(1, letters.replace(/^y/, '').match(/[aeiouy]{1,2}/g)?.length ?? 1);
}

const BLANK_LINE = /\r?\n[^\S\n]*\r?\n\s*/g;
const BULLET = /[•▪‣◦●■·]\s*|(?<=^|\n)[^\S\n]*(?:[-*–—]|\(?\d{1,2}[.)])\s+/g;
const END = /[.!?…]+(?:["'”’)\]]|\[\d+\])*(?=\s)/g;
const BEFORE_NAME = /(?:^|[\s("'“‘[])(?:dr|mr|mrs|ms|prof|st|rev|vs|cf|e\.g|i\.e|eg|ie|viz|al|approx|ca)\.$/i;
const BEFORE_NUMBER = /(?:^|[\s("'“‘[])(?:no|nos|p|pp|fig|figs|vol|ch|sec|art|ref|eq)\.$/i;
const INITIAL = /(?:^|[\s("'“‘[.])\p{Lu}\.$/u;
const STARTER =
  /^["'“‘([]*(?:the|a|an|it|he|she|they|we|you|i|this|that|these|those|there|in|on|at|but|and|if|when|for|some|many|most|all|people)\b/i;

/**
 * The sentences and list items of a text, without the space, bullets and numbers around them, in order.
 * A border stands at blank lines, at bullets, and after `.`, `!`, `?` or `…` (with closing quotation marks and brackets)
 * before a space, unless what stands before is an abbreviation or an initial, or what follows starts with a small letter.
 */
export function sentencesOf(text: string): Stretch[] {
  return parted(text, { start: 0, end: text.length }, BLANK_LINE)
    .flatMap((block) => parted(text, block, BULLET))
    .flatMap((item) => sentencesOfItem(text, item))
    .map((stretch) => trimmed(text, stretch))
    .filter(({ start, end }) => start < end);
}

/** The stretch without white space at either end. */
export function trimmed(text: string, { start, end }: Stretch): Stretch {
  const inner = text.slice(start, end);
  return {
    start: start + inner.length - inner.trimStart().length,
    end: end - inner.length + inner.trimEnd().length,
  };
}

function parted(text: string, { start, end }: Stretch, border: RegExp): Stretch[] {
  const parts: Stretch[] = [];
  let from = start;
  for (const match of text.slice(start, end).matchAll(border)) {
    parts.push({ start: from, end: start + match.index });
    from = start + match.index + match[0].length;
  }
  parts.push({ start: from, end });
  return parts;
}

function sentencesOfItem(text: string, { start, end }: Stretch): Stretch[] {
  const sentences: Stretch[] = [];
  let from = start;
  for (const match of text.slice(start, end).matchAll(END)) {
    const border = start + match.index + match[0].length;
    if (!endsHere(text.slice(from, border), text.slice(border, end).trimStart())) continue;
    sentences.push({ start: from, end: border });
    from = border;
  }
  sentences.push({ start: from, end });
  return sentences;
}

function endsHere(before: string, after: string): boolean {
  if (after === '' || /^["'“‘([]*\p{Ll}/u.test(after)) return after === '';
  if (BEFORE_NAME.test(before)) return false;
  if (BEFORE_NUMBER.test(before)) return !/^\d/.test(after);
  return !INITIAL.test(before) || STARTER.test(after);
}

/**
 * How many slips of the finger part two short words: a letter too many, too few or wrong, or two changed round
 * (Damerau-Levenshtein distance, optimal string alignment).
 */
export function slipsBetween(a: string, b: string): number {
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min(at(previous, j) + 1, at(current, j - 1) + 1, at(previous, j - 1) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        least = Math.min(least, at(before, j - 2) + 1);
      }
      current.push(least);
    }
    before = previous;
    previous = current;
  }
  return at(previous, b.length);
}

/** Which letters a word has, as bits; letters far apart may share one. */
export function letterBits(word: string): number {
  let letters = 0;
  for (let i = 0; i < word.length; i++) letters |= 1 << (word.charCodeAt(i) & 31);
  return letters;
}

/** At least so many slips part two words, by their letters alone: one takes one letter away and brings one, at most. */
export function leastSlips(a: number, b: number): number {
  let unshared = a ^ b;
  let count = 0;
  for (; unshared !== 0; count++) unshared &= unshared - 1;
  return Math.ceil(count / 2);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Infinity;
}

/** Puts values in the place of names in braces; a name without a value stays as it is. */
export function fill(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (name, key: string) => String(values[key] ?? name));
}

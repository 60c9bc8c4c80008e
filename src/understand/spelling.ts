import { leastSlips, letterBits, slipsBetween } from '../text.js';

/** Finds the word that was meant. */
export interface Speller {
  /** The nearest known word, or null where none is near enough to be sure. */
  correct(word: string): string | null;
}

const LETTERS = /^[\p{L}]{4,24}$/u;

/**
 * A speller over known words and how often they are used. Slips that people make count as one: a letter too many,
 * too few, wrong, or two changed round (Damerau-Levenshtein, optimal string alignment). Words of four to seven letters
 * may have one slip, longer ones two; the first letters may differ only by being changed round.
 */
export function createSpeller(vocabulary: ReadonlyMap<string, number>): Speller {
  const shelves = shelve(vocabulary.keys());
  return {
    correct(word) {
      if (!LETTERS.test(word)) return null;
      const allowed = slipsAllowed(word);
      let best: string | null = null;
      let bestSlips = Infinity;
      const letters = letterBits(word);
      for (const { word: candidate, letters: others } of candidatesOf(word, allowed, shelves)) {
        if (leastSlips(letters, others) > allowed) continue;
        const slips = slipsBetween(word, candidate);
        if (slips > Math.min(allowed, slipsAllowed(candidate)) || slips > bestSlips) continue;
        if (slips === bestSlips && best !== null && !isCommoner(candidate, best, vocabulary)) continue;
        best = candidate;
        bestSlips = slips;
      }
      return best;
    },
  };
}

/** A word that may be meant. */
interface Candidate {
  readonly word: string;
  readonly letters: number;
}

/** Words by first letter and length, so that a look-up compares few of them. */
type Shelves = ReadonlyMap<string, readonly Candidate[]>;

function shelve(words: Iterable<string>): Shelves {
  const shelves = new Map<string, Candidate[]>();
  for (const word of words) {
    if (!LETTERS.test(word)) continue;
    const place = shelfOf(word, word.length);
    const shelf = shelves.get(place);
    const candidate = { word, letters: letterBits(word) };
    if (shelf) shelf.push(candidate);
    else shelves.set(place, [candidate]);
  }
  return shelves;
}

function shelfOf(start: string, length: number): string {
  return `${start.charAt(0)}${length}`;
}

function* candidatesOf(word: string, allowed: number, shelves: Shelves): Generator<Candidate> {
  const changedRound = word.charAt(1) + word.charAt(0);
  for (let length = word.length - allowed; length <= word.length + allowed; length++) {
    yield* shelves.get(shelfOf(word, length)) ?? [];
    if (word.startsWith(changedRound.charAt(0))) continue;
    for (const other of shelves.get(shelfOf(changedRound, length)) ?? [])
      if (other.word.startsWith(changedRound)) yield other;
  }
}

function slipsAllowed(word: string): number {
  return word.length < 8 ? 1 : 2;
}

function isCommoner(a: string, b: string, vocabulary: ReadonlyMap<string, number>): boolean {
  const difference = (vocabulary.get(a) ?? 0) - (vocabulary.get(b) ?? 0);
  return difference > 0 || (difference === 0 && a < b);
}

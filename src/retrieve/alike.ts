import { UNKNOWN, type Words } from './words.js';

/** A word that looks like another one. */
interface AlikeWord {
  readonly number: number;
  /** How much of their letters they share: 0 to 1. */
  readonly share: number;
}

/** Finds words that look like a word, whether it is known or not: "psychoeducational" and "psychoeducation". */
export interface AlikeWords {
  of(word: string): readonly AlikeWord[];
}

const LETTERS = 3;
const SHARED = 0.45;
const LEAST_LETTERS = 4;
/** What a counter holds; no word has as many letters. */
const MOST_PIECES = 255;

/** An index over words by their runs of three letters; likeness is Dice's coefficient of those. */
export function createAlikeWords({ keys: words, numberOf }: Pick<Words, 'keys' | 'numberOf'>): AlikeWords {
  const pieces = new Map<string, number[]>();
  const sizes = words.map((word, number) => {
    const own = piecesOf(word);
    for (const piece of own) {
      const list = pieces.get(piece);
      if (list) list.push(number);
      else pieces.set(piece, [number]);
    }
    return own.size;
  });
  const shared = new Uint8Array(words.length);
  const find = (word: string): readonly AlikeWord[] => {
    const own = piecesOf(word);
    const touched: number[] = [];
    for (const piece of own)
      for (const number of pieces.get(piece) ?? []) {
        const before = shared[number] ?? 0;
        if (before === 0) touched.push(number);
        if (before < MOST_PIECES) shared[number] = before + 1;
      }
    const found: AlikeWord[] = [];
    for (const number of touched) {
      const share = (2 * (shared[number] ?? 0)) / (own.size + (sizes[number] ?? 0));
      shared[number] = 0;
      if (share >= SHARED && words[number] !== word) found.push({ number, share });
    }
    return found;
  };
  // Only words of the collection itself are kept: nobody's question is.
  const kept = new Map<number, readonly AlikeWord[]>();
  return {
    of(word) {
      const number = numberOf(word);
      if (number === UNKNOWN) return find(word);
      const found = kept.get(number) ?? find(word);
      kept.set(number, found);
      return found;
    },
  };
}

/** The same for one question: each of its words is looked for once, one that the collection does not hold too. */
export function remembering(alike: AlikeWords): AlikeWords {
  const known = new Map<string, readonly AlikeWord[]>();
  return {
    of(word) {
      const before = known.get(word);
      if (before !== undefined) return before;
      const found = alike.of(word);
      known.set(word, found);
      return found;
    },
  };
}

/** None of a short word, an aspect or a phrase: too few letters tell too little. */
function piecesOf(word: string): ReadonlySet<string> {
  const pieces = new Set<string>();
  if (word.length < LEAST_LETTERS || !/^[\p{L}\p{N}]+$/u.test(word)) return pieces;
  const whole = `_${word}_`;
  for (let at = 0; at + LETTERS <= whole.length; at++) pieces.add(whole.slice(at, at + LETTERS));
  return pieces;
}

import { idf } from '../learn/weights.js';
import type { Sequences } from './sequences.js';
import type { Words } from './words.js';

/** Which texts hold a word, and how strongly each does: one list behind the other, by the word's number. */
export interface Postings {
  /** Where each word's list begins, and at the end where the last one ends. */
  readonly starts: Int32Array;
  /** Ascending within a list. */
  readonly texts: Int32Array;
  /** How often the word stands in the text; less than 1 where only a word stands there that is a kind of it. */
  readonly counts: Float32Array;
}

/** What a word counts in a text that holds a word that is a kind of it: "my brother" is also about family. */
export const KIND_SHARE = 0.5;

/** The postings of texts. @param fillers whether words that tell nothing are held too */
export function createPostings(texts: Sequences, words: Words, fillers: boolean): Postings {
  const count = counter(texts, words, fillers);
  const sizes = new Int32Array(words.keys.length + 1);
  count((key) => (sizes[key + 1] = (sizes[key + 1] ?? 0) + 1));
  for (let key = 0; key < words.keys.length; key++)
    sizes[key + 1] = (sizes[key + 1] ?? 0) + (sizes[key] ?? 0);
  const starts = sizes.slice();
  const total = starts[words.keys.length] ?? 0;
  const postings = { starts, texts: new Int32Array(total), counts: new Float32Array(total) };
  const next = starts.slice();
  count((key, text, times) => {
    const at = next[key] ?? 0;
    postings.texts[at] = text;
    postings.counts[at] = times;
    next[key] = at + 1;
  });
  return postings;
}

type Take = (key: number, text: number, times: number) => void;

/** Goes through the texts and tells of each its different words and how often they stand there. */
function counter(
  { count, numbers, starts }: Sequences,
  words: Words,
  fillers: boolean,
): (take: Take) => void {
  const times = new Float32Array(words.keys.length);
  const seen: number[] = [];
  const note = (key: number, share: number) => {
    const before = times[key] ?? 0;
    if (before === 0) seen.push(key);
    times[key] = share === 1 ? Math.floor(before) + 1 : Math.max(before, share);
  };
  return (take) => {
    for (let text = 0; text < count; text++) {
      for (let at = starts[text] ?? 0; at < (starts[text + 1] ?? 0); at++) {
        const key = numbers[at] ?? 0;
        if (!fillers && words.isFiller(key)) continue;
        note(key, 1);
        for (const kind of words.kindsOf(key)) note(kind, KIND_SHARE);
      }
      for (const key of seen) {
        take(key, text, times[key] ?? 0);
        times[key] = 0;
      }
      seen.length = 0;
    }
  };
}

/** In how many texts a word stands. */
function spread({ starts }: Postings, key: number): number {
  return key < 0 ? 0 : (starts[key + 1] ?? 0) - (starts[key] ?? 0);
}

/** How much a word tells: the rarer, the more. */
export function rarity(postings: Postings, key: number, texts: number): number {
  return idf(spread(postings, key), texts);
}

/** How often a word stands in the first text from `from` to before `to` that holds it; 0 where none does. */
export function timesWithin(
  { starts, texts, counts }: Postings,
  key: number,
  from: number,
  to: number,
): number {
  if (key < 0) return 0;
  let low = starts[key] ?? 0;
  let high = starts[key + 1] ?? 0;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((texts[middle] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low < (starts[key + 1] ?? 0) && (texts[low] ?? to) < to ? (counts[low] ?? 0) : 0;
}

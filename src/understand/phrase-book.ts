import type { Language } from '../knowledge/language.js';
import { stemOf } from '../text.js';
import { messageWords } from './message-words.js';

/** Words and phrases that stand for another word: "talking therapy" for `psychotherapy`, "how much" for `?cost`. */
export interface PhraseBook {
  /** The longest phrase that begins at a word, and how many words it has. */
  longestAt(
    words: readonly string[],
    start: number,
  ): { readonly key: string; readonly length: number } | null;
  /** The canonical word of a phrase. */
  keyOf(phrase: string): string | null;
  /** The canonical word of any inflection of a single word in the book. */
  keyOfStem(stem: string): string | null;
}

/** A book over the `same` and `aspects` of the language files. */
export function createPhraseBook(language: Language): PhraseBook {
  const phrases = phrasesIn(language);
  const longest = new Map<string, number>();
  const stems = new Map<string, string>();
  for (const [phrase, key] of phrases) {
    const words = phrase.split(' ');
    const first = words[0] ?? '';
    longest.set(first, Math.max(longest.get(first) ?? 0, words.length));
    if (words.length === 1 && !key.startsWith('?') && !stems.has(stemOf(phrase)))
      stems.set(stemOf(phrase), key);
  }
  return {
    longestAt(words, start) {
      const most = Math.min(longest.get(words[start] ?? '') ?? 0, words.length - start);
      for (let length = most; length > 0; length--) {
        const phrase = length === 1 ? (words[start] ?? '') : words.slice(start, start + length).join(' ');
        const key = phrases.get(phrase);
        if (key !== undefined) return { key, length };
      }
      return null;
    },
    keyOf: (phrase) => phrases.get(phrase) ?? null,
    keyOfStem: (stem) => stems.get(stem) ?? null,
  };
}

function phrasesIn(language: Language): Map<string, string> {
  const book = new Map<string, string>();
  for (const [head, phrases] of language.same) {
    for (const phrase of [head, ...phrases]) book.set(messageWords(phrase).join(' '), head);
  }
  for (const [aspect, phrases] of language.aspects) {
    for (const phrase of phrases) book.set(messageWords(phrase).join(' '), `?${aspect}`);
  }
  return book;
}

/** The wider words of a key. */
export function kindsIn(language: Language, book: PhraseBook): ReadonlyMap<string, readonly string[]> {
  const kinds = new Map<string, string[]>();
  for (const [wider, words] of language.kinds) {
    for (const word of words) {
      const plain = messageWords(word).join(' ');
      const key = book.keyOf(plain) ?? stemOf(plain);
      kinds.set(key, [...(kinds.get(key) ?? []), wider]);
    }
  }
  return kinds;
}

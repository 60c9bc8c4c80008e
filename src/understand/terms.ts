import type { Language } from '../knowledge/language.js';
import type { Lexicon } from './lexicon.js';
import type { Speller } from './spelling.js';
import { stemOf } from '../text.js';
import { messageWords } from './message-words.js';

/** One word or phrase of a text, as it counts for matching. */
export interface Term {
  /** What is compared: the stem, or the canonical word of a phrase; `?cost` for an aspect. */
  readonly key: string;
  /** Wider words it is a kind of, as keys. */
  readonly kinds: readonly string[];
  /** `filler` tells nothing about the subject; `aspect` is what is asked about it. */
  readonly role: 'telling' | 'filler' | 'aspect';
  /** How much it tells about the subject beside other words of its rarity: 0 to 1.2. */
  readonly telling: number;
  /** The words as they were read, after correction. */
  readonly surface: string;
}

/** How much a word tells: a name or term that no dictionary holds most, how something is done least. */
const TELLING = { term: 1, unlisted: 1.2, thing: 1, act: 0.4, manner: 0.3, context: 0.25, filler: 0 };

/** Turns text into terms: questions, example questions and documents alike. */
export interface Reader {
  read(text: string): readonly Term[];
}

const LONGEST_PHRASE = 5;

/**
 * A reader for a language.
 * @param speller corrects words; leave it out for texts that are spelt rightly
 */
export function createReader(language: Language, lexicon: Lexicon, speller: Speller | null): Reader {
  const phrases = phraseBook(language);
  const stems = stemBook(phrases);
  const kinds = kindBook(language, phrases);
  const termOf = (surface: string, key: string, telling: number): Term => ({
    key,
    kinds: kinds.get(key) ?? [],
    role: key.startsWith('?') ? 'aspect' : 'telling',
    telling,
    surface,
  });
  const wordTerm = (word: string): Term => {
    if (language.fillers.has(word))
      return { ...termOf(word, word, TELLING.filler), kinds: [], role: 'filler' };
    if (language.context.has(word)) return termOf(word, stemOf(word), TELLING.context);
    if (/^\p{N}+$/u.test(word)) return termOf(word, word, TELLING.context);
    const canonical = stems.get(rootOf(word));
    if (canonical !== undefined) return termOf(word, canonical, TELLING.term);
    return termOf(word, rootOf(word), TELLING[lexicon.get(word) ?? 'unlisted']);
  };
  return {
    read(text) {
      const words = messageWords(text).map((word) => speller?.correct(word) ?? word);
      const terms: Term[] = [];
      for (let i = 0; i < words.length;) {
        const phrase = longestPhrase(words, i, phrases);
        const word = words[i] ?? '';
        if (phrase) {
          terms.push(termOf(words.slice(i, i + phrase.length).join(' '), phrase.key, TELLING.term));
          i += phrase.length;
        } else {
          terms.push(wordTerm(word));
          i += 1;
        }
      }
      return terms;
    },
  };
}

/** A word's stem, unless most of the word were lost with its ending: "mindfulness" is not about the mind. */
function rootOf(word: string): string {
  const stem = stemOf(word);
  return stem.length < word.length * 0.45 ? word : stem;
}

/** Every word that the language files know, for the speller. */
export function languageWords(language: Language): string[] {
  const lists = [...language.same, ...language.kinds, ...language.aspects];
  return [...lists.flatMap(([head, words]) => [head, ...words]).flatMap(messageWords), ...language.fillers];
}

function longestPhrase(words: readonly string[], start: number, phrases: ReadonlyMap<string, string>) {
  for (let length = Math.min(LONGEST_PHRASE, words.length - start); length > 0; length--) {
    const key = phrases.get(words.slice(start, start + length).join(' '));
    if (key !== undefined) return { key, length };
  }
  return null;
}

function phraseBook(language: Language): Map<string, string> {
  const book = new Map<string, string>();
  for (const [head, phrases] of language.same) {
    for (const phrase of [head, ...phrases]) book.set(messageWords(phrase).join(' '), head);
  }
  for (const [aspect, phrases] of language.aspects) {
    for (const phrase of phrases) book.set(messageWords(phrase).join(' '), `?${aspect}`);
  }
  return book;
}

/** Stems of the single words in the phrase book, so that an inflection that is not listed is known too. */
function stemBook(phrases: ReadonlyMap<string, string>): Map<string, string> {
  const book = new Map<string, string>();
  for (const [phrase, key] of phrases) {
    if (!phrase.includes(' ') && !key.startsWith('?') && !book.has(stemOf(phrase)))
      book.set(stemOf(phrase), key);
  }
  return book;
}

function kindBook(language: Language, phrases: ReadonlyMap<string, string>): Map<string, string[]> {
  const book = new Map<string, string[]>();
  for (const [wider, words] of language.kinds) {
    for (const word of words) {
      const plain = messageWords(word).join(' ');
      const key = phrases.get(plain) ?? stemOf(plain);
      book.set(key, [...(book.get(key) ?? []), wider]);
    }
  }
  return book;
}

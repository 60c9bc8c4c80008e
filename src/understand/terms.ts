import type { Language } from '../knowledge/language.js';
import type { Lexicon } from './lexicon.js';
import { createPhraseBook, kindsIn, type PhraseBook } from './phrase-book.js';
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
  /** The stem of each of its own words, whatever other word they stand for. */
  readonly roots: readonly string[];
}

/** How much a word tells: a name or term that no dictionary holds most, how something is done least. */
const TELLING = { term: 1, unlisted: 1.2, thing: 1, act: 0.4, manner: 0.3, context: 0.25, filler: 0 };

/** Turns text into terms: questions, example questions and documents alike. */
export interface Reader {
  /**
   * A question; nothing of it is kept.
   * @param speller corrects its words; default: they are taken as they are
   */
  read(text: string, speller?: Speller): readonly Term[];
  /**
   * Texts of a collection, in their order, as they are spelt; made for millions of words.
   * @param counts takes how often each word stands in them
   */
  readAll(texts: Iterable<string>, counts?: Map<string, number>): Generator<readonly Term[]>;
}

/** A reader for a language. */
export function createReader(language: Language, lexicon: Lexicon): Reader {
  const book = createPhraseBook(language);
  const toTerm = createTermMaker(language, lexicon, book);
  return {
    read(text, speller) {
      const words = messageWords(text);
      return termsOf(speller ? words.map((word) => speller.correct(word) ?? word) : words, book, toTerm);
    },
    *readAll(texts, counts) {
      const known = new Map<string, Term>();
      const toKnown: ToTerm = (surface, canonical) => {
        const found = known.get(surface);
        if (found) return found;
        const term = toTerm(surface, canonical);
        known.set(surface, term);
        return term;
      };
      for (const text of texts) {
        const words = messageWords(text);
        if (counts) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
        yield termsOf(words, book, toKnown);
      }
    },
  };
}

/** Makes the term of a word, or of a phrase whose canonical word is known. */
type ToTerm = (surface: string, canonical: string | null) => Term;

function termsOf(words: readonly string[], book: PhraseBook, toTerm: ToTerm): Term[] {
  const terms: Term[] = [];
  for (let i = 0; i < words.length;) {
    const word = words[i] ?? '';
    const phrase = book.longestAt(words, i);
    const surface = phrase && phrase.length > 1 ? words.slice(i, i + phrase.length).join(' ') : word;
    terms.push(toTerm(surface, phrase?.key ?? null));
    i += phrase?.length ?? 1;
  }
  return terms;
}

function createTermMaker(language: Language, lexicon: Lexicon, book: PhraseBook): ToTerm {
  const kinds = kindsIn(language, book);
  const term = (surface: string, key: string, telling: number): Term => ({
    key,
    kinds: kinds.get(key) ?? [],
    role: key.startsWith('?') ? 'aspect' : 'telling',
    telling,
    surface,
    roots: surface.split(' ').map(rootOf),
  });
  return (surface, canonical) => {
    if (canonical !== null) return term(surface, canonical, TELLING.term);
    if (language.fillers.has(surface))
      return { key: surface, kinds: [], role: 'filler', telling: TELLING.filler, surface, roots: [surface] };
    if (language.context.has(surface)) return term(surface, stemOf(surface), TELLING.context);
    if (/^\p{N}+$/u.test(surface)) return term(surface, surface, TELLING.context);
    const root = rootOf(surface);
    const known = book.keyOfStem(root);
    if (known !== null) return term(surface, known, TELLING.term);
    return term(surface, root, TELLING[lexicon.get(surface) ?? 'unlisted']);
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

import type { Term } from '../understand/terms.js';
import type { AlikeWords } from './alike.js';
import { KIND_SHARE } from './postings.js';
import { UNKNOWN, type Words } from './words.js';

/** One word of a question, and every word of the collection that it may be found by. */
export interface Asked {
  readonly term: Term;
  /** Its number; {@link UNKNOWN} where the collection does not hold it. */
  readonly number: number;
  /** Words that it may be found by. */
  readonly ways: readonly Way[];
}

/** A word of the collection by which a word of a question may be found. */
interface Way {
  readonly by: 'itself' | 'kind' | 'look';
  readonly number: number;
  /** How well: 0 to 1. */
  readonly share: number;
}

/** What a word counts for one that looks like it, beside the letters that they share. */
const ALIKE_SHARE = 0.7;

/** The words of a question as the collection's example questions know them, in their order. */
export function askedWords(terms: readonly Term[], words: Words, alike: AlikeWords): readonly Asked[] {
  return eachOnce(terms, (term) => askedBy(term, term.key, term.kinds, words, alike));
}

/** The words of a question as the collection's texts know them: by themselves first, then by what they stand for. */
export function askedOwnWords(terms: readonly Term[], words: Words, alike: AlikeWords): readonly Asked[] {
  return eachOnce(terms, (term) => {
    const [root] = term.roots;
    return root === undefined || root === term.key || term.roots.length > 1
      ? askedBy(term, term.key, term.kinds, words, alike)
      : askedBy(term, root, [term.key, ...term.kinds], words, alike);
  });
}

/** What is found of a word is found once, however often it is said. */
function eachOnce(terms: readonly Term[], ask: (term: Term) => Asked): readonly Asked[] {
  const known = new Map<string, Asked>();
  return terms.map((term) => {
    const asked = known.get(term.surface) ?? ask(term);
    known.set(term.surface, asked);
    return asked;
  });
}

function askedBy(term: Term, key: string, kinds: readonly string[], words: Words, alike: AlikeWords): Asked {
  const number = words.numberOf(key);
  const ways: Way[] = number === UNKNOWN ? [] : [{ by: 'itself', number, share: 1 }];
  if (term.role === 'filler') return { term, number, ways };
  for (const kind of kinds) {
    const wider = words.numberOf(kind);
    if (wider !== UNKNOWN) ways.push({ by: 'kind', number: wider, share: KIND_SHARE });
  }
  if (term.role === 'telling')
    for (const { number: other, share } of alike.of(key))
      ways.push({ by: 'look', number: other, share: ALIKE_SHARE * share });
  return { term, number, ways };
}

/** Each word once: saying it twice asks no more. */
export function distinct(asked: readonly Asked[]): Iterable<Asked> {
  return new Map(asked.map((one) => [one.term.key, one])).values();
}

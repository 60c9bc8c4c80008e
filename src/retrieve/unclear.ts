import { PERSON_WORD, type Language } from '../knowledge/language.js';
import type { Term } from '../understand/terms.js';
import type { Match } from './matcher.js';

/** What finding the meanings of a word needs of the finder. */
interface FinderParts {
  readonly read: (text: string) => readonly Term[];
  readonly match: (terms: readonly Term[]) => Match;
}

/** A word beside it that tells so much says which meaning is meant; whose question it is does not. */
const TELLS = 0.5;
/** The share of a meaning's words that its topic must know. */
const KNOWS = 0.9;

/**
 * Finds the topics to choose between where all that a question names is a word of two meanings, as "drugs" is medicine
 * or a street drug; null for any other question, and where the topics know but one of the meanings.
 */
export function createUnclear(
  { unclear }: Language,
  { read, match }: FinderParts,
): (terms: readonly Term[]) => readonly string[] | null {
  const bestFor = (text: string) => match(read(text)).candidates.find(({ covers }) => covers.share >= KNOWS);
  const optionsOf = new Map(
    [...unclear].flatMap(([word, meanings]) => {
      const ids = new Set([...meanings, word].flatMap((text) => bestFor(text)?.id ?? []));
      return ids.size > 1 ? read(word).map(({ key }) => [key, [...ids]] as const) : [];
    }),
  );
  return (terms) => {
    const word = terms.find(({ key }) => optionsOf.has(key));
    const tells = ({ key, role, telling, kinds }: Term) =>
      key !== word?.key && (role === 'aspect' || (telling >= TELLS && !kinds.includes(PERSON_WORD)));
    return !word || terms.some(tells) ? null : (optionsOf.get(word.key) ?? null);
  };
}

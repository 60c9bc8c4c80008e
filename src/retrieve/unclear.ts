import { PERSON_WORD, type Language } from '../knowledge/language.js';
import type { Term } from '../understand/terms.js';
import type { Match } from './matcher.js';

/** What finding the meanings of a word needs of the finder. */
interface FinderParts {
  readonly read: (text: string) => readonly Term[];
  readonly match: (terms: readonly Term[]) => Match;
}

/** Words beside it that tell so much say which meaning is meant; whose question it is does not. */
const TELLS = 0.5;
/** The share of a meaning's words that its topic must know. */
const KNOWS = 0.9;
/** In score: a topic so close to the best one of a meaning is offered too. */
const CLOSE = 0.15;
/** So many are offered at most. */
const MOST = 3;

/**
 * Finds the topics to choose between where all that a question names is a word of two meanings, as "drugs" is medicine
 * or a street drug; null for any other question, and where the topics know but one of the meanings.
 */
export function createUnclear(
  { unclear }: Language,
  { read, match }: FinderParts,
): (terms: readonly Term[]) => readonly string[] | null {
  const closeTo = (meaning: string) => {
    const known = match(read(meaning)).candidates.filter(({ covers }) => covers().share >= KNOWS);
    return known.filter(({ score }) => score >= (known[0]?.score ?? 0) - CLOSE).map(({ id }) => id);
  };
  const optionsOf = new Map(
    [...unclear].flatMap(([word, meanings]) => {
      const found = meanings.map(closeTo).filter((ids) => ids.length > 0);
      const firsts = new Set(found.map(([first = '']) => first));
      const options = [...new Set([...firsts, ...found.flat()])].slice(0, MOST);
      return firsts.size > 1 ? read(word).map(({ key }) => [key, options] as const) : [];
    }),
  );
  return (terms) => {
    const word = terms.find(({ key }) => optionsOf.has(key));
    const options = word && optionsOf.get(word.key);
    if (!options) return null;
    const others = terms.filter(({ key, kinds }) => key !== word.key && !kinds.includes(PERSON_WORD));
    const told = others.reduce((sum, { telling }) => sum + telling, 0);
    return told >= TELLS || others.some(({ role }) => role === 'aspect') ? null : options;
  };
}

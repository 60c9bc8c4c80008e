import type { Language } from '../knowledge/language.js';
import type { Lexicon } from '../understand/lexicon.js';
import { createReader } from '../understand/terms.js';
import { confidenceOf } from './confidence.js';
import { createMatcher, type Row } from './matcher.js';
import { createCollectionSpeller } from './right-words.js';

/** What was found in a collection for a question. */
interface Ranking {
  /** Best first, each row once. */
  readonly results: readonly { readonly id: string; readonly score: number }[];
  /** How surely the first one answers: 0 to 1; 0 where there is none. */
  readonly confidence: number;
}

/** Any collection of rows, searched by the same matcher as the topics. */
export interface Collection {
  /** @param most how many results at most, 1 or more; default 10 */
  rank(question: string, most?: number): Ranking;
}

/** Nobody asks a question of so many characters; it gets an empty result. */
const LONGEST = 20_000;
const MOST = 10;
const NOTHING: Ranking = { results: [], confidence: 0 };

/** Indexes rows. Ids must differ. */
export function createCollection(rows: readonly Row[], language: Language, lexicon: Lexicon): Collection {
  const reader = createReader(language, lexicon);
  const counts = new Map<string, number>();
  const matcher = createMatcher(rows, { reader, counts });
  const speller = createCollectionSpeller(
    counts,
    rows.flatMap(({ asks }) => asks),
    lexicon,
  );
  return {
    rank(question, most = MOST) {
      if (question.length > LONGEST) return NOTHING;
      // How sure it is does not depend on how many are asked for.
      const match = matcher.match(reader.read(question, speller), Math.max(most, MOST));
      return {
        results: match.candidates.slice(0, most).map(({ id, score }) => ({ id, score })),
        confidence: confidenceOf(match),
      };
    },
  };
}

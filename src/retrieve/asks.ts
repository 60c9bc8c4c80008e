import type { Term } from '../understand/terms.js';
import { createWeights } from '../learn/weights.js';

/** Likeness of a question to example questions. */
export interface AskIndex {
  /** For each row the likeness of its best example question, 0 to 1. */
  score(terms: readonly Term[]): Float64Array;
}

const FLOOR = 1;
const FILLER_SHARE = 0.2;
const QUESTION_SHARE = 0.4;
const KIND_SHARE = 0.5;
const PAIR_SHARE = 0.5;

/**
 * An index over the example questions of rows: cosine of idf-weighted words, wider words and pairs of neighbours.
 * Question words are kept: what people ask with tells which question they ask.
 */
export function createAskIndex(rows: readonly (readonly (readonly Term[])[])[]): AskIndex {
  const asks = rows.flatMap((row, index) =>
    row.map((terms) => ({ row: index, features: featuresOf(terms) })),
  );
  const weights = createWeights(
    asks.map((ask) => new Set(ask.features.keys())),
    FLOOR,
  );
  const weigh = (features: ReadonlyMap<string, number>) => {
    const weighed = new Map<string, number>();
    for (const [key, share] of features) weighed.set(key, share * weights.of(key));
    return { weighed, length: Math.hypot(...weighed.values()) };
  };
  const postings = new Map<string, { ask: number; weight: number }[]>();
  asks.forEach((ask, index) => {
    const { weighed, length } = weigh(ask.features);
    for (const [key, weight] of weighed) {
      const list = postings.get(key);
      const posting = { ask: index, weight: weight / length };
      if (list) list.push(posting);
      else postings.set(key, [posting]);
    }
  });
  return {
    score(terms) {
      const { weighed, length } = weigh(featuresOf(terms));
      const byAsk = new Float64Array(asks.length);
      for (const [key, weight] of weighed) {
        for (const posting of postings.get(key) ?? []) {
          byAsk[posting.ask] = (byAsk[posting.ask] ?? 0) + (weight / length) * posting.weight;
        }
      }
      const byRow = new Float64Array(rows.length);
      asks.forEach((ask, index) => {
        byRow[ask.row] = Math.max(byRow[ask.row] ?? 0, byAsk[index] ?? 0);
      });
      return byRow;
    },
  };
}

/** Words, the wider words they are kinds of, and pairs of neighbours, each with its share. */
function featuresOf(terms: readonly Term[]): Map<string, number> {
  const features = new Map<string, number>();
  const add = (key: string, share: number) => features.set(key, Math.max(features.get(key) ?? 0, share));
  terms.forEach((term, i) => {
    add(term.key, shareOf(term));
    for (const kind of term.kinds) add(kind, KIND_SHARE);
    const next = terms[i + 1];
    if (next) add(`${term.key} ${next.key}`, bothFiller(term, next) ? FILLER_SHARE : PAIR_SHARE);
  });
  return features;
}

function bothFiller(a: Term, b: Term): boolean {
  return a.role === 'filler' && b.role === 'filler';
}

const QUESTION_WORD = /^(?:who|whom|whose|where|when|why|which|how)$/;

function shareOf({ key, role }: Term): number {
  if (role !== 'filler') return 1;
  return QUESTION_WORD.test(key) ? QUESTION_SHARE : FILLER_SHARE;
}

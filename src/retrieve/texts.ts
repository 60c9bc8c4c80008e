import type { Term } from '../understand/terms.js';
import { createWeights } from '../learn/weights.js';

/** Likeness of a question to longer texts. */
export interface TextIndex {
  /** For each row its BM25 score, as a share of the best that the question's own words could reach (0 to about 1). */
  score(terms: readonly Term[]): Float64Array;
}

const K1 = 1.2;
const B = 0.75;
const KIND_SHARE = 0.5;

/** An index over texts: BM25 (Robertson and Zaragoza 2009) of telling words; question words and fillers are left out. */
export function createTextIndex(rows: readonly (readonly Term[])[]): TextIndex {
  const counts = rows.map(countsOf);
  const weights = createWeights(counts.map((count) => new Set(count.keys())));
  const lengths = rows.map((row) => row.length);
  const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, rows.length);
  const postings = new Map<string, { row: number; weight: number }[]>();
  counts.forEach((count, row) => {
    const norm = K1 * (1 - B + (B * (lengths[row] ?? 0)) / average);
    for (const [key, n] of count) {
      const list = postings.get(key) ?? [];
      list.push({ row, weight: (weights.of(key) * n * (K1 + 1)) / (n + norm) });
      postings.set(key, list);
    }
  });
  return {
    score(terms) {
      const scores = new Float64Array(rows.length);
      let reachable = 0;
      for (const [key, share] of countsOf(terms)) {
        const part = Math.min(1, share);
        reachable += part * weights.of(key) * (K1 + 1);
        for (const { row, weight } of postings.get(key) ?? [])
          scores[row] = (scores[row] ?? 0) + part * weight;
      }
      return reachable > 0 ? scores.map((score) => score / reachable) : scores;
    },
  };
}

function countsOf(terms: readonly Term[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const term of terms) {
    if (term.role === 'filler') continue;
    counts.set(term.key, (counts.get(term.key) ?? 0) + 1);
    for (const kind of term.kinds) counts.set(kind, Math.max(counts.get(kind) ?? 0, KIND_SHARE));
  }
  return counts;
}

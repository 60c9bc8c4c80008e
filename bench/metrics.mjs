import { mean } from '../dist/src/check/measure/statistics.js';

export { auroc, deviation, mean, quantile, rightAt } from '../dist/src/check/measure/statistics.js';

const TOP = 10;

/**
 * How good rankings are, over the queries that have a relevant document.
 * @param runs `{ id, results: {id, score}[] }[]`, the results best first
 * @param grades for a query's id, a map from a document's id to its grade (above 0: relevant)
 * @returns means: nDCG@10 with graded gains (2^grade - 1), P@1, MRR@10; each 0 to 1
 */
export function rankingFigures(runs, grades) {
  const judged = runs
    .map(({ id, results }) => ({ results, known: grades.get(id) ?? new Map() }))
    .filter(({ known }) => isAnswerable(known));
  const found = judged.map(({ results, known }) => ({
    known,
    grades: results.slice(0, TOP).map(({ id }) => known.get(id) ?? 0),
  }));
  return {
    queries: found.length,
    ndcg: mean(found.map((one) => gain(one.grades) / gain([...one.known.values()].sort((a, b) => b - a)))),
    p1: mean(found.map((one) => (one.grades[0] > 0 ? 1 : 0))),
    mrr: mean(found.map((one) => 1 / (one.grades.findIndex((grade) => grade > 0) + 1)).map(finite)),
  };
}

/** Discounted cumulative gain of the first ten. */
function gain(grades) {
  return grades.slice(0, TOP).reduce((sum, grade, i) => sum + (2 ** grade - 1) / Math.log2(i + 2), 0);
}

/** Whether a query has a relevant document. */
export function isAnswerable(known) {
  return [...known.values()].some((grade) => grade > 0);
}

/** The middle of the values; of an even number of them, the mean of the middle two. */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return (sorted[Math.ceil(half) - 1] + sorted[Math.floor(half)]) / 2;
}

function finite(value) {
  return Number.isFinite(value) ? value : 0;
}

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

/**
 * The share of the answerable questions that are answered rightly when at most `falseShare` of the unanswerable ones are
 * answered; a question is answered when its confidence is above the threshold that this sets.
 * @param answerable `{ confidence, isRight }[]`
 * @param unanswerable confidences, at least one
 */
export function rightAt(falseShare, answerable, unanswerable) {
  const sorted = [...unanswerable].sort((a, b) => a - b);
  const threshold = sorted[Math.ceil(sorted.length * (1 - falseShare)) - 1];
  return mean(answerable.map(({ confidence, isRight }) => (isRight && confidence > threshold ? 1 : 0)));
}

/** Area under the ROC curve: how often one inside is surer than one outside, a tie counting half. */
export function auroc(inside, outside) {
  const sorted = [...outside].sort((a, b) => a - b);
  const wins = inside.map(
    (value) => (countBelow(sorted, value, false) + countBelow(sorted, value, true)) / 2,
  );
  return mean(wins) / sorted.length;
}

function countBelow(sorted, value, orEqual) {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] < value || (orEqual && sorted[middle] === value)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The value below which the given share of the values lies (nearest rank). */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
}

/** The middle of the values; of an even number of them, the mean of the middle two. */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return (sorted[Math.ceil(half) - 1] + sorted[Math.floor(half)]) / 2;
}

/** The mean of the values. */
export function mean(values) {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The standard deviation of a sample. */
export function deviation(values) {
  const middle = mean(values);
  return Math.sqrt(values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / (values.length - 1));
}

function finite(value) {
  return Number.isFinite(value) ? value : 0;
}

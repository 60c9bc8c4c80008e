/** So many of so many. */
export interface Count {
  readonly count: number;
  readonly of: number;
  /** 0 to 1; of nothing it is 0. */
  readonly share: number;
}

/** Counts some among all. */
export function countOf(some: readonly unknown[], all: readonly unknown[]): Count {
  return asCount(some.length, all.length);
}

/** The counts of several measurements as one. */
export function sumOf(counts: readonly Count[]): Count {
  const total = (of: (count: Count) => number) => counts.reduce((sum, count) => sum + of(count), 0);
  return asCount(
    total(({ count }) => count),
    total(({ of }) => of),
  );
}

function asCount(count: number, of: number): Count {
  return { count, of, share: of === 0 ? 0 : count / of };
}

/** The mean of the values. */
export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The standard deviation of a sample. */
export function deviation(values: readonly number[]): number {
  const middle = mean(values);
  return Math.sqrt(values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / (values.length - 1));
}

/** The value below which the given share of the values lies (nearest rank). @param share 0 to 1 */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NaN;
}

/** What came of a question that can be answered. */
export interface Judged {
  readonly confidence: number;
  /** Whether the best that was found answers it. */
  readonly isRight: boolean;
}

/**
 * The share of the answerable questions that are answered rightly when at most `falseShare` of the unanswerable ones are
 * answered; a question is answered when its confidence is above the threshold that this sets.
 * @param unanswerable confidences, at least one
 */
export function rightAt(
  falseShare: number,
  answerable: readonly Judged[],
  unanswerable: readonly number[],
): number {
  const threshold = quantile(unanswerable, 1 - falseShare);
  return mean(answerable.map(({ confidence, isRight }) => (isRight && confidence > threshold ? 1 : 0)));
}

/** Area under the ROC curve: how often one inside is surer than one outside, a tie counting half. */
export function auroc(inside: readonly number[], outside: readonly number[]): number {
  const sorted = [...outside].sort((a, b) => a - b);
  const wins = inside.map(
    (value) => (countBelow(sorted, value, false) + countBelow(sorted, value, true)) / 2,
  );
  return mean(wins) / sorted.length;
}

function countBelow(sorted: readonly number[], value: number, orEqual: boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const at = sorted[middle] ?? NaN;
    if (at < value || (orEqual && at === value)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How much a key tells: the rarer among the documents, the more. */
export interface Weights {
  /** Above 0; the greatest for a key that no document holds. */
  of(key: string): number;
}

/**
 * @param documents the distinct keys of each document
 * @param floor what a key in every document still tells
 */
export function createWeights(documents: readonly ReadonlySet<string>[], floor = 0): Weights {
  const counts = new Map<string, number>();
  for (const keys of documents) for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return { of: (key) => floor + idf(counts.get(key) ?? 0, documents.length) };
}

/** The idf of BM25 (Robertson and Spärck Jones) of what stands in `count` of `total` documents: above 0. */
export function idf(count: number, total: number): number {
  return Math.log(1 + (total - count + 0.5) / (count + 0.5));
}

/** How much a key tells: the rarer among the documents, the more (the idf of BM25, Robertson and Spärck Jones). */
export interface Weights<Key> {
  /** Above 0; the greatest for a key that no document holds. */
  of(key: Key): number;
  /** How many documents hold it. */
  countOf(key: Key): number;
}

/**
 * @param documents the distinct keys of each document
 * @param floor what a key in every document still tells
 */
export function createWeights<Key>(documents: readonly Iterable<Key>[], floor = 0): Weights<Key> {
  const counts = new Map<Key, number>();
  for (const keys of documents) for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  const total = documents.length;
  const countOf = (key: Key) => counts.get(key) ?? 0;
  return {
    countOf,
    of: (key) => floor + Math.log(1 + (total - countOf(key) + 0.5) / (countOf(key) + 0.5)),
  };
}

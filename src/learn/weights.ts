/** The idf of BM25 (Robertson and Spärck Jones) of what stands in `count` of `total` documents: above 0. */
export function idf(count: number, total: number): number {
  return Math.log(1 + (total - count + 0.5) / (count + 0.5));
}

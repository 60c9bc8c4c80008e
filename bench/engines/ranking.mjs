/** A ranking by a library that says nothing of how sure it is: its confidence is its best score, as it stands. */
export function ranking(results) {
  return { results, confidence: results[0]?.score ?? 0 };
}

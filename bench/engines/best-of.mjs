/** The k best of scores by row, best first, those above 0 alone: `{id, score}[]`. */
export function bestOf(scores, rows, k) {
  const best = [];
  scores.forEach((score, row) => {
    if (score <= 0 || (best.length === k && score <= best[k - 1].score)) return;
    const place = best.findIndex((other) => other.score < score);
    best.splice(place < 0 ? best.length : place, 0, { id: rows[row].id, score });
    if (best.length > k) best.pop();
  });
  return best;
}

import { readSciFact, shortened } from '../data.mjs';
import { rankingFigures } from '../metrics.mjs';

/** How well an engine ranks SciFact: nDCG@10, P@1 and MRR@10. */
export function measureQuality({ createRanker }, { data, documents }) {
  const { rows, queries, grades } = shortened(readSciFact(data), documents);
  const rank = createRanker(rows);
  const runs = queries.map(({ id, text }) => ({ id, ...rank(text, 10) }));
  return rankingFigures(runs, grades);
}

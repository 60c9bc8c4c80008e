import MiniSearch from 'minisearch';
import { ranking } from './ranking.mjs';

/** MiniSearch as it comes. */
export function createRanker(rows) {
  return rankerWith(rows, {});
}

/** MiniSearch over rows, with options of its own. */
export function rankerWith(rows, options) {
  const index = new MiniSearch({ fields: ['title', 'text'], ...options });
  index.addAll(rows);
  return (text, k) =>
    ranking(
      index
        .search(text)
        .slice(0, k)
        .map(({ id, score }) => ({ id, score })),
    );
}

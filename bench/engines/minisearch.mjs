import MiniSearch from 'minisearch';
import { ranking } from './ranking.mjs';

/** MiniSearch as it comes. */
export function createRanker(rows) {
  return rankerWith(rows, {});
}

/** MiniSearch over rows, with options of its own; example questions are a field where there are any. */
export function rankerWith(rows, options) {
  const isAsked = rows.some(({ asks }) => asks.length > 0);
  const fields = isAsked ? ['title', 'text', 'asks'] : ['title', 'text'];
  const index = new MiniSearch({ fields, ...options });
  index.addAll(rows);
  return (text, k) =>
    ranking(
      index
        .search(text)
        .slice(0, k)
        .map(({ id, score }) => ({ id, score })),
    );
}

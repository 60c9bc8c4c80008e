import lunr from 'lunr';
import { ranking } from './ranking.mjs';

const SIGNS = /[^\p{L}\p{N}]+/gu;

/**
 * lunr with its own stemmer and stop words. The query is given as words without signs: lunr takes some for operators, and
 * does not trim a query's words as it trims a document's.
 */
export function createRanker(rows) {
  const index = lunr((builder) => {
    builder.ref('id');
    builder.field('title');
    builder.field('text');
    for (const row of rows) builder.add(row);
  });
  return (text, k) =>
    ranking(
      index
        .query((query) => query.term(lunr.tokenizer(text.replace(SIGNS, ' ')), {}))
        .slice(0, k)
        .map(({ ref, score }) => ({ id: ref, score })),
    );
}

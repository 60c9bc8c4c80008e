import TfIdf from 'natural/lib/natural/tfidf/tfidf.js';
import { bestOf } from './best-of.mjs';
import { ranking } from './ranking.mjs';

/** natural's TfIdf as it comes; it weighs every document for every query. */
export function createRanker(rows) {
  const index = new TfIdf();
  for (const { title, text } of rows) index.addDocument(`${title} ${text}`);
  return (text, k) => ranking(bestOf(index.tfidfs(text), rows, k));
}

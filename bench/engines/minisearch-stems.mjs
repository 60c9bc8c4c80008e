import porter from 'natural/lib/natural/stemmers/porter_stemmer.js';
import { rankerWith } from './minisearch.mjs';

/** MiniSearch with Porter's stems for words. */
export function createRanker(rows) {
  return rankerWith(rows, { processTerm: (term) => porter.stem(term.toLowerCase()) });
}

import porter from 'natural/lib/natural/stemmers/porter_stemmer.js';
import { words } from 'natural/lib/natural/util/stopwords.js';
import { rankerWith } from './minisearch.mjs';

/** MiniSearch with Porter's stems, and natural's stop words left out. */
export function createRanker(rows) {
  const stops = new Set(words);
  const stemOf = (term) => (stops.has(term) ? null : porter.stem(term));
  return rankerWith(rows, { processTerm: (term) => stemOf(term.toLowerCase()) });
}

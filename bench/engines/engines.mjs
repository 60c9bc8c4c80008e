/**
 * What is measured. `name` is how the tables call it and `file` what makes it; `library` is the package whose version
 * counts. Where it is too slow for more, `largest` is how many texts it is measured over at most, and `rounds` in how many
 * rounds its speed is. `takesAsks`: it can take example questions beside title and text.
 */
export const RANKERS = [
  { name: 'Kindred', file: 'kindred.mjs', takesAsks: true },
  { name: 'MiniSearch', file: 'minisearch.mjs', library: 'minisearch', takesAsks: true },
  { name: 'MiniSearch, stems', file: 'minisearch-stems.mjs', library: 'minisearch', takesAsks: true },
  {
    name: 'MiniSearch, stems, stop words',
    file: 'minisearch-stops.mjs',
    library: 'minisearch',
    takesAsks: true,
  },
  { name: 'lunr', file: 'lunr.mjs', library: 'lunr' },
  { name: 'wink-bm25', file: 'wink.mjs', library: 'wink-bm25-text-search' },
  { name: 'natural TfIdf', file: 'natural.mjs', library: 'natural', largest: 50_000, rounds: 1 },
];

/** What tells intents. */
export const CLASSIFIERS = [
  { name: 'Kindred', file: 'kindred.mjs' },
  { name: 'nlp.js', file: 'nlp-js.mjs', library: '@nlpjs/basic' },
];

/** What the others are compared with. */
export const BASE = 'MiniSearch';

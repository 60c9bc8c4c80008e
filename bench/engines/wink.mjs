import createEngine from 'wink-bm25-text-search';
import utils from 'wink-nlp-utils';
import { ranking } from './ranking.mjs';

const { string, tokens } = utils;

/** wink's BM25F with the preparation that its author documents: lower case, stop words, stems, negations. */
export function createRanker(rows) {
  const engine = createEngine();
  engine.defineConfig({ fldWeights: { title: 1, text: 1 } });
  engine.definePrepTasks([
    string.lowerCase,
    string.tokenize0,
    tokens.removeWords,
    tokens.stem,
    tokens.propagateNegations,
  ]);
  for (const { id, title, text } of rows) engine.addDoc({ title, text }, id);
  engine.consolidate();
  return (text, k) => ranking(engine.search(text, k).map(([id, score]) => ({ id, score })));
}

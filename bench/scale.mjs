import { CLASSIFIERS, RANKERS } from './engines/engines.mjs';

/**
 * How much is measured. `documents` of SciFact at most, `splits` for abstention, `intents` of CLINC150 at most, and speed
 * over `sizes` texts each, of which `size` stands in the tables.
 */
const WHOLE = {
  documents: Infinity,
  splits: 10,
  intents: Infinity,
  sizes: [1_000, 10_000, 50_000, 100_000],
  size: 50_000,
};
const SHORT = { documents: 200, splits: 2, intents: 5, sizes: [100, 200], size: 200 };
const SHORT_RANKERS = ['Kindred', 'MiniSearch', 'wink-bm25'];

/** What a run measures, and of which engines: `{ ...scale, rankers, classifiers }`. */
export function scaleOf(isShort) {
  if (!isShort) return { ...WHOLE, rankers: RANKERS, classifiers: CLASSIFIERS };
  return {
    ...SHORT,
    rankers: RANKERS.filter(({ name }) => SHORT_RANKERS.includes(name)),
    classifiers: CLASSIFIERS,
  };
}

import { createWeights } from './weights.js';

/** What stands in a text, and how strongly: above 0. A feature is a name, or a number that stands for one. */
export type Features<Key> = ReadonlyMap<Key, number>;

/** A text as a vector of length 1: which known features it has, and how much each tells. */
export interface Vector {
  readonly ids: Int32Array;
  readonly values: Float64Array;
}

/** The features of all example texts. */
export interface Vocabulary<Key> {
  /** How many features there are. */
  readonly size: number;
  /** A text as a vector; features that no example has count for nothing. */
  vectorOf(features: Features<Key>): Vector;
}

/** Which features count, and how much. */
export interface VocabularyOptions {
  /** Whether rarer features tell more (their idf, and 1 more), or all the same. */
  readonly rareTellsMore: boolean;
  /** In how many texts a feature must stand to count: 1 or more. */
  readonly least: number;
}

/** A vocabulary over example texts, and the texts as vectors, in their order. */
export function createVocabulary<Key>(
  texts: Iterable<Features<Key>>,
  { rareTellsMore, least }: VocabularyOptions,
): { readonly vocabulary: Vocabulary<Key>; readonly vectors: readonly Vector[] } {
  const seen = new Map<Key, number>();
  const raw: { readonly ids: Int32Array; readonly shares: Float64Array }[] = [];
  for (const features of texts) raw.push(numbered(features, seen));
  const weights = createWeights(
    raw.map(({ ids }) => ids),
    FLOOR,
  );
  const kept = new Map<Key, number>();
  const idOf = new Int32Array(seen.size).fill(UNKNOWN);
  const weightOf: number[] = [];
  for (const [feature, id] of seen) {
    if (weights.countOf(id) < least) continue;
    idOf[id] = kept.size;
    weightOf.push(rareTellsMore ? weights.of(id) : 1);
    kept.set(feature, kept.size);
  }
  return {
    vocabulary: {
      size: kept.size,
      vectorOf(features) {
        const ids = new Int32Array(features.size);
        const shares = new Float64Array(features.size);
        let at = 0;
        for (const [feature, share] of features) {
          ids[at] = kept.get(feature) ?? UNKNOWN;
          shares[at++] = share;
        }
        return normalised(ids, shares, weightOf);
      },
    },
    vectors: raw.map(({ ids, shares }) => {
      for (let at = 0; at < ids.length; at++) ids[at] = idOf[ids[at] ?? 0] ?? UNKNOWN;
      return normalised(ids, shares, weightOf);
    }),
  };
}

const UNKNOWN = -1;
/** What a feature that every text has still tells. */
const FLOOR = 1;

/** Every feature gets a number when it is first seen. */
function numbered<Key>(features: Features<Key>, seen: Map<Key, number>) {
  const ids = new Int32Array(features.size);
  const shares = new Float64Array(features.size);
  let at = 0;
  for (const [feature, share] of features) {
    let id = seen.get(feature);
    if (id === undefined) seen.set(feature, (id = seen.size));
    ids[at] = id;
    shares[at++] = share;
  }
  return { ids, shares };
}

/** The known features alone, weighed, and the whole made as long as 1. */
function normalised(ids: Int32Array, shares: Float64Array, weightOf: readonly number[]): Vector {
  let known = 0;
  let squares = 0;
  for (let at = 0; at < ids.length; at++) {
    const id = ids[at] ?? UNKNOWN;
    if (id === UNKNOWN) continue;
    const value = (shares[at] ?? 0) * (weightOf[id] ?? 0);
    ids[known] = id;
    shares[known++] = value;
    squares += value * value;
  }
  const length = Math.sqrt(squares) || 1;
  for (let at = 0; at < known; at++) shares[at] = (shares[at] ?? 0) / length;
  return { ids: ids.subarray(0, known), values: shares.subarray(0, known) };
}

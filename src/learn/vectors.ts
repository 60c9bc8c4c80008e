import { idf } from './weights.js';

/** What stands in a text, and how strongly: above 0. A feature is a name, or a number that stands for one. */
export type Features<Key> = ReadonlyMap<Key, number>;

/** A text as a vector of length 1: which known features it has, and how much each tells; from `start` to before `end`. */
export interface Vector {
  readonly ids: Int32Array;
  readonly values: Float32Array;
  readonly start: number;
  readonly end: number;
}

/** The features of all example texts. */
export interface Vocabulary<Key> {
  /** How many features there are. */
  readonly size: number;
  /** The features by their number. */
  readonly features: readonly Key[];
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

/** What a feature that every text has still tells. */
const FLOOR = 1;

/** A vocabulary over example texts, and the texts as vectors, in their order. */
export function createVocabulary<Key>(
  texts: Iterable<Features<Key>>,
  { rareTellsMore, least }: VocabularyOptions,
): { readonly vocabulary: Vocabulary<Key>; readonly vectors: readonly Vector[] } {
  const { seen, ids, shares, ends } = numbered(texts);
  const counts = countsOf(ids, seen.size);
  const weightOf = (id: number) => (rareTellsMore ? FLOOR + idf(counts[id] ?? 0, ends.length) : 1);
  const kept = new Map<Key, number>();
  const keptOf = new Int32Array(seen.size).fill(UNKNOWN);
  const keptWeights: number[] = [];
  for (const [feature, id] of seen) {
    if ((counts[id] ?? 0) < least) continue;
    keptOf[id] = kept.size;
    keptWeights.push(weightOf(id));
    kept.set(feature, kept.size);
  }
  for (let at = 0; at < ids.length; at++) ids[at] = keptOf[ids[at] ?? 0] ?? UNKNOWN;
  return {
    vocabulary: vocabularyOf(kept, keptWeights),
    vectors: ends.map((end, i) =>
      normalised({ ids, values: shares, start: ends[i - 1] ?? 0, end }, keptWeights),
    ),
  };
}

/** A vocabulary of known features, each of which tells as much as the others. */
export function vocabularyOfAll<Key>(features: Iterable<Key>): Vocabulary<Key> {
  const ids = new Map<Key, number>();
  for (const feature of features) ids.set(feature, ids.size);
  return vocabularyOf(
    ids,
    Array.from(ids, () => 1),
  );
}

function vocabularyOf<Key>(idOf: ReadonlyMap<Key, number>, weightOf: readonly number[]): Vocabulary<Key> {
  return {
    size: idOf.size,
    features: [...idOf.keys()],
    vectorOf(features) {
      const ids = new Int32Array(features.size);
      const values = new Float32Array(features.size);
      let end = 0;
      for (const [feature, share] of features) {
        ids[end] = idOf.get(feature) ?? UNKNOWN;
        values[end++] = share;
      }
      return normalised({ ids, values, start: 0, end }, weightOf);
    },
  };
}

const UNKNOWN = -1;

/** Every feature gets a number when it is first seen; all texts lie one behind the other. */
function numbered<Key>(texts: Iterable<Features<Key>>) {
  const seen = new Map<Key, number>();
  const ids: number[] = [];
  const shares: number[] = [];
  const ends: number[] = [];
  for (const features of texts) {
    for (const [feature, share] of features) {
      let id = seen.get(feature);
      if (id === undefined) seen.set(feature, (id = seen.size));
      ids.push(id);
      shares.push(share);
    }
    ends.push(ids.length);
  }
  return { seen, ids: Int32Array.from(ids), shares: Float32Array.from(shares), ends };
}

function countsOf(ids: Int32Array, size: number): Int32Array {
  const counts = new Int32Array(size);
  for (const id of ids) counts[id] = (counts[id] ?? 0) + 1;
  return counts;
}

/** Leaves the known features alone, weighed, and makes the whole as long as 1; in place. */
function normalised({ ids, values, start, end }: Vector, weightOf: readonly number[]): Vector {
  let known = start;
  let squares = 0;
  for (let at = start; at < end; at++) {
    const id = ids[at] ?? UNKNOWN;
    if (id === UNKNOWN) continue;
    const value = (values[at] ?? 0) * (weightOf[id] ?? 0);
    ids[known] = id;
    values[known++] = value;
    squares += value * value;
  }
  const length = Math.sqrt(squares) || 1;
  for (let at = start; at < known; at++) values[at] = (values[at] ?? 0) / length;
  return { ids, values, start, end: known };
}

import { codeOf, codesOfRuns } from '../learn/codes.js';
import type { Head, Model } from '../learn/model.js';
import { shuffled } from '../learn/shuffled.js';
import { learnSoftmax, probabilities, type Labelled } from '../learn/softmax.js';
import { createVocabulary, vocabularyOfAll } from '../learn/vectors.js';
import type { Term } from '../understand/terms.js';

/** Tells to which row a question belongs, out of the rows' example questions. */
export interface Classifier {
  /** A probability for each row; they add up to 1. */
  classify(terms: readonly Term[]): Float64Array;
}

/** An example question and its row, from 0. */
export interface Example {
  readonly row: number;
  readonly terms: readonly Term[];
}

const EPOCHS = 8;
const RATE = 0.15;
/** An error below this is not worth a step. */
const SETTLED = 0.01;
const KEY_SHARE = 0.7;
const SURFACE_SHARE = 0.5;
const KIND_SHARE = 0.3;
const PAIR_SHARE = 0.6;
const OVER_SHARE = 0.4;
const PIECE_SHARE = 0.3;
const FILLER_SHARE = 0.5;
/** Pieces of words have so many letters. */
const PIECES = [3, 4];

/** Of so many examples and more, a feature that one of them has alone tells nothing. */
const MANY = 1_000;

/**
 * Learns to which row a question belongs: a softmax over words as they are and as they are read, wider words, pairs of
 * neighbours and of next neighbours, and pieces of words of three and four letters. The same examples give the same model.
 * @param rows the rows' names, in their order
 */
export function learnRows(examples: readonly Example[], rows: readonly string[]): Model {
  const { vocabulary, vectors } = createVocabulary(
    examples.map(({ terms }) => featuresOf(terms)),
    { rareTellsMore: false, least: examples.length < MANY ? 1 : 2 },
  );
  const lessons = examples.flatMap((example, i): Lesson[] => {
    const vector = vectors[i];
    return vector ? [{ label: example.row, vector, terms: example.terms }] : [];
  });
  const inOrder = shuffled(lessons, ({ terms }) => terms.map(({ surface }) => surface).join(' '));
  const size = { classes: rows.length, features: vocabulary.size };
  const weights = learnSoftmax(inOrder, { ...size, epochs: EPOCHS, rate: RATE, settled: SETTLED });
  return { codes: Int32Array.from(vocabulary.features), heads: [{ name: HEAD, classes: rows, weights }] };
}

/** An example question as it is learned. */
type Lesson = Labelled & Pick<Example, 'terms'>;

const HEAD = 'row';
const NOTHING: Head = { name: HEAD, classes: [], weights: new Float32Array() };

/** Tells by what was learned. */
export function createClassifier({ codes, heads }: Model): Classifier {
  const vocabulary = vocabularyOfAll(codes);
  const { weights, classes } = heads.find(({ name }) => name === HEAD) ?? NOTHING;
  return {
    classify: (terms) => probabilities(weights, vocabulary.vectorOf(featuresOf(terms)), classes.length),
  };
}

/** Each as a code, and how strongly it counts. */
function featuresOf(terms: readonly Term[]): Map<number, number> {
  const features = new Map<number, number>();
  const addCode = (code: number, share: number) => {
    if (share > (features.get(code) ?? 0)) features.set(code, share);
  };
  const add = (feature: string, share: number) => addCode(codeOf(feature), share);
  terms.forEach(({ key, kinds, role, surface }, i) => {
    const share = role === 'filler' ? FILLER_SHARE : 1;
    add(key, KEY_SHARE * share);
    for (const kind of kinds) add(kind, KIND_SHARE);
    add(`${terms[i - 1]?.key ?? '^'} ${key}`, PAIR_SHARE);
    if (i === terms.length - 1) add(`${key} $`, PAIR_SHARE);
    const over = terms[i - 2];
    if (over) add(`${over.key} * ${key}`, OVER_SHARE);
    for (const word of surface.split(' ')) {
      add(`=${word}`, SURFACE_SHARE * share);
      for (const letters of PIECES)
        for (const code of codesOfRuns('~', `_${word}_`, letters)) addCode(code, PIECE_SHARE * share);
    }
  });
  return features;
}

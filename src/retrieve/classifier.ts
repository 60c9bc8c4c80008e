import type { Term } from '../understand/terms.js';
import { createWeights } from './weights.js';

/** Tells to which row a question belongs, out of the rows' example questions. */
export interface Classifier {
  /** A probability for each row; they add up to 1. */
  classify(terms: readonly Term[]): Float64Array;
}

const EPOCHS = 12;
const RATE = 0.5;
const SHRINK = 1e-4;
/** An error below this is not worth a step. */
const SETTLED = 0.01;
const BIAS = 0.1;
const FLOOR = 1;
const FILLER_SHARE = 0.3;
const PAIR_SHARE = 0.6;
const KIND_SHARE = 0.5;
const PIECE_SHARE = 0.3;

interface Sparse {
  readonly ids: Int32Array;
  readonly values: Float64Array;
}

/**
 * Multinomial logistic regression (softmax) on words, wider words, pairs of neighbours and pieces of words of three and
 * four letters, each weighed by idf; trained by AdaGrad (Duchi and others 2011) in the order of the rows, so that the
 * same rows give the same classifier.
 */
export function createClassifier(rows: readonly (readonly (readonly Term[])[])[]): Classifier {
  const asks = rows.flatMap((row, label) => row.map((terms) => ({ label, features: featuresOf(terms) })));
  const weights = createWeights(
    asks.map(({ features }) => new Set(features.keys())),
    FLOOR,
  );
  const ids = new Map<string, number>();
  for (const { features } of asks)
    for (const key of features.keys()) if (!ids.has(key)) ids.set(key, ids.size);
  const sparse = (features: ReadonlyMap<string, number>): Sparse => {
    const known = [...features].filter(([key]) => ids.has(key));
    const values = Float64Array.from(known, ([key, share]) => share * weights.of(key));
    const length = Math.hypot(...values) || 1;
    return {
      ids: Int32Array.from(known, ([key]) => ids.get(key) ?? 0),
      values: values.map((value) => value / length),
    };
  };
  const model = train(
    asks.map(({ label, features }) => ({ label, at: sparse(features) })),
    rows.length,
    ids.size,
  );
  return { classify: (terms) => softmax(model, sparse(featuresOf(terms)), rows.length) };
}

function train(
  examples: readonly { label: number; at: Sparse }[],
  classes: number,
  features: number,
): Float64Array {
  const model = new Float64Array((features + 1) * classes);
  const squares = new Float64Array(model.length).fill(1e-8);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (const { label, at } of examples) {
      const errors = softmax(model, at, classes);
      errors[label] = (errors[label] ?? 0) - 1;
      errors.forEach((error, c) => {
        if (Math.abs(error) > SETTLED) step(model, squares, at, error, c, classes);
      });
    }
  }
  return model;
}

/** One step of AdaGrad for one class. */
function step(
  model: Float64Array,
  squares: Float64Array,
  at: Sparse,
  error: number,
  c: number,
  classes: number,
): void {
  for (let i = 0; i <= at.ids.length; i++) {
    const value = at.values[i] ?? BIAS;
    const slot = (i < at.ids.length ? (at.ids[i] ?? 0) + 1 : 0) * classes + c;
    const slope = error * value + SHRINK * (model[slot] ?? 0);
    const square = (squares[slot] ?? 0) + slope * slope;
    squares[slot] = square;
    model[slot] = (model[slot] ?? 0) - (RATE * slope) / Math.sqrt(square);
  }
}

function softmax(model: Float64Array, { ids, values }: Sparse, classes: number): Float64Array {
  const scores = new Float64Array(classes);
  for (let i = 0; i <= ids.length; i++) {
    const value = values[i] ?? BIAS;
    const start = i < ids.length ? ((ids[i] ?? 0) + 1) * classes : 0;
    for (let c = 0; c < classes; c++) scores[c] = (scores[c] ?? 0) + value * (model[start + c] ?? 0);
  }
  let top = -Infinity;
  for (const score of scores) if (score > top) top = score;
  let sum = 0;
  for (let c = 0; c < classes; c++) sum += scores[c] = Math.exp((scores[c] ?? 0) - top);
  for (let c = 0; c < classes; c++) scores[c] = (scores[c] ?? 0) / sum;
  return scores;
}

function featuresOf(terms: readonly Term[]): Map<string, number> {
  const features = new Map<string, number>();
  const add = (key: string, share: number) => features.set(key, Math.max(features.get(key) ?? 0, share));
  terms.forEach((term, i) => {
    const share = term.role === 'filler' ? FILLER_SHARE : 1;
    add(term.key, share);
    for (const kind of term.kinds) add(kind, KIND_SHARE);
    const next = terms[i + 1];
    if (next) add(`${term.key} ${next.key}`, PAIR_SHARE * share);
    if (term.role !== 'filler') for (const piece of piecesOf(term.surface)) add(piece, PIECE_SHARE);
  });
  return features;
}

function piecesOf(word: string): string[] {
  const whole = `_${word}_`;
  const pieces: string[] = [];
  for (let n = 3; n <= 4; n++)
    for (let i = 0; i + n <= whole.length; i++) pieces.push(`~${whole.slice(i, i + n)}`);
  return pieces;
}

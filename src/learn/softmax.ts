import type { Vector } from './vectors.js';

/** A text of which it is known to which class it belongs. */
export interface Labelled {
  /** The class, from 0. */
  readonly label: number;
  readonly vector: Vector;
}

/** How a classifier learns. */
export interface LearningOptions {
  /** How many classes there are. */
  readonly classes: number;
  /** How many features the vectors may name. */
  readonly features: number;
  /** How often every example is looked at. */
  readonly epochs: number;
  /** How long the first steps are: above 0. */
  readonly rate: number;
  /** An error below this is not worth a step: 0 to 1. */
  readonly settled: number;
}

const SHRINK = 1e-4;
const BIAS = 0.1;
/** How often in a round the weights are looked at. */
const LOOKS = 8;

/**
 * Multinomial logistic regression (softmax), trained by AdaGrad (Duchi and others 2011) in the order of the examples, so
 * that the same examples give the same weights.
 * @returns the weights: for each class its bias, then a row of classes for each feature
 */
export function learnSoftmax(
  examples: readonly Labelled[],
  { classes, features, epochs, rate, settled }: LearningOptions,
): Float32Array {
  const model = new Float32Array((features + 1) * classes);
  const squares = new Float32Array(model.length);
  const mean = new Float32Array(model.length);
  const every = Math.max(1, Math.ceil(examples.length / LOOKS));
  let looks = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    examples.forEach(({ label, vector }, i) => {
      const errors = probabilities(model, vector, classes);
      errors[label] = (errors[label] ?? 0) - 1;
      for (let c = 0; c < classes; c++) if (Math.abs(errors[c] ?? 0) <= settled) errors[c] = 0;
      step(model, squares, vector, errors, rate);
      if (2 * epoch >= epochs && (i + 1) % every === 0) addTo(mean, model, ++looks);
    });
  }
  return looks > 0 ? mean : model;
}

/** Makes the mean of so many out of the mean of one fewer. */
function addTo(mean: Float32Array, model: Float32Array, count: number): void {
  for (let at = 0; at < mean.length; at++)
    mean[at] = (mean[at] ?? 0) + ((model[at] ?? 0) - (mean[at] ?? 0)) / count;
}

/** One step of AdaGrad; a class without an error takes none. */
function step(
  model: Float32Array,
  squares: Float32Array,
  { ids, values, start, end }: Vector,
  errors: Float64Array,
  rate: number,
): void {
  for (let at = start; at <= end; at++) {
    const value = at < end ? (values[at] ?? 0) : BIAS;
    const row = at < end ? ((ids[at] ?? 0) + 1) * errors.length : 0;
    for (let c = 0; c < errors.length; c++) {
      const error = errors[c] ?? 0;
      if (error === 0) continue;
      const slot = row + c;
      const slope = error * value + SHRINK * (model[slot] ?? 0);
      const square = (squares[slot] ?? 0) + slope * slope;
      squares[slot] = square;
      if (square > 0) model[slot] = (model[slot] ?? 0) - (rate * slope) / Math.sqrt(square);
    }
  }
}

/** How likely a text belongs to each class, by the weights that {@link learnSoftmax} gave: they add up to 1. */
export function probabilities(
  model: Float32Array,
  { ids, values, start, end }: Vector,
  classes: number,
): Float64Array {
  const scores = new Float64Array(classes);
  for (let at = start; at <= end; at++) {
    const value = at < end ? (values[at] ?? 0) : BIAS;
    const row = at < end ? ((ids[at] ?? 0) + 1) * classes : 0;
    for (let c = 0; c < classes; c++) scores[c] = (scores[c] ?? 0) + value * (model[row + c] ?? 0);
  }
  let top = -Infinity;
  for (const score of scores) if (score > top) top = score;
  let sum = 0;
  for (let c = 0; c < classes; c++) sum += scores[c] = Math.exp((scores[c] ?? 0) - top);
  for (let c = 0; c < classes; c++) scores[c] = (scores[c] ?? 0) / sum;
  return scores;
}

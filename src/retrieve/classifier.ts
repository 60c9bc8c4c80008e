import type { Term } from '../understand/terms.js';
import { learnSoftmax, probabilities } from '../learn/softmax.js';
import { createVocabulary } from '../learn/vectors.js';

/** Tells to which row a question belongs, out of the rows' example questions. */
export interface Classifier {
  /** A probability for each row; they add up to 1. */
  classify(terms: readonly Term[]): Float64Array;
}

const EPOCHS = 12;
const RATE = 0.5;
/** An error below this is not worth a step. */
const SETTLED = 0.01;
const FILLER_SHARE = 0.3;
const PAIR_SHARE = 0.6;
const KIND_SHARE = 0.5;
const PIECE_SHARE = 0.3;

/**
 * A softmax over words, wider words, pairs of neighbours and pieces of words of three and four letters, each weighed by
 * idf; it learns in the order of the rows.
 */
export function createClassifier(rows: readonly (readonly (readonly Term[])[])[]): Classifier {
  const labels = rows.flatMap((row, label) => row.map(() => label));
  const texts = rows.flat().map(featuresOf);
  const { vocabulary, vectors } = createVocabulary(texts, { rareTellsMore: true, least: 1 });
  const weights = learnSoftmax(
    vectors.map((vector, i) => ({ label: labels[i] ?? 0, vector })),
    { classes: rows.length, features: vocabulary.size, epochs: EPOCHS, rate: RATE, settled: SETTLED },
  );
  return {
    classify: (terms) => probabilities(weights, vocabulary.vectorOf(featuresOf(terms)), rows.length),
  };
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

import type { Example } from '../knowledge/examples.js';
import { learnSoftmax, type Labelled, type Softmax } from '../learn/softmax.js';
import { createVocabulary, type Features, type Vector } from '../learn/vectors.js';
import type { Screening } from './screening.js';

/** What kind of message an example is. */
export type Kind = 'usual' | 'about' | 'declined' | 'danger';

/** What a message is like, by the examples of content/safety: each a probability, 0 to 1. */
export interface Likeness extends Readonly<Record<Kind, number>> {
  /** The likeliest case of that kind. */
  caseOf(kind: 'danger' | 'declined'): string | null;
  /** How likely the case is one of these, were somebody in danger: 0 to 1. */
  chanceOf(cases: readonly string[]): number;
  /** Who is in danger, where somebody is. */
  who(): Screening['who'];
  /** Who writes. */
  audience(): Screening['audience'];
}

/** An example, and what the classifier sees of it. */
export interface Lesson extends Example {
  readonly kind: Kind;
  readonly features: () => Features<number>;
}

const KINDS = ['usual', 'about', 'declined', 'danger'] as const;
const WHO = ['writer', 'other', 'child'] as const;
const AUDIENCES = ['public', 'staff', 'young'] as const;
const EPOCHS = 4;
const RATE = 0.3;
/** An error below this is not worth a step. */
const SETTLED = 0.01;
/** A feature of one example alone tells nothing yet. */
const LEAST = 2;

/** A softmax over names. */
interface Head<Name> {
  readonly names: readonly Name[];
  readonly softmax: Softmax;
}

/**
 * Learns from examples what a message is like: one vocabulary, and over it a softmax each for its kind, its case, who is
 * in danger and who writes. The same examples in the same order give the same classifier.
 * @param lessons in an order in which kinds and cases are well mixed
 */
export function learnLikeness(lessons: readonly Lesson[]): (features: Features<number>) => Likeness {
  const { vocabulary, vectors } = createVocabulary(featuresOf(lessons), {
    rareTellsMore: false,
    least: LEAST,
  });
  const learn = <Name extends string>(
    names: readonly Name[],
    nameOf: (lesson: Lesson) => string,
  ): Head<Name> => {
    const rows = lessons.flatMap((lesson, i): Labelled[] => {
      const label = names.findIndex((name) => name === nameOf(lesson));
      const vector = vectors[i];
      return label < 0 || !vector ? [] : [{ label, vector }];
    });
    const size = { classes: names.length, features: vocabulary.size };
    return { names, softmax: learnSoftmax(rows, { ...size, epochs: EPOCHS, rate: RATE, settled: SETTLED }) };
  };
  const casesOf = (wanted: Kind) =>
    learn(
      [...new Set(lessons.filter(({ kind }) => kind === wanted).map((lesson) => lesson.case))],
      (lesson) => (lesson.kind === wanted ? lesson.case : ''),
    );
  const kind = learn(KINDS, (lesson) => lesson.kind);
  const cases = { danger: casesOf('danger'), declined: casesOf('declined') };
  const who = learn(WHO, (lesson) => (lesson.kind === 'danger' ? lesson.who : ''));
  const audience = learn(AUDIENCES, (lesson) => lesson.audience);
  return (features) => {
    const vector = vocabulary.vectorOf(features);
    const [usual = 1, about = 0, declined = 0, danger = 0] = kind.softmax(vector);
    return {
      usual,
      about,
      declined,
      danger,
      caseOf: (wanted) => likeliest(cases[wanted], vector),
      chanceOf(wanted) {
        const { names, softmax } = cases.danger;
        return softmax(vector).reduce(
          (sum, chance, i) => sum + (wanted.includes(names[i] ?? '') ? chance : 0),
          0,
        );
      },
      who: () => likeliest(who, vector) ?? 'unknown',
      audience: () => likeliest(audience, vector) ?? 'public',
    };
  };
}

function* featuresOf(lessons: readonly Lesson[]): Iterable<Features<number>> {
  for (const { features } of lessons) yield features();
}

function likeliest<Name>({ names, softmax }: Head<Name>, vector: Vector): Name | null {
  const probabilities = softmax(vector);
  let best = 0;
  probabilities.forEach((probability, i) => {
    if (probability > (probabilities[best] ?? 0)) best = i;
  });
  return names[best] ?? null;
}

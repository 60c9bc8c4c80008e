import type { Example } from '../knowledge/examples.js';
import type { Head, Model } from '../learn/model.js';
import { learnSoftmax, probabilities, type Labelled } from '../learn/softmax.js';
import { createVocabulary, vocabularyOfAll, type Features, type Vector } from '../learn/vectors.js';
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
  /** Who writes: staff or somebody young only where that is likely. */
  audience(): Screening['audience'];
}

/** An example, and what the classifier sees of it. */
export interface Lesson extends Example {
  readonly kind: Kind;
  readonly features: () => Features<number>;
}

const KINDS: readonly Kind[] = ['usual', 'about', 'declined', 'danger'];
const WHO = ['writer', 'other', 'child'] as const;
const AUDIENCES = ['public', 'staff', 'young'] as const;
const EPOCHS = 4;
const RATE = 0.3;
/** An error below this is not worth a step. */
const SETTLED = 0.01;
/** For whom the public wording is not right; the wrong one takes the help lines away. */
const SURE_OF_AUDIENCE = 0.75;
/** A feature of one example alone tells nothing yet. */
const LEAST = 2;

/**
 * Learns from examples what a message is like: one vocabulary, and over it a softmax each for its kind, its case, who is
 * in danger and who writes. The same examples in the same order give the same model.
 * @param lessons in an order in which kinds and cases are well mixed
 */
export function learn(lessons: readonly Lesson[]): Model {
  const options = { rareTellsMore: false, least: LEAST };
  const { vocabulary, vectors } = createVocabulary(featuresOf(lessons), options);
  const head = (name: string, classes: readonly string[], classOf: (lesson: Lesson) => string): Head => {
    const rows = lessons.flatMap((lesson, i): Labelled[] => {
      const label = classes.indexOf(classOf(lesson));
      const vector = vectors[i];
      return label < 0 || !vector ? [] : [{ label, vector }];
    });
    const size = { classes: classes.length, features: vocabulary.size };
    return {
      name,
      classes,
      weights: learnSoftmax(rows, { ...size, epochs: EPOCHS, rate: RATE, settled: SETTLED }),
    };
  };
  const cases = (wanted: Kind) => {
    const names = lessons.filter(({ kind }) => kind === wanted).map((lesson) => lesson.case);
    return head(wanted, [...new Set(names)].sort(), (lesson) => (lesson.kind === wanted ? lesson.case : ''));
  };
  return {
    codes: Int32Array.from(vocabulary.features),
    heads: [
      head('kind', KINDS, ({ kind }) => kind),
      cases('danger'),
      cases('declined'),
      head('who', WHO, ({ kind, who }) => (kind === 'danger' ? who : '')),
      head('audience', AUDIENCES, ({ audience }) => audience),
    ],
  };
}

/** Tells by a model what a message is like. */
export function createLikenessBy({ codes, heads }: Model): (features: Features<number>) => Likeness {
  const vocabulary = vocabularyOfAll(codes);
  const byName = new Map(heads.map((head) => [head.name, head]));
  const answer = (name: string, vector: Vector): ReadonlyMap<string, number> => {
    const { classes, weights } = byName.get(name) ?? { classes: [], weights: new Float32Array(0) };
    const chances = probabilities(weights, vector, classes.length);
    return new Map(classes.map((one, i) => [one, chances[i] ?? 0]));
  };
  return (features) => {
    const vector = vocabulary.vectorOf(features);
    const asked = new Map<string, ReadonlyMap<string, number>>();
    const ask = (name: string): ReadonlyMap<string, number> => {
      const known = asked.get(name) ?? answer(name, vector);
      asked.set(name, known);
      return known;
    };
    const kinds = ask('kind');
    const likeliest = <Name extends string>(name: string, names: readonly Name[]): Name | null => {
      const chances = ask(name);
      const rank = (one: Name) => chances.get(one) ?? 0;
      return names.reduce<Name | null>(
        (best, one) => (best === null || rank(one) > rank(best) ? one : best),
        null,
      );
    };
    return {
      usual: kinds.get('usual') ?? 1,
      about: kinds.get('about') ?? 0,
      declined: kinds.get('declined') ?? 0,
      danger: kinds.get('danger') ?? 0,
      caseOf: (kind) => likeliest(kind, byName.get(kind)?.classes ?? []),
      chanceOf: (wanted) => {
        const chances = ask('danger');
        return wanted.reduce((sum, one) => sum + (chances.get(one) ?? 0), 0);
      },
      who: () => likeliest('who', WHO) ?? 'unknown',
      audience: () => {
        const chances = ask('audience');
        return AUDIENCES.find((one) => (chances.get(one) ?? 0) > SURE_OF_AUDIENCE) ?? 'public';
      },
    };
  };
}

function* featuresOf(lessons: readonly Lesson[]): Iterable<Features<number>> {
  for (const { features } of lessons) yield features();
}

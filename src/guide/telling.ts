import { z } from 'zod';
import type { Answer } from '../answer/answer.js';
import type { GuideOption } from '../knowledge/guide-words.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { createOptions, type ReadTerms } from './options.js';

/** The questions of "Helping someone", in their order. */
export const STEPS = ['who', 'about', 'want'] as const;
/** One of {@link STEPS}. */
export type Step = (typeof STEPS)[number];

/** Of each question an id, null where it was skipped; nothing where it was not asked yet. */
const told = z.string().nullable().optional();

const toldShape = z.object({ who: told, about: told, want: told });

/** What somebody told of whom they want to help: ids alone. */
type Told = z.infer<typeof toldShape>;

/** Reads {@link HelpingPlace} where it was stored. */
export const helpingShape = toldShape.extend({ region: z.string().optional() });

/** Where somebody is in "Helping someone": what they told so far, and the country that they named behind the plan. */
export type HelpingPlace = z.infer<typeof helpingShape>;

/** Finds in messages whom somebody wants to help, with what, and what they want to know. */
export interface Telling {
  /** What may be told at a step: the options of which a topic is served. */
  readonly served: Readonly<Record<Step, readonly GuideOption[]>>;
  /** Those among them that are shown to choose from. */
  readonly shown: Readonly<Record<Step, readonly GuideOption[]>>;
  /** The option that a message is, word for word, or whose number among those of this step. */
  picked(text: string, step: Step): Told | null;
  /** The one option of a step in whose words the whole message lies. */
  only(text: string, step: Step): Told | null;
  /** Who and what a message names anywhere, and whether it names two of a kind, which are left out. */
  named(text: string): { readonly told: Told; readonly several: boolean };
  /** The option of a step whose first topic answers the message. */
  answered(answer: Answer, step: Step): Told | null;
  /** The option of a step whose first topic this is. */
  about(topic: string, step: Step): Told | null;
  /** What a message says beside naming persons and illnesses. */
  beside(text: string): readonly string[];
}

/** Over the options of the content. */
export function createTelling(knowledge: Knowledge, read: ReadTerms): Telling {
  const servedAt = (step: Step) =>
    knowledge.guides.helping.steps[step].options.filter(({ topics }) =>
      topics.some((id) => knowledge.topics.has(id)),
    );
  const served = { who: servedAt('who'), about: servedAt('about'), want: servedAt('want') };
  const shown = { who: labelled(served.who), about: labelled(served.about), want: labelled(served.want) };
  const found = {
    who: createOptions(served.who, knowledge, read),
    about: createOptions(served.about, knowledge, read),
    want: createOptions(served.want, knowledge, read),
  };
  const { always } = knowledge.guides.helping;
  const at = (step: Step, id: string | null): Told | null => (id === null ? null : { [step]: id });
  const ofTopic = (topic: string, step: Step): Told | null => {
    const first = shown[step].filter(({ topics, unsure }) => !unsure && topics[0] === topic);
    return first.length === 1 ? at(step, first[0]?.id ?? null) : null;
  };
  return {
    served,
    shown,
    picked(text, step) {
      const ids = shown[step].map(({ id }) => id);
      const own = at(step, found[step].picked(text, ids));
      const others = STEPS.map((other) => at(other, found[other].picked(text, [])));
      return own ?? others.find((one) => one !== null) ?? null;
    },
    only: (text, step) => at(step, found[step].only(text)),
    named(text) {
      const [who, about] = [found.who.named(text), found.about.named(text)];
      const single = (ids: readonly string[]) => (ids.length === 1 ? (ids[0] ?? null) : null);
      return {
        told: { ...at('who', single(who)), ...at('about', single(about)) },
        several: who.length > 1 || about.length > 1,
      };
    },
    answered({ outcome, topics: [topic] }, step) {
      const isFound = outcome === 'answer' || outcome === 'no-answer';
      // What is good for all tells nothing of what it is about.
      if (topic === undefined || !isFound || (step === 'about' && always.includes(topic))) return null;
      return ofTopic(topic, step);
    },
    about: ofTopic,
    beside: (text) => {
      const about = new Set(found.about.beside(text));
      return found.who.beside(text).filter((word) => about.has(word));
    },
  };
}

function labelled(options: readonly GuideOption[]): readonly GuideOption[] {
  return options.filter(({ label }) => label !== null);
}

import { z } from 'zod';
import type { Fault } from './faults.js';
import { filled } from './placeholders.js';
import { readYamlFile } from './yaml-file.js';

const text = z.string().min(1);
const texts = z.array(text).min(1);
const sentence = z.string().regex(/[.?!:)”]$/, 'must be a whole sentence; put it in quotation marks');
const sentences = z.array(sentence).min(1);
/** Stands in addresses. */
const id = z.string().regex(/^[a-z][a-z-]*$/, 'must be small letters and hyphens');
const words = text.transform((row): ReadonlySet<string> => new Set(row.trim().split(/\s+/)));

/** A sentence of a topic's body, counted from 1: `cbt#2`. */
const place = z
  .string()
  .regex(/^[a-z0-9-]+#[1-9]\d*$/, 'must be a topic and the number of its sentence, such as cbt#2');
const places = z.array(place).min(1);

const option = z.strictObject({
  id,
  /** What is shown, and sent when it is tapped; null: it is not shown, only heard. */
  label: text.nullable().default(null),
  /** The option that it is a case of, and that stands for several such. */
  under: id.nullable().default(null),
  /** How it is named in a sentence; null: it is not repeated. */
  as: text.nullable().default(null),
  /** What people call it; each as the language files read it, in any of its forms. */
  words: z.array(text).default([]),
  /** A wider word: whoever or whatever is a kind of it and that no other option names. */
  rest: text.nullable().default(null),
  /** Whether "I don't know" chooses it. */
  unsure: z.boolean().default(false),
  /** The topics that answer it, best first. Without any that is served it is not shown. */
  topics: texts,
  /** Whom to ask about it. */
  ask: z.array(place).default([]),
});

const step = z.strictObject({ asks: sentence, options: z.array(option).min(1) });

const control = z.strictObject({
  /** Words that count as one. */
  alike: z
    .record(text, texts)
    .transform((lists): ReadonlyMap<string, readonly string[]> => new Map(Object.entries(lists))),
  /** Words that count as none. */
  light: words,
  stop: texts,
  skip: texts,
  back: texts,
  on: texts,
  startOver: texts,
  unsure: texts,
  /** Said word for word where no guide runs: they steer nothing. */
  bare: texts,
  several: texts,
  explain: texts,
  why: texts,
  elsewhere: texts,
  page: texts,
  self: texts,
  another: texts,
  needs: texts,
  /** The names of places, the first first. */
  numbers: z.array(texts).min(1),
  last: texts,
  /** Words that may stand around a number. */
  around: words,
});

const talk = z.strictObject({
  /** Small talk, by id, that is no answer to a question that was asked. */
  missed: z.array(text),
  /** After these nothing is asked again before the person wants it. */
  waits: z.array(text),
  /** After these it is over. */
  ends: z.array(text),
});

const helping = z.strictObject({
  label: text,
  begins: texts,
  /** Words that say of somebody that they have something, and nothing more. */
  has: words,
  lead: sentences,
  steps: z.strictObject({ who: step, about: step, want: step }),
  /** What a point of the plan says: sentences of the topic's body, counted from 1. Default: the first cited one. */
  points: z.record(text, z.array(z.int().min(1)).min(1)),
  /** Topics that fill up a plan. */
  always: texts,
  /** What the documents don't cover, whom to ask for that, and what stands last. */
  uncovered: places,
  ask: places,
  last: places,
  say: z.strictObject({
    noted: filled(['things']),
    someone: text,
    plan: filled(['who']),
    point: filled(['number', 'title']),
    uncovered: text,
    whom: text,
    page: filled(['address']),
    where: sentence,
    organisations: filled(['place']),
    organisation: filled(['name', 'address', 'serves']),
    unverified: sentence,
    noOrganisations: sentence,
    back: sentence,
    self: sentence,
  }),
});

const card = z.strictObject({
  id,
  label: text,
  words: z.array(text).default([]),
  /** Shown where somebody looks by need, and not among the kinds. */
  byNeed: z.boolean().default(false),
  /** What it is and whom it is for, what the documents show of it, and what they don't say. */
  is: places,
  shows: z.array(place).default([]),
  lacks: places,
});

const kinds = z.strictObject({
  label: text,
  begins: texts,
  lead: sentences,
  asks: sentence,
  asksNeed: sentence,
  asksNext: sentence,
  cards: z.array(card).min(1),
  needs: z.array(z.strictObject({ id, label: text, words: z.array(text).default([]), cards: texts })).min(1),
  say: z.strictObject({
    title: filled(['label']),
    is: text,
    shows: text,
    lacks: text,
    back: sentence,
  }),
});

const schema = z.strictObject({
  controls: control,
  talk,
  say: z.strictObject({
    stopped: sentence,
    /** How one may answer. */
    how: sentence,
    why: sentence,
    /** To who steers where nothing is under way. */
    idle: sentence,
    /** To who tells something where something was asked. */
    told: sentence,
    missed: sentence,
    wayOut: sentence,
    several: sentence,
    known: sentence,
    kept: sentence,
    long: sentence,
    first: sentence,
    waits: sentence,
    changed: sentence,
    group: sentence,
    /** What is shown to tap. */
    skip: text,
    stop: text,
    on: text,
    another: text,
    needs: text,
    done: text,
  }),
  helping,
  kinds,
});

/** The guided conversations, as `language/guides.yaml` has them: what is asked, what may be chosen, which topics answer. */
export type GuideWords = Readonly<z.infer<typeof schema>>;
/** One thing to choose in a step of "Helping someone". */
export type GuideOption = GuideWords['helping']['steps']['who']['options'][number];
/** One kind of help. */
export type KindCard = GuideWords['kinds']['cards'][number];

/** The file of {@link GuideWords} in a content folder. */
export const GUIDES_FILE = 'language/guides.yaml';

/** The schema of {@link GUIDES_FILE}. */
export const guidesSchema: z.ZodType<GuideWords> = schema;

/**
 * Reads `language/guides.yaml` of a content folder.
 * @param faults takes every fault that is found
 * @returns null when there was any
 */
export function readGuideWords(folder: string, faults: Fault[]): GuideWords | null {
  return readYamlFile(folder, GUIDES_FILE, guidesSchema, faults)?.value ?? null;
}

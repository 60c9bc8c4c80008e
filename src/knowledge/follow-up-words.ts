import { z } from 'zod';
import { filled } from './placeholders.js';

const text = z.string().min(1);
const asks = z.array(text).min(1);
const sentence = z.string().regex(/[.?!:)”]$/, 'must be a whole sentence; put it in quotation marks');
const sentences = z.array(sentence).min(1);
/** Words in a row, parted by spaces. */
const words = text.transform((row): ReadonlySet<string> => new Set(row.trim().split(/\s+/)));

/** What people say that leans on what went before, and the sentences that answer: `followUp` of `language/talk.yaml`. */
export const followUpSchema = z.strictObject({
  alike: z
    .record(text, asks)
    .transform((lists): ReadonlyMap<string, readonly string[]> => new Map(Object.entries(lists))),
  light: words,
  more: asks,
  source: asks,
  /** How far can it be trusted? */
  sure: asks,
  /** That was wrong, or no help. */
  wrong: asks,
  shorter: asks,
  again: asks,
  other: asks,
  /**
   * What stands before the thing that was meant, and what may stand before that; the words of it that take back what was
   * told; and those that take back what stands before a comma.
   */
  meant: z.strictObject({ before: words, denies: words, not: words, words: asks }),
  choose: z.strictObject({
    places: z.strictObject({ first: asks, second: asks, third: asks, last: asks }),
    /** The fourth and on. */
    further: z.array(asks).default([]),
    /** Behind these "one" is a number. */
    number: words,
    one: words,
    /** What "one" stands for beside what was offered. */
    stands: text,
    /** They stand for the points of a plan. */
    points: words,
    /** Count nothing beside a place: "can you say point 2 again". */
    polite: words,
    light: words,
  }),
  lean: z.strictObject({
    it: words,
    that: words,
    this: words,
    acts: words,
    nothing: words,
    they: words,
    before: asks,
    clause: words,
    asking: words,
    tells: words,
    wanting: asks,
  }),
  say: z.strictObject({
    more: filled(['title']),
    allSaid: sentences,
    aboutWhat: sentences,
    sourceLead: sentence,
    source: filled(['title', 'details', 'quote']),
    /** A further quote of the same text. */
    sourceOn: filled(['quote']),
    alsoIn: filled(['places']),
    noPublisher: text,
    older: text,
    current: text,
    knownLead: sentence,
    known: filled(['title', 'voice', 'publisher', 'date', 'standing']),
    standing: z.strictObject({ current: sentence, superseded: sentence, 'not-known': sentence }),
    noGuidance: sentence,
    checked: filled(['by', 'on']),
    noSource: sentences,
    other: sentence,
    notMore: sentences,
    again: sentence,
    option: filled(['number', 'title', 'source']),
    optionAlone: filled(['number', 'title']),
  }),
});

/** The words of follow-ups, out of the content. */
export type FollowUpWords = Readonly<z.infer<typeof followUpSchema>>;

/** The kinds of follow-ups that are said in whole phrases. */
export const FOLLOW_UP_KINDS = ['more', 'source', 'sure', 'shorter', 'again', 'wrong', 'other'] as const;

/** What people say to choose something by its place. */
export function placesIn({ choose }: FollowUpWords): readonly string[] {
  return Object.values(choose.places).flat();
}

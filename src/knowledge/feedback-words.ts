import { z } from 'zod';

const text = z.string().min(1);
const sentences = z.array(z.string().regex(/[.?!:)”]$/, 'must be a whole sentence')).min(1);
const words = text.transform((row): ReadonlySet<string> => new Set(row.trim().split(/\s+/)));
const reply = z.strictObject({ title: text, words });

/** What can be wrong with an answer. */
const WHAT_WAS_WRONG = ['not-asked', 'not-right', 'unclear'] as const;

/** What was wrong with an answer, as the person chose. */
export type WhatWasWrong = (typeof WHAT_WAS_WRONG)[number];

/** The words of feedback: `content/language/feedback.yaml`. */
export const feedbackSchema = z.strictObject({
  /** Asks what was wrong. */
  what: sentences,
  choices: z.array(z.strictObject({ id: z.enum(WHAT_WAS_WRONG), title: text, asks: z.array(text).min(1) })),
  /** Says what is kept, and offers to add a comment. */
  offer: sentences,
  yes: reply,
  no: reply,
  /** Words that tell nothing beside a yes or a no. */
  light: words,
  /** To who writes the comment before saying yes to it. */
  notYet: sentences,
  /** Asks for the comment. */
  write: sentences,
  kept: sentences,
  unkept: sentences,
  /** To who wants to go on. */
  let: sentences,
  tooLong: sentences,
});

/** The words of feedback, out of the content. */
export type FeedbackWords = Readonly<z.infer<typeof feedbackSchema>>;

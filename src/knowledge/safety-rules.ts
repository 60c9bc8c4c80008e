import { z } from 'zod';

const patterns = z.array(z.string().min(1)).min(1);

/** Concepts that the screen itself asks for by name, whether a pattern names them or not. */
const OWN_CONCEPTS = ['not', 'past form', 'own', 'but'];

const ruleSchema = z
  .strictObject({
    /** The case that it sets: one of `cases`. */
    case: z.string().min(1),
    /** Who is in danger. `someone`: a child where the message names one, else another person. */
    who: z.enum(['writer', 'someone', 'other', 'child', 'unknown']),
    /** It holds even where a softener (denied, long past, general, made up) is seen. */
    always: z.boolean().default(false),
    /** Any one of these. */
    says: patterns.optional(),
    /** Or one out of each list, anywhere in the message. */
    together: z.array(patterns).min(2).optional(),
    /** None of these may stand in the message. */
    unless: patterns.optional(),
  })
  .refine((rule) => rule.says !== undefined || rule.together !== undefined, 'must have says or together');

const caseSchema = z.strictObject({
  id: z.string().min(1),
  /** What it is, in plain words, for whoever reads the file. */
  means: z.string().min(1),
  care: z.enum(['none', 'quiet', 'urgent', 'emergency']),
  /** Nobody must be told to stay near: there is a weapon, a threat or violence. */
  keepAway: z.boolean().default(false),
  /** A question that is kindly not answered. */
  declines: z.boolean().default(false),
});

/** The shape of `content/safety/words.yaml`: how words are spelt, and which words mean the same. */
export const wordsSchema = z.strictObject({
  spellings: z.record(z.string(), z.string()),
  misspelt: z.strictObject({ words: z.array(z.string().min(5)), never: z.array(z.string()) }),
  concepts: z.record(z.string(), z.array(z.string().min(1)).min(1)).superRefine((concepts, context) => {
    for (const name of OWN_CONCEPTS.filter((own) => concepts[own] === undefined))
      context.addIssue({
        code: 'custom',
        message: `must have the concept "${name}", which the screen itself needs`,
      });
  }),
});

/** The shape of `content/safety/rules.yaml` (dangers) and `declined.yaml` (what is not answered). */
export const rulesSchema = z.strictObject({
  /** Heaviest first: where several are seen the first decides. */
  cases: z.array(caseSchema).min(1),
  /** Idioms and titles, struck out before anything else is looked at. */
  strike: z.array(z.string().min(1)).default([]),
  /** About the subject, not about a person: struck out too, and answered as usual with a soft signpost. */
  subject: z.array(z.string().min(1)).default([]),
  rules: z.array(ruleSchema).min(1),
});

/** The shape of `content/safety/softeners.yaml`: what makes words of danger milder, and who is writing. */
export const softenersSchema = z.strictObject({
  notDenied: patterns,
  past: patterns,
  wellNow: patterns,
  stillNow: patterns,
  general: patterns,
  madeUp: patterns,
  asks: patterns,
  staff: patterns,
  notStaff: patterns,
  violent: patterns,
  young: patterns,
  child: patterns,
});

/** The shape of `content/safety/must-see.yaml`: the plainest words of each danger, which the screen must never miss. */
export const mustSeeSchema = z.strictObject({
  mustSee: z.array(z.strictObject({ case: z.string().min(1), says: patterns })).min(1),
});

/** The shape of `content/safety/languages.yaml`: the commonest words of danger in other languages. */
export const languagesSchema = z.strictObject({
  languages: z
    .array(
      z.strictObject({
        id: z.string().min(2),
        name: z.string().min(1),
        /** One sentence that stands before the help lines. */
        sentence: z.string().min(1),
        not: z.array(z.string().min(1)),
        says: z
          .array(
            z.strictObject({
              case: z.string().min(1),
              who: z.enum(['writer', 'someone', 'unknown']),
              words: patterns,
            }),
          )
          .min(1),
      }),
    )
    .min(1),
});

/** How words are spelt, and which mean the same. */
export type SafetyWords = Readonly<z.infer<typeof wordsSchema>>;
/** Cases and the rules that see them. */
export type SafetyRules = Readonly<z.infer<typeof rulesSchema>>;
/** One rule. */
export type SafetyRule = Readonly<z.infer<typeof ruleSchema>>;
/** One case. */
export type SafetyCase = Readonly<z.infer<typeof caseSchema>>;
/** What makes words of danger milder. */
export type Softeners = Readonly<z.infer<typeof softenersSchema>>;
/** The plainest words of each danger. */
export type MustSee = Readonly<z.infer<typeof mustSeeSchema>>;
/** Words of danger in other languages. */
export type SafetyLanguages = Readonly<z.infer<typeof languagesSchema>>;

import { z } from 'zod';
import { NEEDS } from './help-lines.js';
import { filled } from './placeholders.js';

const sentences = z.array(filled([]));
const filledIn = z.array(filled([], ['emergency', 'silent']));
const suggested = z.array(filled([])).max(3).default([]);

const wordingFields = {
  /** Stands before everything: a staff procedure; help lines come first where it is left out. */
  first: filledIn.default([]),
  /** The kinds of help, in order; `emergency` is the emergency number. At most three are shown. */
  lines: z.array(z.enum(['emergency', ...NEEDS])).default([]),
  /** What to do now, after the lines. `{emergency}` is the number to call. */
  then: filledIn.default([]),
  /** What brings somebody near, such as "stay with them": only where there is no sign of a weapon, a threat or violence. */
  near: filledIn.default([]),
  /** The signpost sentences of a declined reply: whom to ask. */
  ask: sentences.default([]),
  /** Sentences after `ask`. */
  last: sentences.default([]),
};
const wordingSchema = z.strictObject(wordingFields);

const replySchema = z.strictObject({
  /** The cases that it answers. */
  cases: z.array(z.string().min(1)).min(1),
  /** Only for these; every one that is left out is served by a reply without `who`. */
  who: z.enum(['writer', 'other', 'child']).optional(),
  audience: z.enum(['public', 'staff', 'young']).optional(),
  /** Another may look at the phone: later answers show no number unasked. */
  quiet: z.boolean().default(false),
  ...wordingFields,
  /** Of a declined reply: what the documents do say, as `topic` or, for its second proved sentence, `topic#2`. */
  offer: sentences.default([]),
  /** Of a declined reply: what the documents do not say. */
  limits: sentences.default([]),
  suggestions: suggested,
});

/** The shape of `content/safety/replies.yaml`. */
export const safetyRepliesSchema = z.strictObject({
  /** How a help line is said. `{number}`, `{name}`, `{word}`, `{to}` are put in. */
  wording: z.strictObject({
    emergency: filled(['emergency']),
    emergencyAnywhere: filled([]),
    emergencyNumberAnywhere: filled([]),
    call: filled(['name', 'number']),
    text: filled(['name', 'to']),
    textWord: filled(['word', 'to', 'name']),
    callOrText: filled(['number', 'to', 'name']),
    callOrTextWord: filled(['number', 'word', 'to', 'name']),
    directory: filled(['directory']),
    whichCountry: filled([]),
    countries: suggested,
    silent: filled(['silent']),
    /** In place of `near`, and at the end of every other reply of a case without `keepAway`, where there may be violence. */
    away: sentences,
    /** Where danger did not stand there plainly. */
    misread: filled([]),
    /** One line below a usual answer: about the subject, about a death, or where danger can't be ruled out. */
    soft: z.strictObject({ about: filled([]), grief: filled([]), maybe: filled([]) }),
    /** Said of a country of which there are no numbers. */
    noNumbers: filled([]),
    /** Ends every reply to danger: what this is, and what it can't do. */
    program: filled([]),
    /** Below later answers: help is still there. `emergency` only where the region is known and nobody may look on. */
    stays: z.strictObject({ line: filled([]), emergency: filled(['emergency']) }),
    /** Below the lines, when they are asked for again; `quiet` where another may look at the phone. */
    again: z.strictObject({
      open: filledIn,
      quiet: filledIn,
      openSuggestions: suggested,
      quietSuggestions: suggested,
    }),
  }),
  /** Where others read along: nothing of what was written, nor what it was about. */
  group: z.strictObject({ crisis: wordingSchema, staff: wordingSchema, declined: wordingSchema }),
  replies: z.array(replySchema).min(1),
});

/** What a reply says, in its order. */
export type Wording = Readonly<z.infer<typeof wordingSchema>>;
/** The wording of one safety reply. */
export type ReplyWording = Readonly<z.infer<typeof replySchema>>;
/** The wording of every safety reply. */
export type SafetyReplies = Readonly<z.infer<typeof safetyRepliesSchema>>;

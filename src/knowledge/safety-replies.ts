import { z } from 'zod';
import { NEEDS } from './help-lines.js';

const sentences = z.array(z.string().min(1));

const replySchema = z.strictObject({
  /** The cases that it answers. */
  cases: z.array(z.string().min(1)).min(1),
  /** Only for these; every one that is left out is served by a reply without `who`. */
  who: z.enum(['writer', 'other', 'child']).optional(),
  audience: z.enum(['public', 'staff', 'young']).optional(),
  /** Stands before everything: a staff procedure; help lines come first where it is left out. */
  first: sentences.default([]),
  /** The kinds of help, in order; `emergency` is the emergency number. At most three are shown. */
  lines: z.array(z.enum(['emergency', ...NEEDS])).default([]),
  /** What to do now, after the lines. `{emergency}` is the number to call. */
  then: sentences.default([]),
  /** The signpost sentences of a declined reply: whom to ask. */
  ask: sentences.default([]),
  /** Sentences after `ask`. */
  last: sentences.default([]),
  /** Of a declined reply: what the documents do say, as `topic` or, for its second proved sentence, `topic#2`. */
  offer: sentences.default([]),
  /** Of a declined reply: what the documents do not say. */
  limits: sentences.default([]),
  suggestions: z.array(z.string().min(1)).max(3).default([]),
});

/** The shape of `content/safety/replies.yaml`. */
export const safetyRepliesSchema = z.strictObject({
  /** How a help line is said. `{number}`, `{name}`, `{word}`, `{to}` are put in. */
  wording: z.strictObject({
    emergency: z.string().min(1),
    emergencyAnywhere: z.string().min(1),
    emergencyNumberAnywhere: z.string().min(1),
    call: z.string().min(1),
    text: z.string().min(1),
    textWord: z.string().min(1),
    callOrText: z.string().min(1),
    callOrTextWord: z.string().min(1),
    directory: z.string().min(1),
    whichCountry: z.string().min(1),
    countries: z.array(z.string().min(1)).max(3),
    silent: z.string().min(1),
  }),
  replies: z.array(replySchema).min(1),
});

/** The wording of one safety reply. */
export type ReplyWording = Readonly<z.infer<typeof replySchema>>;
/** The wording of every safety reply. */
export type SafetyReplies = Readonly<z.infer<typeof safetyRepliesSchema>>;

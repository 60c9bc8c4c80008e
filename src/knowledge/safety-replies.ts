import { z } from 'zod';
import { NEEDS } from './help-lines.js';

/** A sentence with these placeholders, all of which it needs, and these, which it may have. */
function filled(needed: readonly string[], allowed: readonly string[] = []): z.ZodString {
  return z
    .string()
    .min(1)
    .superRefine((text, context) => {
      const held = [...text.matchAll(/\{([^}]*)\}/g)].map(([, name]) => name ?? '');
      const known = [...needed, ...allowed];
      const list = known.length === 0 ? 'none' : known.map((name) => `{${name}}`).join(', ');
      for (const name of held.filter((one) => !known.includes(one)))
        context.addIssue({
          code: 'custom',
          message: `has the placeholder {${name}}, which nothing fills in (here: ${list})`,
        });
      for (const name of needed.filter((one) => !held.includes(one)))
        context.addIssue({ code: 'custom', message: `must have the placeholder {${name}}` });
      if (/[{}]/.test(text.replace(/\{[^{}]*\}/g, '')))
        context.addIssue({ code: 'custom', message: 'has a brace without its other half' });
    });
}

const sentences = z.array(filled([]));
const filledIn = z.array(filled([], ['emergency', 'silent']));

const replySchema = z.strictObject({
  /** The cases that it answers. */
  cases: z.array(z.string().min(1)).min(1),
  /** Only for these; every one that is left out is served by a reply without `who`. */
  who: z.enum(['writer', 'other', 'child']).optional(),
  audience: z.enum(['public', 'staff', 'young']).optional(),
  /** Stands before everything: a staff procedure; help lines come first where it is left out. */
  first: filledIn.default([]),
  /** The kinds of help, in order; `emergency` is the emergency number. At most three are shown. */
  lines: z.array(z.enum(['emergency', ...NEEDS])).default([]),
  /** What to do now, after the lines. `{emergency}` is the number to call. */
  then: filledIn.default([]),
  /** The signpost sentences of a declined reply: whom to ask. */
  ask: sentences.default([]),
  /** Sentences after `ask`. */
  last: sentences.default([]),
  /** Of a declined reply: what the documents do say, as `topic` or, for its second proved sentence, `topic#2`. */
  offer: sentences.default([]),
  /** Of a declined reply: what the documents do not say. */
  limits: sentences.default([]),
  suggestions: z.array(filled([])).max(3).default([]),
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
    countries: z.array(filled([])).max(3),
    silent: filled(['silent']),
  }),
  replies: z.array(replySchema).min(1),
});

/** The wording of one safety reply. */
export type ReplyWording = Readonly<z.infer<typeof replySchema>>;
/** The wording of every safety reply. */
export type SafetyReplies = Readonly<z.infer<typeof safetyRepliesSchema>>;

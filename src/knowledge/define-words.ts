import { z } from 'zod';
import { filled } from './placeholders.js';

const text = z.string().min(1);
const texts = z.array(text).min(1);

/** How definitions in one line are asked for, and of what: `content/language/define.yaml`. */
export const defineSchema = z.strictObject({
  /** Said before the thing: "define". */
  before: texts,
  /** Said behind it: "in a nutshell". */
  after: texts,
  /** Words that tell nothing beside the thing. */
  light: text.transform((row): ReadonlySet<string> => new Set(row.trim().split(/\s+/))),
  /** Said before a short form: "what's". */
  asking: texts,
  /** A thing by its name, and the id of its topic. */
  terms: z.record(text, text).transform((map): ReadonlyMap<string, string> => new Map(Object.entries(map))),
  /** Those of them that are listed. */
  listed: texts,
  say: z.strictObject({
    unchecked: text,
    overdue: text,
    /** Suggested below a line; follow-ups must understand it. */
    whole: text,
    ask: filled(['term']),
    /** Where no topic has a line for the thing. */
    none: text,
    list: filled(['terms']),
    page: filled(['glossary']),
  }),
});

/** The words of definitions, out of the content. */
export type DefineWords = Readonly<z.infer<typeof defineSchema>>;

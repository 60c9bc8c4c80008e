import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const texts = z.union([z.string(), z.array(z.string())]).transform((one) => [one].flat());

/** What a person does, and what must come of it; what is not named may be anything. */
const turn = z
  .strictObject({
    /** Writes this. */
    say: z.string().optional(),
    /** Writes it over and over, up to so many characters. */
    upTo: z.number().int().positive().optional(),
    /** Presses the suggestion whose title holds this. */
    tap: z.string().optional(),
    /** Presses a suggestion of an earlier reply, which the last one has no more. */
    tapOld: z.string().optional(),
    /** Opens the chat: the first time this is what was said unasked, and later what is said to who comes back. */
    opens: z.literal(true).optional(),
    /** Presses a thumb under the last reply that has any. */
    thumb: z.enum(['up', 'down']).optional(),
    /** Comes back after so many minutes, and does it then; after an hour the web chat has become another conversation. */
    after: z.number().positive().max(55).default(0),
    outcome: z.enum(['answer', 'clarify', 'no-answer', 'declined', 'crisis', 'talk']).optional(),
    care: z.enum(['none', 'quiet', 'urgent', 'emergency']).optional(),
    /** Topics of the reply, in order. */
    topics: z.array(z.string()).optional(),
    /** Each stands in a quote that the reply rests on. */
    quotes: texts.default([]),
    /** How many quotes that are. */
    citations: z.number().optional(),
    /** Each stands in a suggestion. */
    suggests: texts.default([]),
    /** Each stands in the reply, in capitals or not. */
    says: texts.default([]),
    /** None stands in it. */
    never: texts.default([]),
    /** The most words that the reply may have. */
    words: z.number().optional(),
    /** Whether there is no reply at all. */
    silent: z.boolean().default(false),
  })
  .refine(
    ({ say, tap, tapOld, thumb, opens }) =>
      [say, tap, tapOld, thumb, opens].filter((one) => one !== undefined).length === 1,
    'a turn has one of say, tap, tapOld, thumb and opens',
  );

const script = z.strictObject({
  name: z.string(),
  /** Where it goes on. Default: alone with the bot, on the page and in Teams alike. */
  where: z.literal('group').optional(),
  turns: z.array(turn).min(1),
});

/** One turn of a scripted conversation. */
export type ScriptTurn = z.infer<typeof turn>;

/** A scripted conversation. */
export type Script = z.infer<typeof script>;

const FOLDER = join(import.meta.dirname, '../conversations');

/** Every conversation of `tests/conversations`. */
export function readScripts(): Script[] {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.yaml'));
  return files.flatMap((name) => z.array(script).parse(parse(readFileSync(join(FOLDER, name), 'utf8'))));
}

/** What came back of a turn, read off the wire. */
export interface ScriptReply {
  readonly text: string;
  /** Null where the wire does not tell it. */
  readonly outcome: string | null;
  readonly care: string | null;
  readonly topics: readonly string[] | null;
  /** Each quote whole. */
  readonly quotes: readonly string[];
  readonly suggestions: readonly string[];
  /** How many messages came. */
  readonly messages: number;
}

/** What of a turn's expectations is not met, in words; nothing where all are. */
export function unmet(expected: ScriptTurn, reply: ScriptReply): string[] {
  const text = reply.text.toLowerCase();
  const holds = (part: string) => text.includes(part.toLowerCase());
  const within = (parts: readonly string[], wanted: string) =>
    parts.some((one) => one.toLowerCase().includes(wanted.toLowerCase()));
  const words = reply.text.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length;
  return [
    ...differs('outcome', expected.outcome, reply.outcome),
    ...differs('care', expected.care, reply.care),
    ...differs('topics', expected.topics?.join(), reply.topics?.join() ?? null),
    ...differs('citations', expected.citations, reply.quotes.length),
    ...expected.quotes.filter((one) => !within(reply.quotes, one)).map((one) => `no quote has “${one}”`),
    ...expected.suggests
      .filter((one) => !within(reply.suggestions, one))
      .map((one) => `“${one}” is not suggested, but ${reply.suggestions.join(' | ')}`),
    ...expected.says.filter((one) => !holds(one)).map((one) => `does not say “${one}”`),
    ...expected.never.filter(holds).map((one) => `says “${one}”`),
    ...(expected.words !== undefined && words > expected.words ? [`has ${words} words`] : []),
    ...(expected.silent === reply.messages > 0 ? [`${reply.messages} messages came`] : []),
  ];
}

function differs(what: string, wanted: string | number | undefined, got: string | number | null): string[] {
  return wanted === undefined || got === null || wanted === got ? [] : [`${what} is ${got}, not ${wanted}`];
}

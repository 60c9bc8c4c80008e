import { SettingError } from '../errors.js';
import { z } from 'zod';

const day = z.iso.date('must be a real day, YYYY-MM-DD');
const NUMBER = String.raw`\+?[0-9](?:[0-9 -]*[0-9])?`;
const number = z.string().regex(new RegExp(`^${NUMBER}$`), 'must be a number of digits, spaces and hyphens');

/** What a help line is for; a reply asks for lines by need. */
export const NEEDS = [
  'crisis',
  'crisis-text',
  'abuse',
  'abuse-text',
  'child',
  'child-text',
  'poison',
  'ill-health',
] as const;

/** One of {@link NEEDS}. */
export type Need = (typeof NEEDS)[number];

const lineFields = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
  /** What it is for. */
  needs: z.array(z.enum(NEEDS)).min(1),
  /** The number to call, as it is written; null where it cannot be called. */
  call: number.nullable(),
  /** The number to text, and the word to send where one is needed. */
  text: z
    .strictObject({
      to: number,
      word: z
        .string()
        .regex(/^[\p{L}\p{N} ]+$/u, 'must be the word to send')
        .nullable(),
    })
    .nullable(),
  /** When it answers; null where the source does not say, and then nothing is said of it. */
  hours: z.string().min(1).nullable(),
  /** Whom it is for, as the reply says it ("people under 19"); null for everybody. */
  audience: z.string().min(1).nullable(),
  /** A word said behind the number ("press 2 for Spanish"); null for none. */
  note: z.string().min(1).nullable(),
  source: z.string().min(1),
  checked: day,
  /** The day by which it must be looked at again. */
  checkBy: day,
  /** Whether a person has rung or opened it. */
  verified: z.boolean(),
});

const lineSchema = lineFields.superRefine(({ needs, call, text }, context) => {
  const missing = (field: 'call' | 'text', need: Need) =>
    context.addIssue({
      code: 'custom',
      path: [field],
      message: `must be a number, because needs has ${need}`,
    });
  const toCall = needs.find((need) => !need.endsWith('-text'));
  const toText = needs.find((need) => need.endsWith('-text'));
  if (toCall !== undefined && call === null) missing('call', toCall);
  if (toText !== undefined && text === null) missing('text', toText);
});

const regionSchema = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
  /** How people name it: "I'm in Ireland". */
  called: z.array(z.string().min(1)).min(1),
  /** One number, or several with "or" between them. */
  emergency: z
    .string()
    .regex(new RegExp(`^${NUMBER}(?: or ${NUMBER})*$`), 'must be a number such as "999" or "112 or 999"'),
  /** A silent way to the emergency number; null where the source names none. */
  silent: z.string().min(1).nullable(),
  source: z.string().min(1),
  checked: day,
  checkBy: day,
  verified: z.boolean(),
  lines: z.array(lineSchema),
  /** No line answers in the whole region: the directories are given instead. */
  directory: z.boolean().default(false),
});

/** The shape of `content/safety/help-lines.yaml`. */
export const helpLinesSchema = z.strictObject({
  regions: z.array(regionSchema).min(1),
  /** Directories for a person whose country is not known, or has no entry. */
  anywhere: z
    .array(
      z.strictObject({
        name: z.string().min(1),
        address: z.url({ protocol: /^https$/, error: 'must be an address that begins with https://' }),
        source: z.string().min(1),
        checked: day,
        checkBy: day,
        verified: z.boolean(),
      }),
    )
    .min(1),
});

/** A help line of one region. */
export type HelpLine = Readonly<z.infer<typeof lineSchema>>;
/** A country, its emergency number and its lines. */
export type HelpRegion = Readonly<z.infer<typeof regionSchema>>;
/** Every region, and the directories that serve everybody. */
export type HelpLines = Readonly<z.infer<typeof helpLinesSchema>>;

/**
 * A wrong region would leave people without the lines that the owner meant them to have.
 * @throws {SettingError} `region-unknown`, with the known ones
 */
export function refuseUnknownRegion(region: string | null, { regions }: HelpLines): void {
  const known = regions.map(({ id }) => id);
  if (region === null || known.includes(region)) return;
  throw new SettingError('region-unknown', `KINDRED_REGION must be one of ${known.join(', ')}, or unset.`);
}

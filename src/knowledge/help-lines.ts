import { SettingError } from '../errors.js';
import { z } from 'zod';

const day = z.iso.date();

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

const lineSchema = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
  /** What it is for. */
  needs: z.array(z.enum(NEEDS)).min(1),
  /** The number to call, as it is written; null where it cannot be called. */
  call: z.string().min(1).nullable(),
  /** The number to text, and the word to send where one is needed. */
  text: z.strictObject({ to: z.string().min(1), word: z.string().min(1).nullable() }).nullable(),
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

const regionSchema = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
  /** How people name it: "I'm in Ireland". */
  called: z.array(z.string().min(1)).min(1),
  emergency: z.string().min(1),
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
        address: z.url(),
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

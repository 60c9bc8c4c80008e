import { z } from 'zod';
import type { Before } from '../answer/before.js';
import { lastShape, type Last } from '../answer/last.js';
import { helpShape } from '../safety/again.js';

/** A reply that can be rated, in a channel whose thumbs tell only which message they are of. */
interface Rateable {
  /** The message's id in the channel. */
  readonly id: string;
  /** The name of the answer: see `refOf`. */
  readonly ref: string;
}

/** What is remembered of a conversation: ids and enums, never words. */
export interface Remembered {
  /** Whether the person has been told that this is a program. */
  welcomed: boolean;
  /** What was said last, and when: milliseconds since 1970. */
  last: { readonly said: Last; readonly at: number } | null;
  /** The region that the person named. */
  region: Before['region'];
  /** For what needs lines of help were shown. */
  help: Before['help'];
  /** How long answers are to be. */
  length: Before['length'];
  /** The last replies that can be rated, the latest last. */
  replies: readonly Rateable[];
  /** What was rated last, so that a thumb that comes twice counts once. */
  rated: string | null;
}

const remembered = z.object({
  welcomed: z.boolean(),
  // What no version of this program wrote costs the context alone, not the help that was shown.
  last: z.object({ said: lastShape, at: z.number() }).nullable().catch(null),
  region: z.string().nullable(),
  help: helpShape.nullable(),
  length: z.enum(['short', 'whole']).catch('whole'),
  replies: z.array(z.object({ id: z.string(), ref: z.string() })).catch([]),
  rated: z.string().nullable().catch(null),
});

/** What the store held; nothing yet where there was nothing, or what nobody can have put there. */
export function readRemembered(stored: unknown): Remembered {
  const read = remembered.safeParse(stored);
  return read.success
    ? read.data
    : { welcomed: false, last: null, region: null, help: null, length: 'whole', replies: [], rated: null };
}

const place = z.looseObject({ dialogStack: z.array(z.looseObject({ id: z.string() })) }).optional();

/** Whether what the store held can be the place of a dialog, or is nothing yet. */
export function isPlace(stored: unknown): boolean {
  return place.safeParse(stored).success;
}

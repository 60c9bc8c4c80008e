import { z } from 'zod';
import type { Before } from '../answer/before.js';
import { helpShape } from '../safety/again.js';

/** What is remembered of a conversation: ids and enums, never words. */
export interface Remembered {
  /** Whether the person has been told that this is a program. */
  welcomed: boolean;
  /** The topics of the last answer, best first. */
  topics: string[];
  /** The region that the person named. */
  region: Before['region'];
  /** For what needs lines of help were shown. */
  help: Before['help'];
}

const remembered = z.object({
  welcomed: z.boolean(),
  topics: z.array(z.string()),
  region: z.string().nullable(),
  help: helpShape.nullable(),
});

/** What the store held; nothing yet where there was nothing, or what nobody can have put there. */
export function readRemembered(stored: unknown): Remembered {
  const read = remembered.safeParse(stored);
  return read.success ? read.data : { welcomed: false, topics: [], region: null, help: null };
}

const place = z.looseObject({ dialogStack: z.array(z.looseObject({ id: z.string() })) }).optional();

/** Whether what the store held can be the place of a dialog, or is nothing yet. */
export function isPlace(stored: unknown): boolean {
  return place.safeParse(stored).success;
}

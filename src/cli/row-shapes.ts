import { z } from 'zod';

/** A text that says something. */
export const filled = z.string().refine((text) => text.trim() !== '', 'is empty');

/** What names a row: a text or a number; it is printed as it came. */
export const id = z
  .union([z.string(), z.number()], 'must be a text or a number')
  .refine((named) => named !== '', 'is empty')
  .refine(
    (named) => typeof named === 'string' || Math.abs(named) <= Number.MAX_SAFE_INTEGER,
    'is too large a number to be printed as it came; write it as a text',
  );

/** A question to be answered; it may be empty. */
export const query = z.object({ id, text: z.string() });

import { z } from 'zod';

/** What names a row: a text or a number; it is printed as it came. */
export const id = z.union([z.string().min(1), z.number()], 'must be a text or a number');

/** A question to be answered; it may be empty. */
export const query = z.object({ id, text: z.string() });

import { z } from 'zod';
import type { Answer } from '../../answer/answer.js';

const outcome = z.enum(['answer', 'clarify', 'no-answer', 'declined', 'crisis', 'talk']);
const key = z.string().refine(isPattern, 'is no regular expression');

/** A question in people's words and what is right, as a row of a golden list: see tests/golden/README.md. */
export const goldenRow = z.object({
  id: z.string().min(1),
  q: z.string().min(1),
  expect: outcome,
  /** Outcomes that are as right. */
  also: z.array(outcome).default([]),
  /** Of an answer one cited quote must match one of these; the first is the strictest. */
  keys: z.array(key).default([]),
  /** Whether a reader's opinion may be cited. */
  opinion: z.boolean().default(false),
});

/** A row of a golden list. */
export type GoldenRow = Readonly<z.infer<typeof goldenRow>>;

/** Whether a quote is one of those that answer a question. @param keys default: all of the row's */
export function isAccepted(quote: string, { keys }: GoldenRow, most = keys.length): boolean {
  return keys.slice(0, most).some((one) => new RegExp(one, 'i').test(quote));
}

/** Whether a question was served rightly. @param most how many of the keys count; default: all */
export function isRight(row: GoldenRow, { outcome: got, citations }: Answer, most?: number): boolean {
  if (got !== row.expect && !row.also.includes(got)) return false;
  if (got !== 'answer' || row.keys.length === 0) return true;
  return citations.some(({ quote }) => isAccepted(quote, row, most));
}

function isPattern(text: string): boolean {
  try {
    return new RegExp(text, 'i').source !== '';
  } catch {
    return false;
  }
}

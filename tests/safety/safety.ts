import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Fault } from '../../src/knowledge/faults.js';
import { readSafetyContent, type SafetyContent } from '../../src/knowledge/safety-content.js';

/** The content that ships. */
export const CONTENT = fileURLToPath(new URL('../../content', import.meta.url));
export const TODAY = '2026-11-22';

/** The safety content that ships, read as at start. */
export function shippedSafety(): SafetyContent {
  const faults: Fault[] = [];
  const content = readSafetyContent(CONTENT, TODAY, faults, []);
  if (content === null) throw new Error(`content/safety is faulty: ${JSON.stringify(faults)}`);
  return content;
}

const messageSchema = z.strictObject({
  text: z.string().min(1),
  expect: z.enum(['crisis', 'declined', 'usual']),
  care: z.array(z.enum(['none', 'quiet', 'urgent', 'emergency'])).min(1),
  case: z.string().optional(),
});

/** A message of the project's own list, and what is expected of the screen. */
export type Message = z.infer<typeof messageSchema>;

/** Reads `messages.jsonl`. */
export function messages(): Message[] {
  const file = fileURLToPath(new URL('messages.jsonl', import.meta.url));
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  return lines.map((line) => messageSchema.parse(JSON.parse(line)));
}

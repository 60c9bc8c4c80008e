import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readSafetyList, type ListedMessage } from '../../src/check/safety-list.js';
import type { Knowledge } from '../../src/knowledge/knowledge.js';
import { openKnowledge } from '../../src/knowledge/load.js';
import type { SafetyContent } from '../../src/knowledge/safety-content.js';
import { modelFor } from '../../src/safety/model.js';
import { createScreen } from '../../src/safety/screen.js';
import type { Screening } from '../../src/safety/screening.js';

/** The content that ships. */
export const CONTENT = fileURLToPath(new URL('../../content', import.meta.url));
export const TODAY = '2026-11-22';

/** The safety content that ships, read as at start. */
export function shippedSafety(): SafetyContent {
  return shipped().safety;
}

/** The screen that ships. */
export function shippedScreen(): (text: string) => Screening {
  const knowledge = shipped();
  return createScreen(knowledge.safety, modelFor(knowledge));
}

function shipped(): Knowledge {
  return openKnowledge(CONTENT, TODAY);
}

/** Reads `messages.jsonl`. */
export function messages(): ListedMessage[] {
  const file = fileURLToPath(new URL('messages.jsonl', import.meta.url));
  return readSafetyList(readFileSync(file, 'utf8'), file);
}

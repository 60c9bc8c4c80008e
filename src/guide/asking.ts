import type { Draft, Parts } from '../answer/compose.js';
import { frame } from '../answer/compose.js';
import { NOTHING_TOLD } from '../answer/silence.js';

/** A question of a guide: sentences before it, the question, its numbered choices, and what else may be tapped. */
export function asking(
  lead: readonly Draft[],
  question: string,
  labels: readonly string[],
  also: readonly string[] = [],
): Parts {
  const choices = labels.length > 0 ? [frame(listOf(labels))] : [];
  return {
    ...NOTHING_TOLD,
    drafts: [...lead, frame(question), ...choices],
    suggestions: [...labels, ...also],
  };
}

/** Labels as a numbered list, one a line. */
export function listOf(labels: readonly string[]): string {
  return labels.map((label, at) => `${at + 1}. ${label}`).join('\n');
}

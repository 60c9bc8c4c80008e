import type { AnswerSentence } from './answer.js';
import type { Parts } from './compose.js';
import { line } from './curated.js';
import type { Say } from './say.js';

/** How long answers are to be: a line each, or whole. */
export type Length = 'short' | 'whole';

/**
 * What was found, in the length that was asked for: one line of a topic, where it is told as a whole. Who asks on about
 * what a line left out gets the whole, with the words that lead it.
 */
export function inLength(parts: Parts, length: Length, say: Say): Parts {
  const isTold = parts.kind === 'curated' || (parts.kind === null && TOLD.has(parts.outcome));
  const isAgain = parts.drafts[0]?.text === say.followUp.again;
  if (length === 'whole' || !isTold || isAgain || parts.topics.length === 0) return parts;
  return line(say.topics(parts.topics), parts.confidence, say, BESIDE);
}

/** Two topics to go on with, and the whole answer: Teams shows three. */
const BESIDE = 2;

const TOLD: ReadonlySet<Parts['outcome']> = new Set(['no-answer', 'talk']);

/** Whether an answer told no more of its topics than their lines. */
export function isShort(
  { topics, sentences }: { topics: readonly string[]; sentences: readonly AnswerSentence[] },
  lineOf: (id: string) => string | undefined,
): boolean {
  const said = new Set(sentences.map(({ text }) => text));
  return topics.length > 0 && topics.every((id) => said.has(lineOf(id) ?? ''));
}

import type { Engine } from '../answer/engine.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { createFinder } from '../retrieve/finder.js';
import type { Candidate } from '../retrieve/matcher.js';
import type { Term } from '../understand/terms.js';

const SHOWN = 5;

/**
 * Why a message was answered as it was: what the safety screen saw, the message's words as they were read, and the best
 * topics with each signal's part.
 */
export function explain(knowledge: Knowledge, engine: Engine, message: string): string {
  const finder = createFinder(knowledge);
  const screening = engine.screen(message);
  const { outcome, topics, confidence } = engine.answer(message, screening);
  const seen = screening.case === null ? 'nothing' : `${screening.case}, care ${screening.care}`;
  return [
    `safety     ${seen}`,
    `words      ${finder.read(message).map(wordOf).join(' · ')}`,
    `verdict    ${[outcome, ...topics].join(' ')} at confidence ${confidence.toFixed(2)}`,
    '',
    heading(),
    ...finder.match(message).candidates.slice(0, SHOWN).map(row),
    '',
    'asks: likeness to an example question. belongs: probability by all of them. text: likeness to the answer.',
    'knows: share of the telling words that the topic knows. strangest: weight of one that it does not.',
    '',
  ].join('\n');
}

function wordOf(term: Term): string {
  const read = term.surface === term.key ? term.key : `${term.surface} → ${term.key}`;
  if (term.role === 'filler') return `${read} [tells nothing]`;
  return term.kinds.length > 0 ? `${read} (a kind of ${term.kinds.join(', ')})` : read;
}

const COLUMNS = ['score', 'asks', 'belongs', 'text', 'knows', 'strangest'];

function heading(): string {
  return 'topic'.padEnd(36) + COLUMNS.map((name) => name.padStart(10)).join('');
}

function row({ id, score, ask, belongs, text, covers }: Candidate): string {
  const parts = [score, ask, belongs, text, covers.share, covers.strangest];
  return id.padEnd(36) + parts.map((part) => part.toFixed(2).padStart(10)).join('');
}

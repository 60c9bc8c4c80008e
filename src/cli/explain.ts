import type { Knowledge } from '../knowledge/knowledge.js';
import { createFinder } from '../retrieve/finder.js';

const SHOWN = 5;

/** Why a question was answered as it was: its words as they were read, and the best topics with each signal's part. */
export function explain(knowledge: Knowledge, question: string): string {
  const finder = createFinder(knowledge);
  const found = finder.find(question);
  const words = finder.read(question).map((term) => {
    const kinds = term.kinds.length > 0 ? ` (a kind of ${term.kinds.join(', ')})` : '';
    const read = term.surface === term.key ? term.key : `${term.surface} → ${term.key}`;
    return term.role === 'filler' ? `${read} [tells nothing]` : read + kinds;
  });
  const rows = finder.rank(question).slice(0, SHOWN);
  const table = rows.map((row) =>
    [
      row.id.padEnd(36),
      ...[row.score, row.ask, row.text, row.covers.share].map((n) => n.toFixed(2).padStart(8)),
    ].join(''),
  );
  return [
    `words      ${words.join(' · ')}`,
    `verdict    ${found.verdict} at confidence ${found.confidence.toFixed(2)}`,
    '',
    `${'topic'.padEnd(36)}${['score', 'asks', 'text', 'covers'].map((head) => head.padStart(8)).join('')}`,
    ...table,
    '',
  ].join('\n');
}

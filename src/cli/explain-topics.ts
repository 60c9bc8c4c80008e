import type { Finder, Judged } from '../retrieve/finder.js';
import type { Candidate } from '../retrieve/matcher.js';
import { decimal, percent, quoted, table, type Column } from './table.js';

const SHOWN = 5;
const LONGEST_EXAMPLE = 80;
const LONGEST_WORD = 16;
const COLUMNS: readonly Column[] = [
  { head: 'topic' },
  { head: 'rank', right: true },
  { head: 'example', right: true },
  { head: 'all', right: true },
  { head: 'text', right: true },
  { head: 'known', right: true },
  { head: 'strangest word', right: true },
];
/** What stands in the place of a topic for questions that nothing answers. */
const UNANSWERED = '(nothing answers it)';
/** The nearest topics, each with every signal's part and its nearest example question; behind them those that nothing answers. */
export function explainTopics(finder: Finder, { terms, match }: Judged): string[] {
  const shown = match.candidates.slice(0, SHOWN);
  if (shown.length === 0) return ['  none: no topic has a word of it'];
  const { byRow, other } = finder.nearest(terms);
  const others = [UNANSWERED, '', decimal(match.otherAsk), percent(match.otherBelongs), '', '', ''];
  const [head = '', ...lines] = table(COLUMNS, [...shown.map(rowOf), ...(match.knowsOthers ? [others] : [])]);
  const examples = [...shown.map(({ id }) => byRow.get(id)), other];
  const withExamples = lines.flatMap((line, i) => {
    const example = examples[i];
    return [
      line,
      `      ${example ? `like ${quoted(example.text, LONGEST_EXAMPLE)}` : 'like no example question'}`,
    ];
  });
  return [head, ...withExamples];
}

function rowOf({ id, score, ask, belongs, text, covers }: Candidate): string[] {
  const { share, strangest, stranger } = covers();
  const word = stranger ? `${quoted(stranger.surface, LONGEST_WORD)} ${decimal(strangest)}` : 'none';
  return [id, decimal(score), decimal(ask), percent(belongs), decimal(text), percent(share), word];
}

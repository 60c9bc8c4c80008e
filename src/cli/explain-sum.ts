import { partsOf, sumOf, type Part } from '../retrieve/confidence.js';
import { ANSWERS } from '../retrieve/decide.js';
import type { Finder, Judged } from '../retrieve/finder.js';
import type { Candidate, Match } from '../retrieve/matcher.js';
import type { Term } from '../understand/terms.js';
import { decimal, percent, quoted, signed } from './table.js';

const LONGEST_WORD = 40;
const WIDE = 8;
/** What is smaller is not seen with two decimals. */
const SEEN = 0.005;

/** The confidence in the nearest topic as a sum of its parts, in plain words. */
export function explainSum(finder: Finder, { terms, match, confidence, why }: Judged): string[] {
  const [best] = match.candidates;
  if (!best) return [`  0.00: there is no topic to be sure of`];
  const parts = partsOf(match);
  const lines = parts
    .filter(({ value }) => Math.abs(value) >= SEEN)
    .map((part) => line(part.value, inWords(part, best, match, { finder, terms })));
  return [
    ...lines,
    `  ${'-'.repeat(WIDE)}`,
    line(
      sumOf(parts),
      why === 'names nothing'
        ? `together; but the message names no subject, so the confidence is ${decimal(confidence)}`
        : `together, which is a confidence of ${decimal(confidence)} (a sum of 0 is 0.50; from ${decimal(ANSWERS)} on it answers)`,
    ),
  ];
}

function line(value: number, words: string): string {
  return `  ${signed(value).padStart(WIDE)}  ${words}`;
}

interface Asked {
  readonly finder: Finder;
  readonly terms: readonly Term[];
}

function inWords({ name }: Part, best: Candidate, match: Match, asked: Asked): string {
  const { ask, belongs, text, covers } = best;
  switch (name) {
    case 'start':
      return 'to begin with, for every question';
    case 'belongs':
      return `by all example questions it belongs to this topic with a probability of ${percent(belongs)}`;
    case 'otherBelongs':
      return `and one that nothing answers with a probability of ${percent(match.otherBelongs)}: the less, the surer`;
    case 'ask':
      return `like an example question (${decimal(ask)})`;
    case 'otherAsk':
      return `like an example of a question that nothing answers (${decimal(match.otherAsk)})`;
    case 'text':
      return `like this topic's text (${decimal(text)})`;
    case 'lead':
      return 'more like it than like the next text';
    case 'share':
      return `this topic knows ${percent(covers().share)} of the telling words`;
    case 'strangest':
      return strangeTo(best, asked);
    case 'missesAspect':
      return `no example question of this topic asks about ${unasked(best, asked)}`;
    case 'words':
      return `it has ${covers().words} telling ${covers().words === 1 ? 'word' : 'words'}; this makes up for long questions, which are less like any example`;
  }
}

function strangeTo({ id, covers }: Candidate, { finder }: Asked): string {
  const { stranger } = covers();
  if (!stranger) return 'a word is unknown to this topic';
  const word = quoted(stranger.surface, LONGEST_WORD);
  return finder.knownShare(stranger, id) > 0
    ? `${word} is known to this topic in part only`
    : `${word} is unknown to this topic`;
}

/** The aspects that are asked about and that a topic's example questions do not name. */
function unasked({ id }: Candidate, { finder, terms }: Asked): string {
  const missed = terms.filter((term) => term.role === 'aspect' && finder.knownShare(term, id) === 0);
  return [...new Set(missed.map(({ surface }) => quoted(surface, LONGEST_WORD)))].join(', ');
}

import type { Coverage } from './coverage.js';
import type { Candidate, Match } from './matcher.js';

/** What speaks for the best candidate (above 0) or against it. */
export interface Part {
  /** Its signal; `start` is the same for every question, and `lead` is how far its text is before the next best one. */
  readonly name: SignalName;
  readonly value: number;
}

type SignalName =
  | 'start'
  | 'belongs'
  | 'otherBelongs'
  | 'ask'
  | 'otherAsk'
  | 'text'
  | 'lead'
  | 'share'
  | 'strangest'
  | 'missesAspect'
  | 'words';

/**
 * How surely the best candidate answers, 0 to 1; 0 where there is none. A logistic function of the sum of its parts; their
 * weights were fitted to questions of which it was known whether the best candidate answers them: example questions left
 * out by fifths, questions that no topic answers, and questions to topics that were left out whole.
 */
export function confidenceOf(match: Match): number {
  const parts = partsOf(match);
  return parts.length === 0 ? 0 : logistic(sumOf(parts));
}

/** What the parts of a confidence come to together. */
export function sumOf(parts: readonly Part[]): number {
  return parts.reduce((sum, { value }) => sum + value, 0);
}

function logistic(sum: number): number {
  return 1 / (1 + Math.exp(-sum));
}

/**
 * The parts of which the confidence in the best candidate is made, each with its weight; none where there is no candidate.
 * A row may be asked for as its example questions ask, or in the words of its text: the surer of the two counts, unless
 * there are examples of what no row answers.
 */
export function partsOf(match: Match): readonly Part[] {
  const [best] = match.candidates;
  if (!best) return [];
  if (!match.byExamples) return byText(best, match.candidates);
  if (match.knowsOthers) return besideOthers(best, match);
  const asAsked = match.isLearned ? byExamples(best) : byLikeness(best);
  if (best.text === 0) return asAsked;
  const asWritten = byText(best, match.candidates);
  return sumOf(asWritten) > sumOf(asAsked) ? asWritten : asAsked;
}

function besideOthers({ belongs, ask, covers }: Candidate, { otherBelongs, otherAsk }: Match): Part[] {
  return [
    { name: 'start', value: 0.11 },
    { name: 'belongs', value: 1.33 * logOf(belongs) },
    { name: 'otherBelongs', value: -0.57 * logOf(otherBelongs) },
    { name: 'ask', value: 3.67 * ask },
    { name: 'otherAsk', value: -3.78 * otherAsk },
    { name: 'strangest', value: -0.34 * strangenessOf(covers()) },
    { name: 'missesAspect', value: -0.32 * Number(covers().missesAspect) },
    { name: 'words', value: 4.44 * lengthOf(covers()) },
  ];
}

function byExamples({ belongs, ask, covers }: Candidate): Part[] {
  return [
    { name: 'start', value: 0.1 },
    { name: 'belongs', value: 1.95 * logOf(belongs) },
    { name: 'ask', value: 5 * ask },
    { name: 'strangest', value: -0.3 * strangenessOf(covers()) },
    { name: 'missesAspect', value: -2.2 * Number(covers().missesAspect) },
  ];
}

/** Where there are too many rows to learn to which a question belongs. Its weights are set by hand, not fitted: very words are sure, half a likeness is not. */
function byLikeness({ ask, covers }: Candidate): Part[] {
  return [
    { name: 'start', value: -4 },
    { name: 'ask', value: 7.5 * ask },
    { name: 'strangest', value: -0.3 * strangenessOf(covers()) },
    { name: 'missesAspect', value: -2.2 * Number(covers().missesAspect) },
  ];
}

function byText(best: Candidate, candidates: readonly Candidate[]): Part[] {
  const { text, covers } = best;
  const others = candidates.map((one) => (one === best ? 0 : one.text));
  return [
    { name: 'start', value: -2.8 },
    { name: 'text', value: 3.8 * text },
    { name: 'lead', value: 3.8 * (text - Math.max(...others)) },
    { name: 'share', value: 1.2 * covers().share },
    { name: 'strangest', value: -0.06 * covers().strangest },
  ];
}

/** Of a probability; below a thousandth it tells no more. */
function logOf(probability: number): number {
  return Math.log(Math.max(0.001, probability));
}

/** A strange word weighs more the shorter the question is. */
function strangenessOf({ strangest, words }: Coverage): number {
  return strangest * Math.max(0, 1 - words / 8);
}

/** 0 to 1; long questions are less like any example, whatever they ask. */
function lengthOf({ words }: Coverage): number {
  return Math.min(12, words) / 12;
}

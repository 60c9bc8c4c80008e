import type { Candidate, Match } from './matcher.js';

/** What a ranking is good for. */
export interface Decision {
  readonly verdict: 'answer' | 'clarify' | 'none';
  /** 0 to 1: how surely the best candidate answers. */
  readonly confidence: number;
}

/** At or above this confidence the best candidate answers. */
const ANSWERS = 0.5;
/** Two candidates this close in score, and alike in kind, are asked back about. */
const CLOSE = 0.02;
const CLOSE_ASKS = 0.1;
/** What a question knows of a subject at least that names one: a word of everyday life is not enough. */
const SUBJECT = 0.5;
/** A likeness at which a question is as good as asked by an example. */
const ASKED = 0.6;
const UNLIKELY = 0.1;

/** Whether the best candidate answers, or two are too close to tell, or none does. */
export function decide(match: Match): Decision {
  const confidence = confidenceOf(match);
  const [best, second] = match.candidates;
  if (!best || confidence < ANSWERS) return { verdict: 'none', confidence };
  if (namesNothing(best)) return { verdict: 'none', confidence: UNLIKELY };
  const isClose =
    second !== undefined &&
    best.score - second.score < CLOSE &&
    Math.abs(second.ask - best.ask) < CLOSE_ASKS &&
    second.covers.share >= best.covers.share;
  return { verdict: isClose ? 'clarify' : 'answer', confidence };
}

/** "Is it free" names no subject, whatever it resembles, unless an example asks just so. */
function namesNothing({ covers, ask }: Candidate): boolean {
  return covers.subject < SUBJECT && ask < ASKED;
}

/**
 * How surely the best candidate answers, 0 to 1; 0 where there is none. A logistic function of its signals; the weights
 * were fitted to questions of which it was known whether the best candidate answers them: example questions left out
 * by fifths, questions that no topic answers, and questions to topics that were left out whole.
 */
export function confidenceOf(match: Match): number {
  const [best, second] = match.candidates;
  if (!best) return 0;
  const z = !match.byExamples
    ? byText(best, second)
    : match.knowsOthers
      ? besideOthers(best, match)
      : byExamples(best);
  return 1 / (1 + Math.exp(-z));
}

function besideOthers({ belongs, ask, covers }: Candidate, { otherBelongs, otherAsk }: Match): number {
  return (
    -0.11 +
    1.35 * logOf(belongs) -
    0.52 * logOf(otherBelongs) +
    4.18 * ask -
    3.44 * otherAsk -
    0.32 * strangenessOf(covers) -
    0.55 * Number(covers.missesAspect) +
    4.1 * lengthOf(covers)
  );
}

function byExamples({ belongs, ask, covers }: Candidate): number {
  return (
    0.1 + 1.95 * logOf(belongs) + 5 * ask - 0.3 * strangenessOf(covers) - 2.2 * Number(covers.missesAspect)
  );
}

function byText({ text, covers }: Candidate, second: Candidate | undefined): number {
  return (
    -2.8 + 3.8 * text + 3.8 * (text - (second?.text ?? 0)) + 1.2 * covers.share - 0.06 * covers.strangest
  );
}

/** Of a probability; below a thousandth it tells no more. */
function logOf(probability: number): number {
  return Math.log(Math.max(0.001, probability));
}

/** A strange word weighs more the shorter the question is. */
function strangenessOf({ strangest, words }: Candidate['covers']): number {
  return strangest * Math.max(0, 1 - words / 8);
}

/** 0 to 1; long questions are less like any example, whatever they ask. */
function lengthOf({ words }: Candidate['covers']): number {
  return Math.min(12, words) / 12;
}

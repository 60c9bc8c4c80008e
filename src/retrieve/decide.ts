import type { Candidate } from './matcher.js';

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

/** A question with fewer known words of a subject names no subject ("is it free"), unless an example asks it so ({@link ASKED}). */
const SUBJECT = 0.5;
const ASKED = 0.7;
const UNLIKELY = 0.1;
/** Fitted by logistic regression on questions of which it was known whether the best candidate answers them. */
const WEIGH = { bias: -3.0, ask: 3.5, text: 1.4, lead: 1.7, strangest: -0.6, belongs: 2.6, subject: 0.42 };

/**
 * Whether the best candidate answers, or two are too close to tell, or none does. A logistic function of likeness to the
 * example questions, likeness to the text, coverage of the telling words, and the lead over the second.
 */
export function decide(candidates: readonly Candidate[]): Decision {
  const [best, second] = candidates;
  if (!best) return { verdict: 'none', confidence: 0 };
  const lead = best.score - (second?.score ?? 0);
  const confidence = confidenceOf(best, lead);
  if (confidence < ANSWERS) return { verdict: 'none', confidence };
  const isClose =
    second !== undefined &&
    lead < CLOSE &&
    Math.abs(second.ask - best.ask) < CLOSE_ASKS &&
    second.covers.share >= best.covers.share;
  return { verdict: isClose ? 'clarify' : 'answer', confidence };
}

function confidenceOf(best: Candidate, lead: number): number {
  const { ask, text, belongs, covers } = best;
  if (covers.missesAspect || (covers.subject < SUBJECT && ask < ASKED)) return UNLIKELY;
  const short = Math.max(0, 1 - covers.words / 8);
  const z =
    WEIGH.bias +
    WEIGH.ask * ask +
    WEIGH.text * text +
    WEIGH.lead * Math.min(0.4, lead) +
    WEIGH.strangest * covers.strangest * short +
    WEIGH.belongs * belongs +
    WEIGH.subject * Math.min(3, covers.subject);
  return 1 / (1 + Math.exp(-z));
}

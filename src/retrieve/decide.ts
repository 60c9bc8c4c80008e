import { confidenceOf } from './confidence.js';
import type { Candidate, Match } from './matcher.js';

/** What a ranking is good for. */
export interface Verdict {
  readonly verdict: 'answer' | 'clarify' | 'none';
  /** 0 to 1: how surely the best candidate answers. */
  readonly confidence: number;
  /** The candidate that answers, or those to choose from (three at most), best first. */
  readonly ids: readonly string[];
}

/**
 * What decided: the best is `sure`; the best few are too `close` to tell apart; none is sure but `one of few` is; the best
 * is `unsure`; the question `names nothing`; `no word` of it is known; a word of it is `unclear`.
 */
export type Why = 'sure' | 'close' | 'one of few' | 'unsure' | 'names nothing' | 'no word' | 'unclear';

/** A verdict, and what decided. */
export interface Decision extends Verdict {
  readonly why: Why;
}

/** At or above this confidence the best candidate answers. */
export const ANSWERS = 0.5;
/** A candidate this much as likely as the best may be meant as well. */
const MAY_BE_MEANT = 0.6;
/** One this much as likely cannot be told from the best; where that is no surer than this, the person is asked. */
const TRULY_CLOSE = 0.95;
export const UNSURE = 0.65;
/** So many are offered to choose from at most. */
const OPTIONS = 3;
/** What a question knows of a subject at least that names one: a word of everyday life is not enough. */
const SUBJECT = 0.5;
/** A likeness at which a question is as good as asked by an example. */
const ASKED = 0.6;
const UNLIKELY = 0.1;

/** Whether the best candidate answers, or a few are too close to tell, or none does. */
export function decide(match: Match): Decision {
  const [best] = match.candidates;
  const confidence = confidenceOf(match);
  const none = (why: Why): Decision => ({ verdict: 'none', confidence, ids: [], why });
  if (!best) return none('no word');
  const options = optionsIn(match);
  if (confidence < ANSWERS)
    return options.length > 1 && together(options, match) >= ANSWERS
      ? { verdict: 'clarify', confidence, ids: options.map(({ id }) => id), why: 'one of few' }
      : none('unsure');
  if (namesNothing(best)) return { ...none('names nothing'), confidence: UNLIKELY };
  const close = options.filter(({ belongs }) => belongs >= TRULY_CLOSE * best.belongs);
  return close.length > 1 && confidence < UNSURE
    ? { verdict: 'clarify', confidence, ids: close.map(({ id }) => id), why: 'close' }
    : { verdict: 'answer', confidence, ids: [best.id], why: 'sure' };
}

/** The best and those that may be meant as well; the best alone where nothing was learned of them. */
function optionsIn({ candidates }: Match): readonly Candidate[] {
  const [best] = candidates;
  if (!best || best.belongs === 0) return candidates.slice(0, 1);
  return candidates.slice(0, OPTIONS).filter(({ belongs }) => belongs >= MAY_BE_MEANT * best.belongs);
}

/** How surely one of these answers: 0 to 1. */
function together(options: readonly Candidate[], match: Match): number {
  const [best] = options;
  const belongs = Math.min(
    1,
    options.reduce((sum, option) => sum + option.belongs, 0),
  );
  return best && !namesNothing(best) ? confidenceOf({ ...match, candidates: [{ ...best, belongs }] }) : 0;
}

/** "Is it free" names no subject, whatever it resembles, unless an example asks just so. */
function namesNothing({ covers, ask }: Candidate): boolean {
  return covers().subject < SUBJECT && ask < ASKED;
}

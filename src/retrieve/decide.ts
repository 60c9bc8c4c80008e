import type { Candidate, Match } from './matcher.js';

/** What a ranking is good for. */
export interface Decision {
  readonly verdict: 'answer' | 'clarify' | 'none';
  /** 0 to 1: how surely the best candidate answers. */
  readonly confidence: number;
  /** The candidate that answers, or those to choose from (three at most), best first. */
  readonly ids: readonly string[];
}

/** At or above this confidence the best candidate answers. */
const ANSWERS = 0.5;
/** A candidate this much as likely as the best may be meant as well. */
const MAY_BE_MEANT = 0.6;
/** One this much as likely cannot be told from the best; where that is no surer than this, the person is asked. */
const TRULY_CLOSE = 0.95;
const UNSURE = 0.65;
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
  const none: Decision = { verdict: 'none', confidence, ids: [] };
  if (!best) return none;
  const options = optionsIn(match);
  if (confidence < ANSWERS)
    return options.length > 1 && together(options, match) >= ANSWERS
      ? { verdict: 'clarify', confidence, ids: options.map(({ id }) => id) }
      : none;
  if (namesNothing(best)) return { ...none, confidence: UNLIKELY };
  const close = options.filter(({ belongs }) => belongs >= TRULY_CLOSE * best.belongs);
  return close.length > 1 && confidence < UNSURE
    ? { verdict: 'clarify', confidence, ids: close.map(({ id }) => id) }
    : { verdict: 'answer', confidence, ids: [best.id] };
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
    0.11 +
    1.33 * logOf(belongs) -
    0.57 * logOf(otherBelongs) +
    3.67 * ask -
    3.78 * otherAsk -
    0.34 * strangenessOf(covers) -
    0.32 * Number(covers.missesAspect) +
    4.44 * lengthOf(covers)
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

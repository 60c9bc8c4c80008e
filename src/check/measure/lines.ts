import type { Evaluation } from './evaluate.js';
import type { GoldenFigures } from './golden.js';
import { mean, type Count } from './statistics.js';

/** One figure of an evaluation, as it is shown. */
export interface Line {
  readonly part: string;
  readonly name: string;
  /** 0 to 1. */
  readonly value: number;
  /** What it is the share of; null where it is no share of questions. */
  readonly count: Count | null;
  /** What it must not fall below, or not exceed; null: nothing. */
  readonly bound: { readonly least: number } | { readonly most: number } | null;
}

/** Whether a figure is beyond its bound. */
export function isBeyond({ value, bound }: Line): boolean {
  if (bound === null) return false;
  return 'least' in bound ? value < bound.least : value > bound.most;
}

/** Every figure of an evaluation with its bound, in the order of the parts; those of no question are left out. */
export function linesOf(evaluation: Evaluation): readonly Line[] {
  const lines = [
    ...goldenLines(evaluation),
    ...leftOutLines(evaluation),
    ...foldLines(evaluation),
    ...halvesLines(evaluation),
  ];
  return lines.filter(({ value, count }) => !Number.isNaN(value) && count?.of !== 0);
}

// The bounds stand a little under (or above) what was measured when they were set, so that a change for the worse is seen.

function goldenLines({ golden, auroc }: Evaluation): readonly Line[] {
  const part = 'Golden questions';
  return [
    share(part, 'to be answered: rightly', golden.answer, { least: 0.93 }),
    share(part, 'to be answered: by the first key', golden.strict, { least: 0.915 }),
    share(part, 'to be answered: wrongly', golden.wrongAnswers, { most: 0.05 }),
    share(part, 'to get no answer: rightly', golden.noAnswer, { least: 0.9 }),
    share(part, 'to be declined: rightly', golden.declined, { least: 0.95 }),
    share(part, 'to be talked to: rightly', golden.talk, { least: 0.9 }),
    share(part, 'not to be answered: false answers', golden.falseAnswers, { most: 0.06 }),
    share(part, 'asked back', golden.askedBack, { most: 0.02 }),
    { part, name: 'AUROC, answer against no answer', value: auroc, count: null, bound: { least: 0.98 } },
  ];
}

function leftOutLines({ leftOut }: Evaluation): readonly Line[] {
  const part = 'Example questions left out by fifths';
  return [
    share(part, 'answered rightly', leftOut.right, { least: 0.9 }),
    share(part, 'answered wrongly', leftOut.wrong, { most: 0.035 }),
    share(part, 'silent', leftOut.silent, null),
    share(part, 'asked back', leftOut.askedBack, null),
    share(part, 'of those without an answer: silent', leftOut.unansweredSilent, { least: 0.88 }),
  ];
}

function foldLines({ goldenByFold }: Evaluation): readonly Line[] {
  const part = 'Golden questions, each fifth left out';
  const both = (
    name: string,
    of: (figures: GoldenFigures) => Count,
    worst: typeof Math.min,
    bound: Line['bound'],
  ): readonly Line[] => {
    const shares = goldenByFold.map((figures) => of(figures)).filter((count) => count.of > 0);
    const values = shares.map((count) => count.share);
    if (values.length === 0) return [];
    return [
      { part, name: `${name}, mean`, value: mean(values), count: null, bound: null },
      { part, name: `${name}, worst`, value: worst(...values), count: null, bound },
    ];
  };
  return [
    ...both('answered rightly', ({ answer }) => answer, Math.min, { least: 0.92 }),
    ...both('answered wrongly', ({ wrongAnswers }) => wrongAnswers, Math.max, { most: 0.06 }),
    ...both('no answer, rightly', ({ noAnswer }) => noAnswer, Math.min, { least: 0.89 }),
    ...both('false answers', ({ falseAnswers }) => falseAnswers, Math.max, { most: 0.06 }),
  ];
}

function halvesLines({ halves }: Evaluation): readonly Line[] {
  if (halves === null) return [];
  const part = 'Golden questions, half of the topics left out';
  const line = (name: string, value: number, bound: Line['bound']): Line => ({
    part,
    name,
    value,
    count: null,
    bound,
  });
  return [
    line('answered rightly at 5 % false answers', halves.right, { least: 0.65 }),
    line('standard deviation over the splits', halves.spread, null),
    line('AUROC, answerable against not', halves.auroc, { least: 0.91 }),
  ];
}

function share(part: string, name: string, count: Count, bound: Line['bound']): Line {
  return { part, name, value: count.share, count, bound };
}

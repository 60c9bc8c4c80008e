import type { Answer } from '../../answer/answer.js';
import { isRight, type GoldenRow } from './golden-row.js';
import { countOf, type Count } from './statistics.js';

/** A question that was not served rightly. */
export interface Miss extends Pick<GoldenRow, 'id' | 'q' | 'expect'> {
  readonly got: Answer['outcome'];
  readonly topics: readonly string[];
}

/** How golden questions are served. */
export interface GoldenFigures {
  /** Of those to be answered: served rightly. */
  readonly answer: Count;
  /** The same, where the first key alone counts. */
  readonly strict: Count;
  /** Of those to get no answer, to be declined, to be talked to: served rightly. */
  readonly noAnswer: Count;
  readonly declined: Count;
  readonly talk: Count;
  /** Of those to be answered: answered, and not rightly. */
  readonly wrongAnswers: Count;
  /** Of all others: answered, and not rightly. */
  readonly falseAnswers: Count;
  /** Of all: asked back, where that is not as right. */
  readonly askedBack: Count;
  readonly misses: readonly Miss[];
}

/** Asks golden questions, each in a conversation of its own. */
export function measureGolden(rows: readonly GoldenRow[], ask: (question: string) => Answer): GoldenFigures {
  const asked = rows.map((row) => {
    const answer = ask(row.q);
    return { row, answer, right: isRight(row, answer) };
  });
  const expecting = (expect: GoldenRow['expect']) => asked.filter(({ row }) => row.expect === expect);
  const served = (expect: GoldenRow['expect']) =>
    countOf(
      expecting(expect).filter(({ right }) => right),
      expecting(expect),
    );
  const answerable = expecting('answer');
  const others = asked.filter(({ row }) => row.expect !== 'answer');
  const missed = asked.filter(({ right }) => !right);
  const missedAs = (outcome: Answer['outcome'], among: typeof asked) =>
    countOf(
      among.filter(({ answer, right }) => !right && answer.outcome === outcome),
      among,
    );
  return {
    answer: served('answer'),
    strict: countOf(
      answerable.filter(({ row, answer }) => isRight(row, answer, 1)),
      answerable,
    ),
    noAnswer: served('no-answer'),
    declined: served('declined'),
    talk: served('talk'),
    wrongAnswers: missedAs('answer', answerable),
    falseAnswers: missedAs('answer', others),
    askedBack: missedAs('clarify', asked),
    misses: missed.map(({ row: { id, q, expect }, answer: { outcome, topics } }) => ({
      id,
      q,
      expect,
      got: outcome,
      topics,
    })),
  };
}

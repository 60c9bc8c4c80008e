import type { Knowledge } from '../../knowledge/knowledge.js';
import type { Topic } from '../../knowledge/topic.js';
import { isAccepted, type GoldenRow } from './golden-row.js';
import { halfOf, type Best, type Half } from './halves.js';
import { auroc, deviation, mean, rightAt } from './statistics.js';
import { quotesOf } from './topic-quotes.js';

/** How many splits of the topics are measured. */
const SPLITS = 10;
const FALSE_SHARE = 0.05;

/** How well a matcher knows when to say nothing, over the splits. */
export interface Abstention {
  /** Share of the answerable questions answered rightly where 5 % of the unanswerable ones are answered: mean, 0 to 1. */
  readonly right: number;
  /** Its standard deviation. */
  readonly spread: number;
  /** How often an answerable question is surer than an unanswerable one: mean, 0 to 1. */
  readonly auroc: number;
  /** How many questions could be answered and how many could not: means. */
  readonly answerable: number;
  readonly unanswerable: number;
}

/**
 * Asks about halves of the topics the golden questions to be answered; those whose accepted quotes are gone cannot be.
 * @param over makes the matcher that is measured, learned from a half alone
 * @param splits 2 or more
 */
export function measureAbstention(
  knowledge: Knowledge,
  rows: readonly GoldenRow[],
  over: (half: Half) => Best,
  splits = SPLITS,
): Abstention {
  const asked = rows.filter(({ expect }) => expect === 'answer');
  const figures = Array.from({ length: splits }, (_, split) => {
    const half = halfOf(knowledge, split);
    return measureHalf(half, asked, over(half));
  });
  const rights = figures.map(({ right }) => right);
  return {
    right: mean(rights),
    spread: deviation(rights),
    auroc: mean(figures.map((one) => one.auroc)),
    answerable: mean(figures.map(({ answerable }) => answerable)),
    unanswerable: mean(figures.map(({ unanswerable }) => unanswerable)),
  };
}

function measureHalf({ knowledge: { topics } }: Half, asked: readonly GoldenRow[], best: Best) {
  const answers = (row: GoldenRow, topic: Topic | undefined) =>
    topic !== undefined && [...quotesOf(topic)].some((quote) => isAccepted(quote, row));
  const judged = asked.map((row) => {
    const { id, confidence } = best(row.q);
    const isAnswerable = [...topics.values()].some((topic) => answers(row, topic));
    return { confidence, isAnswerable, isRight: answers(row, topics.get(id ?? '')) };
  });
  const answerable = judged.filter(({ isAnswerable }) => isAnswerable);
  const others = judged.filter(({ isAnswerable }) => !isAnswerable).map(({ confidence }) => confidence);
  return {
    right: rightAt(FALSE_SHARE, answerable, others),
    auroc: auroc(
      answerable.map(({ confidence }) => confidence),
      others,
    ),
    answerable: answerable.length,
    unanswerable: others.length,
  };
}

import type { Knowledge } from '../../knowledge/knowledge.js';
import type { Finder } from '../../retrieve/finder.js';
import type { LeftOut } from './folds.js';
import { countOf, sumOf, type Count } from './statistics.js';
import { shareQuote } from './topic-quotes.js';

/** What came of example questions that a finder had not learned from. */
export interface LeftOutFigures {
  /** Of the questions of topics: answered with a quote of their own topic; answered otherwise; neither; asked back. */
  readonly right: Count;
  readonly wrong: Count;
  readonly silent: Count;
  readonly askedBack: Count;
  /** Of the questions that no topic answers: those that got no answer and no question back. */
  readonly unansweredSilent: Count;
}

type Served = 'right' | 'wrong' | 'silent' | 'askedBack';

/** Asks a finder the questions that were left out. */
export function measureLeftOut(
  { topics }: Knowledge,
  finder: Finder,
  leftOut: readonly LeftOut[],
): LeftOutFigures {
  const serve = ({ question, topic }: LeftOut): Served => {
    const { verdict, ids } = finder.find(question);
    if (verdict === 'none') return 'silent';
    if (verdict === 'clarify') return 'askedBack';
    const own = topics.get(topic ?? '');
    const answering = ids.map((id) => topics.get(id)).filter((one) => one !== undefined);
    return own && answering.some((one) => shareQuote(own, one)) ? 'right' : 'wrong';
  };
  const ofTopics = leftOut.filter(({ topic }) => topic !== null).map(serve);
  const ofNone = leftOut.filter(({ topic }) => topic === null).map(serve);
  const among = (all: readonly Served[], as: Served) =>
    countOf(
      all.filter((one) => one === as),
      all,
    );
  return {
    right: among(ofTopics, 'right'),
    wrong: among(ofTopics, 'wrong'),
    silent: among(ofTopics, 'silent'),
    askedBack: among(ofTopics, 'askedBack'),
    unansweredSilent: among(ofNone, 'silent'),
  };
}

/** Several of them as one. */
export function joinLeftOut(all: readonly LeftOutFigures[]): LeftOutFigures {
  return {
    right: sumOf(all.map(({ right }) => right)),
    wrong: sumOf(all.map(({ wrong }) => wrong)),
    silent: sumOf(all.map(({ silent }) => silent)),
    askedBack: sumOf(all.map(({ askedBack }) => askedBack)),
    unansweredSilent: sumOf(all.map(({ unansweredSilent }) => unansweredSilent)),
  };
}

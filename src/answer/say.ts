import type { FollowUpWords } from '../knowledge/follow-up-words.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { Sayings } from '../knowledge/language.js';
import type { Topic } from '../knowledge/topic.js';
import { aboutQuote } from './about-quote.js';
import { frame, type Draft } from './compose.js';

/** The fixed words of an answer, out of the content. */
export interface Say {
  readonly words: Sayings;
  /** Those for messages that lean on what went before. */
  readonly followUp: FollowUpWords['say'];
  /** The topics of these ids, each once; unknown ones are left out. */
  topics(ids: readonly string[]): readonly Topic[];
  /** Titles of topics, at most three, for suggestions. */
  titles(ids: readonly string[]): readonly string[];
  /** The title of what a topic rests on first, or null where it rests on nothing. */
  sourceOf(topic: Topic): string | null;
  /** The last frame: whether a clinician has checked these topics. */
  checks(topics: readonly Topic[]): readonly Draft[];
  /** How far all answers together were checked by a clinician, in words; nothing where all of them were. */
  readonly notChecked: readonly string[];
}

/** @param today gives the date as `YYYY-MM-DD` */
export function createSay(knowledge: Knowledge, today: () => string): Say {
  const topics = (ids: readonly string[]) =>
    [...new Set(ids)].map((id) => knowledge.topics.get(id)).filter((topic) => topic !== undefined);
  return {
    words: knowledge.language.say,
    followUp: knowledge.language.followUp.say,
    topics,
    titles: (ids) =>
      topics(ids)
        .map(({ title }) => title)
        .slice(0, 3),
    sourceOf({ short, sentences }) {
      const cited = sentences.flatMap((one) => (one.role === 'cited' ? one.quotes : []));
      const [quote] = [...cited, ...short.quotes];
      return quote ? (aboutQuote(quote, knowledge)?.title ?? quote.source) : null;
    },
    notChecked: notChecked(knowledge),
    checks(checked) {
      const { unchecked, overdue } = knowledge.language.say;
      if (checked.some(({ reviewedBy }) => reviewedBy === null)) return [frame(unchecked)];
      const isOverdue = checked.some(({ reviewBy }) => reviewBy !== null && reviewBy < today());
      return isOverdue ? [frame(overdue)] : [];
    },
  };
}

function notChecked({ topics, language }: Knowledge): readonly string[] {
  const served = [...topics.values()];
  const { none, some } = language.say.notChecked;
  if (served.every(({ reviewedBy }) => reviewedBy !== null)) return [];
  return [served.every(({ reviewedBy }) => reviewedBy === null) ? none : some];
}

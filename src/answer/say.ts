import type { Knowledge } from '../knowledge/knowledge.js';
import type { Sayings } from '../knowledge/language.js';
import type { Topic } from '../knowledge/topic.js';
import { frame, type Draft } from './compose.js';

/** The fixed words of an answer, out of the content. */
export interface Say {
  readonly words: Sayings;
  /** Titles of topics, at most three, for suggestions. */
  titles(ids: readonly string[]): readonly string[];
  /** The last frame: whether a clinician has checked these topics. */
  checks(topics: readonly Topic[]): readonly Draft[];
}

/** @param today gives the date as `YYYY-MM-DD` */
export function createSay(knowledge: Knowledge, today: () => string): Say {
  return {
    words: knowledge.language.say,
    titles(ids) {
      const titles = [...new Set(ids)].map((id) => knowledge.topics.get(id)?.title);
      return titles.filter((title) => title !== undefined).slice(0, 3);
    },
    checks(topics) {
      const { unchecked, overdue } = knowledge.language.say;
      if (topics.some(({ reviewedBy }) => reviewedBy === null)) return [frame(unchecked)];
      const isOverdue = topics.some(({ reviewBy }) => reviewBy !== null && reviewBy < today());
      return isOverdue ? [frame(overdue)] : [];
    },
  };
}

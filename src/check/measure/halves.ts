import type { Knowledge } from '../../knowledge/knowledge.js';
import type { Topic } from '../../knowledge/topic.js';
import { createFinder, topicRows } from '../../retrieve/finder.js';
import type { Row } from '../../retrieve/matcher.js';
import { shuffled } from './shuffled.js';
import { shareQuote } from './topic-quotes.js';
import { withTopics } from './with-topics.js';

/** About half of the topics. */
export interface Half {
  readonly knowledge: Knowledge;
  /** The same as rows of title, text and example questions, for any other matcher. */
  readonly rows: readonly Row[];
}

/** Names the best topic for a question (null: none), and how surely it answers. */
export type Best = (question: string) => { readonly id: string | null; readonly confidence: number };

/**
 * About half of the topics: others are taken away in a seeded order, each with all that cite a quote with it, as long as
 * half are left.
 * @param split another number, another half
 */
export function halfOf(knowledge: Knowledge, split: number): Half {
  const topics = [...knowledge.topics.values()];
  const most = Math.ceil(topics.length / 2);
  let kept: readonly Topic[] = topics;
  for (const goes of shuffled(topics, ({ id }) => id, `split ${split}`)) {
    if (!kept.includes(goes)) continue;
    const rest = kept.filter((topic) => !shareQuote(goes, topic));
    if (rest.length >= topics.length - most) kept = rest;
  }
  const half = withTopics(knowledge, kept);
  return { knowledge: half, rows: topicRows(half) };
}

/** Kindred's own finder over a half, learned from it alone. */
export function finderOver({ knowledge }: Half): Best {
  const finder = createFinder(knowledge);
  return (question) => {
    const { ids, confidence } = finder.find(question);
    return { id: ids[0] ?? finder.match(question).candidates[0]?.id ?? null, confidence };
  };
}

import type { Knowledge } from '../../knowledge/knowledge.js';
import type { Topic } from '../../knowledge/topic.js';
import { createFinder, type Finder } from '../../retrieve/finder.js';

/** The content with these topics alone; to which of them a question belongs is to be learned anew. */
export function withTopics(knowledge: Knowledge, topics: readonly Topic[]): Knowledge {
  const { asks, learned } = knowledge;
  const ids = new Set(topics.map(({ id }) => id));
  return {
    ...knowledge,
    topics: new Map(topics.map((topic) => [topic.id, topic])),
    asks: { ...asks, byTopic: new Map([...asks.byTopic].filter(([id]) => ids.has(id))) },
    learned: { ...learned, topics: null },
  };
}

/** A finder over a content, and that content with what the finder learned, so that nothing learns it twice. */
export function learnedFinder(knowledge: Knowledge): {
  readonly finder: Finder;
  readonly knowledge: Knowledge;
} {
  const finder = createFinder(knowledge);
  return { finder, knowledge: { ...knowledge, learned: { ...knowledge.learned, topics: finder.learned } } };
}

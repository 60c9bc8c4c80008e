import type { Answer } from '../answer/answer.js';
import { compose } from '../answer/compose.js';
import { draftsOf } from '../answer/curated.js';
import type { Topic } from '../knowledge/topic.js';
import type { PageContext } from './page-context.js';

/** Topics as one numbered text: the sentences of each, and the quotes of all. */
export interface ToldTopics {
  readonly told: readonly { readonly topic: Topic; readonly sentences: Answer['sentences'] }[];
  readonly citations: Answer['citations'];
}

/** Numbers the quotes of topics through, as one answer does; what only a chat can keep is left out. */
export function tellTopics({ knowledge, words }: PageContext, topics: readonly Topic[]): ToldTopics {
  const bodies = topics.map((topic) => ({
    topic,
    drafts: draftsOf(topic).filter(
      ({ role, text }) => role !== 'frame' || !words.topic.chatOnly.includes(text),
    ),
  }));
  const drafts = bodies.flatMap((body) => body.drafts);
  const parts = { outcome: 'answer', care: 'none', kind: 'curated', confidence: 1, suggestions: [] } as const;
  const ids = topics.map(({ id }) => id);
  const { sentences, citations } = compose({ ...parts, topics: ids, drafts }, knowledge, '');
  let next = 0;
  const told = bodies.map(({ topic, drafts: { length } }) => {
    const own = sentences.slice(next, next + length);
    next += length;
    return { topic, sentences: own };
  });
  return { told, citations };
}

import type { Answer } from '../answer/answer.js';
import { compose, type Draft } from '../answer/compose.js';
import { draftsOf } from '../answer/curated.js';
import type { Topic } from '../knowledge/topic.js';
import type { PageContext } from './page-context.js';

/** A topic and what is said of it. */
export interface TopicDrafts {
  readonly topic: Topic;
  readonly drafts: readonly Draft[];
}

/** Topics as one numbered text: the sentences of each, and the quotes of all. */
export interface ToldTopics {
  readonly told: readonly { readonly topic: Topic; readonly sentences: Answer['sentences'] }[];
  readonly citations: Answer['citations'];
}

/** All of a topic, numbered. */
export function tellTopic(context: PageContext, topic: Topic): ToldTopics {
  return tellTopics(context, [{ topic, drafts: draftsOf(topic) }]);
}

/** Numbers the quotes of topics through, as one answer does; what makes sense in the chat alone is left out. */
export function tellTopics(context: PageContext, bodies: readonly TopicDrafts[]): ToldTopics {
  const told = bodies.map(({ topic, drafts }) => ({ topic, drafts: onAPage(context, drafts) }));
  const drafts = told.flatMap((body) => body.drafts);
  const parts = { outcome: 'answer', care: 'none', kind: 'curated', confidence: 1, suggestions: [] } as const;
  const topics = told.map(({ topic: { id } }) => id);
  const { sentences, citations } = compose({ ...parts, topics, drafts }, context.knowledge, '');
  let next = 0;
  return {
    told: told.map(({ topic, drafts: { length } }) => {
      const own = sentences.slice(next, next + length);
      next += length;
      return { topic, sentences: own };
    }),
    citations,
  };
}

/** Without the frames that only a chat can keep: "tell me now". */
export function onAPage({ words }: PageContext, drafts: readonly Draft[]): readonly Draft[] {
  return drafts.filter(({ role, text }) => role !== 'frame' || !words.topic.chatOnly.includes(text));
}

import type { Knowledge } from '../knowledge/knowledge.js';
import { createAnyWords } from '../understand/any-words.js';
import { messageWords } from '../understand/message-words.js';
import type { Last } from './last.js';

/** What a question means that names no subject. */
export interface Unnamed {
  /** The id of the topic that a message means, though it names nothing of it ("and what about me"), or null. */
  readonly means: (text: string) => string | null;
  /** The same; what may be about anything ("what can I do") means it only where that topic was told or offered last. */
  readonly meansNow: (text: string, last: Last | null) => string | null;
}

/** Over the served topics of a content. */
export function createUnnamed({ language, topics }: Pick<Knowledge, 'language' | 'topics'>): Unnamed {
  const { bare, means } = language.unnamed;
  const find = createAnyWords(
    means.filter(({ topic }) => topics.has(topic)),
    { alike: new Map(), light: bare },
  );
  const found = (text: string) => find(messageWords(text));
  return {
    means: (text) => found(text)?.topic ?? null,
    meansNow(text, last) {
      const { topic, near } = found(text) ?? { topic: null, near: false };
      const isNear = topic !== null && [...(last?.topics ?? []), ...(last?.offered ?? [])].includes(topic);
      return near && !isNear ? null : topic;
    },
  };
}

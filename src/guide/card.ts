import { frame, type Draft, type Parts } from '../answer/compose.js';
import type { Say } from '../answer/say.js';
import type { KindCard } from '../knowledge/guide-words.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { fill } from '../text.js';
import { sentencesAt, topicsAt } from './sentences.js';

/** Whether the documents still say what a kind is. */
export function isServed({ is }: KindCard, topics: Knowledge['topics']): boolean {
  return sentencesAt(is, topics).length > 0;
}

/** A kind of help: what it is and whom it is for, what the documents say of it, and what they don't, in sentences of topics. */
export function cardReply(card: KindCard, { topics, guides }: Knowledge, say: Say): Parts {
  const words = guides.kinds.say;
  const part = (title: string, places: readonly string[]): readonly Draft[] => {
    const said = sentencesAt(places, topics);
    return said.length > 0 ? [frame(title), ...said] : [];
  };
  const ids = topicsAt([...card.is, ...card.shows, ...card.lacks], topics);
  return {
    outcome: 'answer',
    care: 'none',
    kind: 'curated',
    topics: ids.slice(0, 1),
    drafts: [
      frame(fill(words.title, { label: card.label })),
      ...part(words.is, card.is),
      ...part(words.shows, card.shows),
      ...part(words.lacks, card.lacks),
      ...say.checks(say.topics(ids)),
    ],
    suggestions: [],
    confidence: 1,
  };
}

import { placesIn } from '../knowledge/follow-up-words.js';
import type { Knowledge } from '../knowledge/knowledge.js';

/** What people ask of these topics, small talk and "2": messages that the content itself says to be in no danger. */
export function harmlessIn({ topics, language }: Pick<Knowledge, 'topics' | 'language'>): readonly string[] {
  const asked = [...topics.values()].flatMap(({ title, asks }) => [title, ...asks]);
  return [...asked, ...language.talk.flatMap(({ asks }) => asks), ...placesIn(language.followUp)];
}

/** Of what else people ask, one in so many is learned: with all of it, danger would be too small a share of what is seen. */
const ONE_IN = 3;

/** What else people ask, and is answered: harmless too, though nobody looked at each as closely. */
export function alsoHarmlessIn({ asks }: Pick<Knowledge, 'asks'>): readonly string[] {
  return [...asks.byTopic.values()].flat().filter((_, i) => i % ONE_IN === 0);
}

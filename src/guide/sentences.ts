import { placeKey } from '../knowledge/source.js';
import type { Topic, TopicSentence } from '../knowledge/topic.js';
import type { Draft } from '../answer/compose.js';

/** The most citations that one answer has. */
const MOST_CITATIONS = 6;

type Topics = ReadonlyMap<string, Topic>;

/** The sentences of topics that places such as `cbt#2` name, in their order; those of topics that are not served are left out. */
export function sentencesAt(places: readonly string[], topics: Topics): readonly Draft[] {
  return places.flatMap((place) => {
    const [id = '', number = ''] = place.split('#');
    const sentence = topics.get(id)?.sentences[Number(number) - 1];
    return sentence ? [draftOf(sentence)] : [];
  });
}

/** The served topics among those that places name, each once. */
export function topicsAt(places: readonly string[], topics: Topics): readonly string[] {
  return [...new Set(places.map((place) => place.split('#')[0] ?? ''))].filter((id) => topics.has(id));
}

/** A sentence of a topic on its way into an answer. */
export function draftOf(sentence: TopicSentence): Draft {
  const { text, role } = sentence;
  return { text, role, quotes: role === 'cited' ? sentence.quotes : [] };
}

/** Whether drafts rest on no more quotes than one answer may cite. */
export function isCitable(drafts: readonly Draft[]): boolean {
  return new Set(drafts.flatMap(({ quotes }) => quotes.map(placeKey))).size <= MOST_CITATIONS;
}

import type { Place } from '../knowledge/source.js';
import type { Topic } from '../knowledge/topic.js';
import type { PageContext } from './page-context.js';

/** A passage in which a word stands. */
export type Standing = Pick<Place, 'source' | 'passage'>;

/** A word of the glossary. */
export interface Entry {
  /** The anchor of the entry. */
  readonly id: string;
  readonly term: string;
  /** The topic that explains it, or one near it. */
  readonly topic: Topic;
  /** Where a word stands that no document explains; null where the topic explains it. */
  readonly stands: Standing | null;
}

/** The words that topics explain and those that no document does, by the alphabet; a word whose topic is gone is left out. */
export function glossaryEntries({ knowledge, words }: PageContext): readonly Entry[] {
  const { terms, unexplained } = words.glossary;
  const entry = (term: string, id: string, stands: Standing | null): readonly Entry[] => {
    const topic = knowledge.topics.get(id);
    return topic ? [{ id: stands ? idOf(term) : id, term, topic, stands }] : [];
  };
  const unnamed = [...knowledge.topics.values()].filter(
    ({ id, kind }) => kind === 'definition' && terms.every(({ topic }) => topic !== id),
  );
  return [
    ...terms.flatMap(({ term, topic }) => entry(term, topic, null)),
    ...unnamed.flatMap(({ id, title }) => entry(title, id, null)),
    ...unexplained.flatMap(({ term, topic, ...stands }) => entry(term, topic, stands)),
  ].sort((one, other) => one.term.localeCompare(other.term, words.lang));
}

function idOf(term: string): string {
  return term.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-');
}

/** Entries by the letter that they begin with, in their order. */
export function byLetter(entries: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
  const letters = new Map<string, Entry[]>();
  for (const entry of entries) {
    const letter = entry.term.charAt(0).toUpperCase();
    letters.set(letter, [...(letters.get(letter) ?? []), entry]);
  }
  return letters;
}

import type { Topic } from '../knowledge/topic.js';
import type { PageContext } from './page-context.js';

/** A word of the glossary. */
export interface Entry {
  /** The anchor of the entry. */
  readonly id: string;
  readonly term: string;
  /** The topic that explains it; of a word that no document explains, one that leads to where it stands. */
  readonly topic: Topic;
  readonly isExplained: boolean;
}

/** The words that topics explain and those that no document does, by the alphabet; a word whose topic is gone is left out. */
export function glossaryEntries({ knowledge, words }: PageContext): readonly Entry[] {
  const { terms, unexplained } = words.glossary;
  const entry = (term: string, topic: Topic | undefined, isExplained: boolean): readonly Entry[] =>
    topic ? [{ id: isExplained ? topic.id : idOf(term), term, topic, isExplained }] : [];
  const unnamed = [...knowledge.topics.values()].filter(
    ({ id, kind }) => kind === 'definition' && terms.every(({ topic }) => topic !== id),
  );
  return [
    ...terms.flatMap(({ term, topic }) => entry(term, knowledge.topics.get(topic), true)),
    ...unnamed.flatMap((topic) => entry(topic.title, topic, true)),
    ...unexplained.flatMap(({ term, topic }) => entry(term, knowledge.topics.get(topic), false)),
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

import { lettersOf, wordsOf } from '../text.js';
import type { Place, Source, SourceSentence } from './source.js';

/** Shorter sentences say the same by chance. */
const WORDS_OF_A_STATEMENT = 5;
/** Other places that are worth listing; what stands in more is boilerplate. */
const MOST_PLACES = 20;

/**
 * Fills `alsoIn`: sentences whose letters and digits are the same are one statement in several places. A changed word
 * can turn a statement round, so near is not enough here. Furniture says nothing and is left alone.
 */
export function joinDuplicates(sources: readonly Source[]): Source[] {
  const places = new Map<string, SourceSentence[]>();
  for (const sentence of sources.flatMap((source) =>
    source.passages.flatMap((passage) => passage.sentences),
  )) {
    const key = keyOf(sentence);
    const same = key === null ? undefined : places.get(key);
    if (same !== undefined) same.push(sentence);
    else if (key !== null) places.set(key, [sentence]);
  }
  const joined = (sentence: SourceSentence): SourceSentence => {
    const same = places.get(keyOf(sentence) ?? '')?.slice(0, MOST_PLACES + 1) ?? [];
    const others = same.filter((other) => other !== sentence).slice(0, MOST_PLACES);
    return others.length === 0 ? sentence : { ...sentence, alsoIn: others.map(placeOf) };
  };
  return sources.map((source) => ({
    ...source,
    passages: source.passages.map((passage) => ({ ...passage, sentences: passage.sentences.map(joined) })),
  }));
}

/** Only the place of something that has more. */
export function placeOf({ source, passage, start, end }: Place): Place {
  return { source, passage, start, end };
}

function keyOf(sentence: SourceSentence): string | null {
  if (sentence.voice === 'furniture' || wordsOf(sentence.text).length < WORDS_OF_A_STATEMENT) return null;
  return lettersOf(sentence.text);
}

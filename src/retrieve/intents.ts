import type { Language } from '../knowledge/language.js';
import type { Lexicon } from '../understand/lexicon.js';
import { createCollection } from './collection.js';

/** A text, and the label that it was given. */
interface Labelled {
  readonly text: string;
  readonly label: string;
}

/** Tells which label a text would be given, as the topics are told apart. */
interface Intents {
  /** `label` is null where no word is known; `confidence`, 0 to 1, is for rejecting. */
  classify(text: string): { readonly label: string | null; readonly confidence: number };
}

/** Learns labels from examples: each label is a row, and its texts are that row's example questions. */
export function createIntents(examples: readonly Labelled[], language: Language, lexicon: Lexicon): Intents {
  const asks = new Map<string, string[]>();
  for (const { text, label } of examples) {
    const same = asks.get(label);
    if (same) same.push(text);
    else asks.set(label, [text]);
  }
  const rows = Array.from(asks, ([id, own]) => ({ id, title: '', text: '', asks: own }));
  const collection = createCollection(rows, language, lexicon);
  return {
    classify(text) {
      const { results, confidence } = collection.rank(text, 1);
      return { label: results[0]?.id ?? null, confidence };
    },
  };
}

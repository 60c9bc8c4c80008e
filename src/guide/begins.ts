import type { Knowledge } from '../knowledge/knowledge.js';
import { createAnyWords } from '../understand/any-words.js';
import { messageWords } from '../understand/message-words.js';
import { sentencesOf } from '../understand/sentences.js';
import type { Telling } from './telling.js';

/** In words: who wants to be guided says so shortly. */
const LONGEST = 20;
const CLAUSES = /[,;.!\n]/;

type GuideId = 'helping' | 'kinds';

/** Finds the guide that a message asks for, or null. */
export interface Begins {
  /**
   * By its label, or in any words that mean one of its `begins`, beside whom and what it is about ("I want to help my
   * brother, where do I start"); in a longer message a clause of its own may say so. Who tells whom they have in mind and
   * what it is, and nothing else ("my son has schizophrenia"), is guided too. A plain question asks for none.
   */
  readonly begins: (text: string) => GuideId | null;
  /** By its label alone, as it is tapped. */
  readonly labelled: (text: string) => GuideId | null;
}

/** Over the guides of a content. */
export function createBegins(
  { guides, language }: Knowledge,
  telling: Pick<Telling, 'beside' | 'named'>,
): Begins {
  const { helping, kinds, controls } = guides;
  const both = [
    { id: 'kinds', asks: kinds.begins, label: messageWords(kinds.label).join(' ') },
    { id: 'helping', asks: helping.begins, label: messageWords(helping.label).join(' ') },
  ] as const;
  const find = createAnyWords(both, controls);
  const asked = new Set(both.flatMap(({ asks }) => asks).flatMap(messageWords));
  for (const [meaning, words] of controls.alike)
    if (asked.has(meaning)) words.forEach((word) => asked.add(word));
  const meant = (text: string) => {
    const words = telling.beside(text).filter((word) => asked.has(word) || !language.fillers.has(word));
    return find(words)?.id ?? null;
  };
  const inClauses = (text: string) =>
    text
      .split(CLAUSES)
      .map(meant)
      .find((id) => id !== null) ?? null;
  /** A word on how it is with them ("is", "has been", "diagnosed with") tells nothing more. */
  const tellsWhomAndWhat = (text: string) => {
    const { told, several } = telling.named(text);
    const isTold = typeof told.who === 'string' && typeof told.about === 'string' && !several;
    return (
      isTold && telling.beside(text).every((word) => language.fillers.has(word) || helping.has.has(word))
    );
  };
  const labelled = (text: string) => {
    const words = messageWords(text).join(' ');
    return both.find(({ label }) => label === words)?.id ?? null;
  };
  return {
    labelled,
    begins(text) {
      if (messageWords(text).length > LONGEST) return null;
      const tapped = labelled(text);
      if (tapped) return tapped;
      const asking = sentencesOf(text).filter(({ asks }) => asks);
      // Who also asks something of their own ("what can a family do") wants that answered.
      if (asking.some((sentence) => meant(sentence.text) === null)) return null;
      return meant(text) ?? inClauses(text) ?? (tellsWhomAndWhat(text) ? 'helping' : null);
    },
  };
}

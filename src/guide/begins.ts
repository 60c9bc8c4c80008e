import type { Knowledge } from '../knowledge/knowledge.js';
import { createAnyWords } from '../understand/any-words.js';
import { messageWords } from '../understand/message-words.js';
import { sentencesOf } from '../understand/sentences.js';
import type { Telling } from './telling.js';

/** In words: who wants to be guided says so shortly. */
const LONGEST = 20;

/**
 * The guide that a message asks for, or null: by its label, or in any words that mean one of its `begins`, beside whom and
 * what it is about ("I want to help my brother, where do I start"). A plain question asks for none.
 */
export function createBegins(
  { guides, language }: Knowledge,
  telling: Pick<Telling, 'beside'>,
): (text: string) => 'helping' | 'kinds' | null {
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
  return (text) => {
    const words = messageWords(text);
    if (words.length > LONGEST) return null;
    const labelled = both.find(({ label }) => label === words.join(' '));
    if (labelled) return labelled.id;
    const asking = sentencesOf(text).filter(({ asks }) => asks);
    // Who also asks something of their own ("what can a family do") wants that answered.
    return asking.every((sentence) => meant(sentence.text) !== null) ? meant(text) : null;
  };
}

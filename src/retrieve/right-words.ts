import type { Lexicon } from '../understand/lexicon.js';
import { messageWords } from '../understand/message-words.js';
import { createSpeller, type Speller } from '../understand/spelling.js';

/**
 * A speller towards the words of a collection; a right English word is never changed.
 * @param counts how often each word stands in texts that are spelt rightly
 * @param asks example questions, in which people also write wrongly: a word of theirs counts where it is known otherwise
 */
export function createCollectionSpeller(
  counts: Map<string, number>,
  asks: Iterable<string>,
  lexicon: Lexicon,
): Speller {
  for (const ask of asks)
    for (const word of messageWords(ask))
      if (counts.has(word) || lexicon.has(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const speller = createSpeller(counts);
  return { correct: (word) => (counts.has(word) || lexicon.has(word) ? null : speller.correct(word)) };
}

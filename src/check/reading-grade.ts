import { stemOf, syllablesOf, wordsOf } from '../text.js';

/**
 * The Flesch-Kincaid grade of some sentences: 0.39 × words a sentence + 11.8 × syllables a word - 15.59
 * (Kincaid, Fishburne, Rogers and Chissom, 1975). 8 is what most grown-ups read with ease.
 * @param terms stems of the subject's own terms, which count as two syllables at most
 */
export function readingGrade(sentences: readonly string[], terms: ReadonlySet<string>): number {
  const words = sentences.flatMap((sentence) => wordsOf(sentence).map(({ word }) => word));
  if (words.length === 0) return 0;
  const syllables = words.reduce((sum, word) => {
    const own = syllablesOf(word);
    return sum + (terms.has(stemOf(word)) ? Math.min(2, own) : own);
  }, 0);
  return (0.39 * words.length) / sentences.length + (11.8 * syllables) / words.length - 15.59;
}

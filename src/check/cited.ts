import type { TopicSentence } from '../knowledge/topic.js';
import { unprovedParts, type PlainWords } from './plain-words.js';
import { hasHedge, hasNegation, partsOf, stemsOf } from './word-parts.js';

/** What is wrong with a sentence, without its place. */
export interface Remark {
  readonly code: string;
  readonly message: string;
  readonly mend: string;
}

/** A sentence that cites must say no more than its quotes: no further word, no other number, no less doubt, no lost "not". */
export function remarksOnCited(
  sentence: Extract<TopicSentence, { role: 'cited' }>,
  plain: PlainWords,
): Remark[] {
  const quotes = sentence.quotes.map(({ text }) => text);
  const voices = sentence.quotes.map(({ voice }) => voice);
  const claim = withoutLabel(sentence.text);
  const remarks: Remark[] = [];
  const unproved = unprovedParts(claim, [...quotes, ...voices], plain);
  const words = unproved.filter(({ text }) => !/\d/.test(text)).map(({ text }) => text);
  if (words.length > 0) {
    remarks.push({
      code: 'word-not-in-quote',
      message: `Not in the quote: ${words.join(', ')}. The sentence: "${sentence.text}"`,
      mend: `Say it in the words of the quote, "${quotes.join('" and "')}"; or enter plain words for them under means in language/plain-words.yaml.`,
    });
  }
  const numbers = numbersOf(claim).filter(
    (number) => !quotes.some((quote) => numbersOf(quote).includes(number)),
  );
  if (numbers.length > 0) {
    const mend = `Take it out, or quote where it stands. The quote: "${quotes.join('" and "')}"`;
    remarks.push({ code: 'number-not-in-quote', message: `Not in the quote: ${numbers.join(', ')}.`, mend });
  }
  const clause = nearestClause(claim, quotes);
  if (/\b(?:may|might)\b/i.test(clause) && !hasHedge(claim)) {
    remarks.push({
      code: 'hedge-dropped',
      message: `The quote says only that it may be so: "${clause}"`,
      mend: 'Write may, might or can in the sentence too.',
    });
  }
  if (hasNegation(clause) && !hasNegation(claim)) {
    remarks.push({
      code: 'negation-dropped',
      message: `The quote denies something: "${clause}"`,
      mend: 'Keep the "not" of the quote.',
    });
  }
  return remarks;
}

/** "no date" says what kind of source it is, as `short` does: "(web article, no date)". */
function withoutLabel(text: string): string {
  return text.replace(/\bno date\b/gi, '');
}

function numbersOf(text: string): string[] {
  return text.match(/\d+(?:[.,]\d+)*/g) ?? [];
}

/** The part of the quotes, between commas and brackets, that the sentence speaks of: the one with most words of its. */
function nearestClause(claim: string, quotes: readonly string[]): string {
  const own = new Set(stemsOf(partsOf(claim)));
  let best = { clause: '', share: 0 };
  for (const clause of quotes.flatMap((quote) => quote.split(/[,;:()]|\bbut\b|\bthough\b/i))) {
    const stems = [...new Set(stemsOf(partsOf(clause)))];
    const share = stems.filter((stem) => own.has(stem)).length;
    if (share > best.share) best = { clause: clause.trim(), share };
  }
  return best.clause;
}

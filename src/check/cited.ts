import type { TopicSentence } from '../knowledge/topic.js';
import { unprovedParts, type PlainWords } from './plain-words.js';
import {
  clausePairs,
  addsDenial,
  dropsDenial,
  dropsDoubt,
  nounWithoutQuantifier,
  numbersOf,
  swapsNumbers,
} from './clauses.js';
import { isNegation } from './word-parts.js';

/** What is wrong with a sentence, without its place. */
export interface Remark {
  readonly code: string;
  readonly message: string;
  readonly mend: string;
}

/** A sentence that cites must say no more than its quotes: no further word or number, no less doubt, no "not" lost or added. */
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
  return [
    ...remarks,
    ...onClauses(claim, quotes, plain, unproved.some(isNegation)),
    ...onWhole(sentence.text, claim, quotes, voices),
  ];
}

/**
 * Doubt, denial and quantity, clause by clause; each kind of remark once.
 * @param isStrange a denial was reported already, as a word that no quote has
 */
function onClauses(
  claim: string,
  quotes: readonly string[],
  plain: PlainWords,
  isStrange: boolean,
): Remark[] {
  const remarks = new Map<string, Remark>();
  const remark = (code: string, message: string, mend: string) => {
    if (!remarks.has(code)) remarks.set(code, { code, message, mend });
  };
  for (const pair of clausePairs(claim, quotes)) {
    const { quote } = pair;
    if (dropsDoubt(pair, claim, plain))
      remark(
        'hedge-dropped',
        `The quote says only that it can or may be so: "${quote}"`,
        'Write the word of the quote (may, might, suggests, can) in the sentence too.',
      );
    if (dropsDenial(pair, plain))
      remark('negation-dropped', `The quote denies something: "${quote}"`, 'Keep the "not" of the quote.');
    if (addsDenial(pair) && !isStrange)
      remark(
        'negation-added',
        `The sentence denies more often than the quote: "${quote}"`,
        'Take the "not" out, or quote the sentence that has it.',
      );
    const noun = nounWithoutQuantifier(pair);
    if (noun !== null)
      remark(
        'quantifier-dropped',
        `The quote does not speak of all ${noun}: "${quote}"`,
        'Write most, some or many as the quote does.',
      );
  }
  return [...remarks.values()];
}

function onWhole(
  text: string,
  claim: string,
  quotes: readonly string[],
  voices: readonly string[],
): Remark[] {
  const remarks: Remark[] = [];
  if (swapsNumbers(claim, quotes)) {
    remarks.push({
      code: 'number-order',
      message: `The numbers stand in another order than in the quote. The sentence: "${text}"`,
      mend: `Keep the order of the quote, "${quotes.join('" and "')}".`,
    });
  }
  const reader = /\b(?:readers?|comment(?:s|er|ers)?)\b/i.exec(text)?.[0];
  if (
    reader !== undefined &&
    !voices.includes('opinion') &&
    !quotes.some((quote) => quote.includes(reader))
  ) {
    remarks.push({
      code: 'opinion-claimed',
      message: `"${reader}" calls it an opinion, and the quote is none. The sentence: "${text}"`,
      mend: 'Name the voice of the quote, such as "one page" or "one article".',
    });
  }
  return remarks;
}

/** "no date" says what kind of source it is, as `short` does: "(web article, no date)". */
function withoutLabel(text: string): string {
  return text.replace(/\bno date\b/gi, '');
}

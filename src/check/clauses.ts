import type { PlainWords } from './plain-words.js';
import { negationsIn, partsOf, stemsOf } from './word-parts.js';

/** A clause of a sentence, and the clause of its quotes that says the same. */
export interface ClausePair {
  readonly claim: string;
  readonly quote: string;
}

/** Words that tell nothing of what a clause is about. */
const JOINTS = new Set(
  'a an the and or of to in on at by for from with as is are was were be been being it its this that these those they them their there not no non has have had do does did will would may might can could also very so'.split(
    ' ',
  ),
);
/** How many telling words behind a "not" or a "may" it governs. */
const REACH = { denial: 3, doubt: 2 };

/** Parts at commas and the like; two or three words in brackets stay where they are, for they qualify what is before. */
function clausesOf(text: string): string[] {
  return text
    .replace(/\(((?:[^\s()]+\s){0,2}[^\s()]+)\)/g, ' $1 ')
    .split(/[,;:()]|\bbut\b|\b(?:al)?though\b/i)
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '');
}

/** Every clause of a sentence beside the clause of its quotes that has most words of it; without those that share none. */
export function clausePairs(claim: string, quotes: readonly string[]): ClausePair[] {
  const candidates = quotes.flatMap(clausesOf);
  return clausesOf(claim).flatMap((clause) => {
    const own = new Set(tellingStems(clause));
    let best = { quote: '', share: 0 };
    for (const quote of candidates) {
      const share = [...new Set(tellingStems(quote))].filter((stem) => own.has(stem)).length;
      if (share > best.share) best = { quote, share };
    }
    return best.share === 0 ? [] : [{ claim: clause, quote: best.quote }];
  });
}

function tellingStems(text: string): string[] {
  return stemsOf(partsOf(text).filter((part) => !JOINTS.has(part.text)));
}

const DOUBT =
  /\b(?:may|might|perhaps|possibly|maybe|suggest(?:s|ed|ing)?|seems?|seemed|appears?|appeared)\b/i;
const NEGATION = /\b(?:not|no|none|never|nothing|nobody|neither|nor|without|unable|non|cannot)\b|n['’]t\b/i;
const ABLE = /\b(?:can|could)\b/i;

/**
 * Whether a sentence leaves less open than the clause of its quote, where it keeps a word that the doubt governs. "May" and
 * "suggests" stay what they are; "can" may become "may".
 * @param claim the whole sentence
 */
export function dropsDoubt(pair: ClausePair, claim: string, plain: PlainWords): boolean {
  if (DOUBT.test(pair.quote)) return !DOUBT.test(claim) && keeps(pair, DOUBT, REACH.doubt, plain);
  return (
    ABLE.test(pair.quote) && !ABLE.test(claim) && !DOUBT.test(claim) && keeps(pair, ABLE, REACH.doubt, plain)
  );
}

/** Whether a clause keeps a word that its quote denies, and not the denial. */
export function dropsDenial(pair: ClausePair, plain: PlainWords): boolean {
  const fewer = negationsIn(pair.claim) < negationsIn(pair.quote);
  return fewer && keeps(pair, NEGATION, REACH.denial, plain);
}

/** Whether a clause denies more often than its quote. */
export function addsDenial({ claim, quote }: ClausePair): boolean {
  return negationsIn(claim) > negationsIn(quote);
}

/** Whether the claim has one of the words that stand behind the sign in the quote, or a plain word for it. */
function keeps({ claim, quote }: ClausePair, sign: RegExp, reach: number, plain: PlainWords): boolean {
  const own = tellingStems(claim).flatMap((stem) => [stem, ...(plain.means.get(stem) ?? [])]);
  const behind = [...quote.matchAll(new RegExp(sign.source, 'gi'))].flatMap((match) => {
    const stems = tellingStems(quote.slice(match.index + match[0].length));
    return stems.slice(0, /^non$/i.test(match[0]) ? 1 : reach);
  });
  return (behind.length === 0 ? tellingStems(quote) : behind).some((stem) => own.includes(stem));
}

const QUANTIFIERS = 'most|some|many|majority|few|several|certain';
const QUANTIFIED = new RegExp(
  String.raw`\b(?:${QUANTIFIERS})\b(?:\s+(?:of|the|these|those|its|their|other|very))*\s+(?<one>[\p{L}-]+)(?:\s+(?<two>[\p{L}-]+))?`,
  'giu',
);

/** The noun of which a quote speaks only in part ("most trials") and the sentence as a whole, or null. */
export function nounWithoutQuantifier({ claim, quote }: ClausePair): string | null {
  if (new RegExp(String.raw`\b(?:${QUANTIFIERS}|sometimes|usually|often)\b`, 'i').test(claim)) return null;
  const own = new Set(tellingStems(claim));
  for (const { groups } of quote.matchAll(QUANTIFIED)) {
    const nouns = [groups?.['one'], groups?.['two']].filter((word) => word !== undefined);
    const kept = nouns.find((word) => tellingStems(word).some((stem) => own.has(stem)));
    if (kept !== undefined) return kept;
  }
  return null;
}

const NUMBER_WORDS = 'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|third|quarter';

/** Digits of a text, in order. */
export function numbersOf(text: string): string[] {
  return text.match(/\d+(?:[.,]\d+)*/g) ?? [];
}

/** Whether the numbers of a sentence stand in another order than in each quote that has them. */
export function swapsNumbers(claim: string, quotes: readonly string[]): boolean {
  const said = orderedNumbers(claim);
  return quotes.some((quote) => {
    const held = orderedNumbers(quote);
    const here = said.filter((number) => held.includes(number));
    const others = quotes.filter((other) => other !== quote).flatMap(orderedNumbers);
    if (here.some((number) => others.includes(number))) return false;
    let from = 0;
    return !here.every((number) => {
      const at = held.indexOf(number, from);
      from = at + 1;
      return at >= 0;
    });
  });
}

function orderedNumbers(text: string): string[] {
  return text.toLowerCase().match(new RegExp(String.raw`\d+(?:[.,]\d+)*|\b(?:${NUMBER_WORDS})\b`, 'g')) ?? [];
}

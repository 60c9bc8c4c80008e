import { PERSON_WORD } from '../knowledge/language.js';
import type { Term } from '../understand/terms.js';

/** What a collection knows of a word, as coverage asks it. */
export interface KnownWords {
  /** How much a word tells: above 0; the rarer among the rows, the more. */
  rarity(key: string): number;
  /** Whether a row's own example questions hold a word, or a kind of it. */
  isAsked(key: string, row: number): boolean;
  /** Whether a row's text holds a word, or a kind of it. */
  isWritten(key: string, row: number): boolean;
}

const KNOWN = { asked: 1, askedKind: 0.85, written: 0.7, writtenKind: 0.5, not: 0 };
const ASPECT_WEIGHT = 1.5;
/** What an unknown word weighs beside its rarity: also a word of another row's subject is strange to this row. */
const STRANGENESS = 2.5;
/** Whose question it is tells little of what is asked: "my brother" may stand in any question. */
const PERSON_WEIGHT = 0.25;

/** How well a row knows the words of a question. */
export interface Coverage {
  /** Share of the telling words that the row knows, 0 to 1, each weighed by how much it tells. */
  readonly share: number;
  /** How many words of a subject the row knows, each by how much it tells; aspects left out. */
  readonly subject: number;
  /** The greatest weight of a word that the row does not know, up to about 7; 0 where it knows all. */
  readonly strangest: number;
  /** The word of that weight; null where it knows all. */
  readonly stranger: Term | null;
  /** Whether an aspect is asked about ("symptoms of …") that the row's own example questions do not name. */
  readonly missesAspect: boolean;
  /** How many different telling words the question has; with none, the rest is 0. */
  readonly words: number;
}

/**
 * How well a row knows the telling words of a question. A word unknown to all rows weighs most: "what is EMDR" must not
 * be answered with the nearest therapy. An aspect ("symptoms of …") is known only to a row whose own example questions
 * name it.
 */
export function coverageOf(terms: readonly Term[], row: number, known: KnownWords): Coverage {
  let all = 0;
  let held = 0;
  let subject = 0;
  let strangest = 0;
  let stranger: Term | null = null;
  let missesAspect = false;
  let words = 0;
  for (const term of new Map(terms.map((t) => [t.key, t])).values()) {
    if (term.role === 'filler') continue;
    const weight = weightOf(term, known.rarity(term.key));
    const share = knownShare(term, row, known);
    words += 1;
    all += weight;
    held += weight * share;
    if (term.role !== 'aspect') subject += term.telling * share;
    const strange = (weight + STRANGENESS * term.telling) * (1 - share);
    if (strange > strangest) {
      strangest = strange;
      stranger = term;
    }
    if (term.role === 'aspect' && share === 0) missesAspect = true;
  }
  return { share: all > 0 ? held / all : 0, subject, strangest, stranger, missesAspect, words };
}

function weightOf(term: Term, rarity: number): number {
  if (term.role === 'aspect') return rarity * ASPECT_WEIGHT;
  return rarity * (term.kinds.includes(PERSON_WORD) ? PERSON_WEIGHT : term.telling);
}

function knownShare(term: Term, row: number, known: KnownWords): number {
  if (known.isAsked(term.key, row)) return KNOWN.asked;
  if (term.role === 'aspect') return KNOWN.not;
  if (term.kinds.some((kind) => known.isAsked(kind, row))) return KNOWN.askedKind;
  if (known.isWritten(term.key, row)) return KNOWN.written;
  return term.kinds.some((kind) => known.isWritten(kind, row)) ? KNOWN.writtenKind : KNOWN.not;
}

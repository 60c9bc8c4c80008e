import { PERSON_WORD } from '../knowledge/language.js';
import type { Term } from '../understand/terms.js';
import type { Weights } from '../learn/weights.js';

/** The words that a row knows: those that people ask for it with, and those of its text. */
export interface RowWords {
  readonly asked: ReadonlySet<string>;
  readonly written: ReadonlySet<string>;
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
  /** Whether an aspect is asked about ("symptoms of …") that the row's own example questions do not name. */
  readonly missesAspect: boolean;
  /** How many different telling words the question has. */
  readonly words: number;
}

/**
 * How well a row knows the telling words of a question. A word unknown to all rows weighs most: "what is EMDR" must not
 * be answered with the nearest therapy. An aspect ("symptoms of …") is known only to a row whose own example questions
 * name it.
 * @returns null where no word of the question tells anything
 */
export function coverageOf(terms: readonly Term[], row: RowWords, weights: Weights): Coverage | null {
  let all = 0;
  let known = 0;
  let subject = 0;
  let strangest = 0;
  let missesAspect = false;
  let words = 0;
  for (const term of new Map(terms.map((t) => [t.key, t])).values()) {
    if (term.role === 'filler') continue;
    const weight = weightOf(term, weights);
    const share = knownShare(term, row);
    words += 1;
    all += weight;
    known += weight * share;
    if (term.role !== 'aspect') subject += term.telling * share;
    strangest = Math.max(strangest, (weight + STRANGENESS * term.telling) * (1 - share));
    if (term.role === 'aspect' && share === 0) missesAspect = true;
  }
  return all > 0 ? { share: known / all, subject, strangest, missesAspect, words } : null;
}

function weightOf(term: Term, weights: Weights): number {
  if (term.role === 'aspect') return weights.of(term.key) * ASPECT_WEIGHT;
  return weights.of(term.key) * (term.kinds.includes(PERSON_WORD) ? PERSON_WEIGHT : term.telling);
}

function knownShare(term: Term, row: RowWords): number {
  if (row.asked.has(term.key)) return KNOWN.asked;
  if (term.role === 'aspect') return KNOWN.not;
  if (term.kinds.some((kind) => row.asked.has(kind))) return KNOWN.askedKind;
  if (row.written.has(term.key)) return KNOWN.written;
  return term.kinds.some((kind) => row.written.has(kind)) ? KNOWN.writtenKind : KNOWN.not;
}

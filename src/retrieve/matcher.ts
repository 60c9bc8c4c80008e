import type { Reader, Term } from '../understand/terms.js';
import { createAskIndex } from './asks.js';
import { createClassifier } from './classifier.js';
import { coverageOf, type Coverage, type RowWords } from './coverage.js';
import { createTextIndex } from './texts.js';
import { createWeights } from '../learn/weights.js';

/** What can be found: a topic, or any text with a title and example questions. */
export interface Row {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly asks: readonly string[];
}

/** A row that may answer, with each signal's part. */
export interface Candidate {
  readonly id: string;
  /** What candidates are ranked by, 0 to about 1. */
  readonly score: number;
  /** Likeness to the row's best example question, 0 to 1. */
  readonly ask: number;
  /** Likeness to the row's text, 0 to about 1. */
  readonly text: number;
  /** Probability that the question belongs to the row, by the rows' example questions, 0 to 1. */
  readonly belongs: number;
  /** How well the row knows the question's telling words. */
  readonly covers: Coverage;
}

/** Finds the rows that fit a question. */
export interface Matcher {
  /** Best first; ties in the order of the rows. Empty where no word of the question tells anything. */
  match(terms: readonly Term[]): readonly Candidate[];
}

const SHARE = { ask: 0.6, text: 0.2, covers: 0.3, belongs: 0.3 };

/** A matcher over rows; deterministic. */
export function createMatcher(rows: readonly Row[], reader: Reader): Matcher {
  const asks = rows.map((row) => [row.title, ...row.asks].map((ask) => reader.read(ask)));
  const texts = rows.map((row) => reader.read(`${row.title}\n${row.text}`));
  const rowWords = rows.map((_, i): RowWords => ({
    asked: keysOf((asks[i] ?? []).flat()),
    written: keysOf(texts[i] ?? []),
  }));
  const weights = createWeights(rowWords.map((row) => new Set([...row.asked, ...row.written])));
  const askIndex = createAskIndex(asks);
  const textIndex = createTextIndex(texts);
  const classifier = createClassifier(asks);
  return {
    match(terms) {
      const byAsk = askIndex.score(terms);
      const byText = textIndex.score(terms);
      const byClass = classifier.classify(terms);
      const candidates: Candidate[] = [];
      rows.forEach((row, i) => {
        const words = rowWords[i];
        const covers = words ? coverageOf(terms, words, weights) : null;
        if (covers === null) return;
        const ask = byAsk[i] ?? 0;
        const text = Math.min(1, byText[i] ?? 0);
        const belongs = byClass[i] ?? 0;
        candidates.push({
          id: row.id,
          ask,
          text,
          covers,
          belongs,
          score: SHARE.ask * ask + SHARE.text * text + SHARE.covers * covers.share + SHARE.belongs * belongs,
        });
      });
      return candidates.sort((a, b) => b.score - a.score);
    },
  };
}

function keysOf(terms: readonly Term[]): Set<string> {
  return new Set(terms.flatMap((term) => (term.role === 'filler' ? [] : [term.key, ...term.kinds])));
}

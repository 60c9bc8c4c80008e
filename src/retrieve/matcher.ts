import type { Reader, Term } from '../understand/terms.js';
import type { Model } from '../learn/model.js';
import { createAlikeWords } from './alike.js';
import { createAskIndex } from './asks.js';
import type { Scored } from './best.js';
import { createClassifier, learnRows } from './classifier.js';
import { coverageOf, type Coverage } from './coverage.js';
import { createKnownWords } from './known-words.js';
import { nearestOf, type NearestExamples } from './nearest.js';
import { askedOwnWords, askedWords } from './question.js';
import { createSequences } from './sequences.js';
import { createTextIndex } from './texts.js';
import { createWords } from './words.js';

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
  /** What candidates are ranked by, 0 to 1.15. */
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

/** What was found for a question. */
export interface Match {
  /** Best first; ties in the order of the rows. Empty where no word of the question tells anything. */
  readonly candidates: readonly Candidate[];
  /** Whether the rows have example questions; if not, `ask` and `belongs` are 0. */
  readonly byExamples: boolean;
  /** Whether there are examples of questions that no row answers; if not, the next two are 0. */
  readonly knowsOthers: boolean;
  /** Likeness to the best example of a question that no row answers, 0 to 1. */
  readonly otherAsk: number;
  /** Probability that the question belongs to no row, by such examples, 0 to 1. */
  readonly otherBelongs: number;
}

/** Finds the rows that fit a question. */
export interface Matcher {
  /** @param most how many candidates at most; default 50 */
  match(terms: readonly Term[], most?: number): Match;
  /** To show why: each row's example question that is most like a question, by the row's id; not needed to match. */
  nearest(terms: readonly Term[]): NearestExamples;
  /** To show why: how well a row knows one word, 0 to 1. */
  knownShare(term: Term, id: string): number;
  /** What was learned from the example questions; null where there are none, or too many rows. */
  readonly learned: Model | null;
}

/** What a matcher is made of beside its rows. */
export interface MatcherOptions {
  readonly reader: Reader;
  /** Example questions that no row answers. */
  readonly others?: readonly string[];
  /** Takes how often each word stands in the rows' titles and texts. */
  readonly counts?: Map<string, number>;
  /** What was learned from these very rows before; default: it is learned now. */
  readonly learned?: Model | null;
}

/** What the signals count for the order, where there are example questions: chosen by leaving examples out. */
const SHARE = { belongs: 0.7, ask: 0.2, text: 0.1 };
/** What a question counts beside that is asked in an example's very words. */
const VERY_WORDS = { likeness: 0.98, share: 0.15 };
/** A probability below this tells no more than this one. */
const LEAST_LIKELY = 0.001;
/** So many examples and texts are looked at closely. */
const CLOSELY = 300;
const MOST = 50;
/** Above so many rows, telling them apart by learning costs more than it gives. */
const LEARNABLE = 1_000;

/** A matcher over rows; deterministic. Building it takes about a second for 50,000 short texts. */
export function createMatcher(rows: readonly Row[], options: MatcherOptions): Matcher {
  const { reader, others = [], counts } = options;
  const byExamples = rows.some(({ asks }) => asks.length > 0);
  const { examples, rowOfAsk } = examplesOf(byExamples ? rows : [], rows.length, others);
  const askTerms = [...reader.readAll(examples)];
  const words = createWords();
  const asks = createSequences(askTerms, (term) => [words.add(term)]);
  const texts = createSequences(reader.readAll(textsOf(rows), counts), (term) => words.addOwn(term));
  const askIndex = createAskIndex(asks, words);
  const textIndex = createTextIndex(texts, words);
  const known = createKnownWords(words, textIndex.postings, askIndex.postings, rowOfAsk, rows.length);
  const alike = createAlikeWords(words.keys);
  const names = [...rows.map(({ id }) => id), ...(others.length > 0 ? [''] : [])];
  const isLearnable = byExamples && rows.length <= LEARNABLE;
  const learn = () =>
    learnRows(
      askTerms.map((terms, i) => ({ row: rowOfAsk[i] ?? 0, terms })),
      names,
    );
  const learned = isLearnable ? (options.learned ?? learn()) : null;
  const classifier = learned && createClassifier(learned);

  return {
    learned,
    match(terms, most = MOST) {
      const byAsk = bestOfRows(askIndex.find(askedWords(terms, words, alike), CLOSELY), rowOfAsk);
      const likeTexts = textIndex.find(askedOwnWords(terms, words, alike), Math.max(CLOSELY, most));
      const byText = new Map(likeTexts.map(({ number, score }) => [number, Math.min(1, score)]));
      const byClass = classifier?.classify(terms);
      const scored = [...new Set([...byAsk.keys(), ...byText.keys()])]
        .filter((row) => row < rows.length)
        .map((row) => {
          const signals = {
            ask: byAsk.get(row) ?? 0,
            text: byText.get(row) ?? 0,
            belongs: byClass?.[row] ?? 0,
          };
          return { row, ...signals, score: byExamples ? scoreOf(signals) : signals.text };
        })
        .sort((a, b) => b.score - a.score || a.row - b.row);
      const candidates: Candidate[] = [];
      for (const { row, ...signals } of scored.slice(0, most)) {
        candidates.push({ id: rows[row]?.id ?? '', ...signals, covers: coverageOf(terms, row, known) });
      }
      return {
        candidates,
        byExamples,
        knowsOthers: others.length > 0,
        otherAsk: byAsk.get(rows.length) ?? 0,
        otherBelongs: byClass?.[rows.length] ?? 0,
      };
    },
    nearest: (terms) =>
      nearestOf(askIndex.find(askedWords(terms, words, alike), CLOSELY), {
        textOf: (ask) => examples[ask] ?? '',
        idOf: (ask) => rows[rowOfAsk[ask] ?? rows.length]?.id ?? null,
      }),
    knownShare(term, id) {
      const row = rows.findIndex((one) => one.id === id);
      return row < 0 ? 0 : coverageOf([term], row, known).share;
    },
  };
}

/** 0 to 1.15. The classifier counts by its logarithm: from unlikely to possible is as far as from possible to sure. */
function scoreOf({ belongs, ask, text }: Pick<Candidate, 'belongs' | 'ask' | 'text'>): number {
  const likely = 1 - Math.log(Math.max(LEAST_LIKELY, belongs)) / Math.log(LEAST_LIKELY);
  const same = ask >= VERY_WORDS.likeness ? VERY_WORDS.share : 0;
  return SHARE.belongs * likely + SHARE.ask * ask + SHARE.text * text + same;
}

/** All example questions, and the row of each, ascending; a row's title is one of its own; `count` for those that no row answers. */
function examplesOf(rows: readonly Row[], count: number, others: readonly string[]) {
  const asksOf = ({ title, asks }: Row) => [title, ...asks].filter((ask) => ask !== '');
  return {
    examples: [...rows.flatMap(asksOf), ...others],
    rowOfAsk: Int32Array.from([
      ...rows.flatMap((row, i) => asksOf(row).map(() => i)),
      ...others.map(() => count),
    ]),
  };
}

function* textsOf(rows: readonly Row[]): Generator<string> {
  for (const { title, text } of rows) yield `${title}\n${text}`;
}

function bestOfRows(asks: readonly Scored[], rowOfAsk: Int32Array): Map<number, number> {
  const best = new Map<number, number>();
  for (const { number, score } of asks) {
    const row = rowOfAsk[number] ?? 0;
    if (score > (best.get(row) ?? 0)) best.set(row, score);
  }
  return best;
}

import type { Reader, Term } from '../understand/terms.js';
import type { Model } from '../learn/model.js';
import { createAlikeWords, remembering } from './alike.js';
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
  /** What candidates are ranked by, 0 to about 2.2. */
  readonly score: number;
  /** Likeness to the row's best example question, 0 to 1. */
  readonly ask: number;
  /** Likeness to the row's text, 0 to about 1. */
  readonly text: number;
  /** Probability that the question belongs to the row, by the rows' example questions, 0 to 1. */
  readonly belongs: number;
  /** How well the row knows the question's telling words; worked out when it is asked for, for few rows are. */
  readonly covers: () => Coverage;
}

/** What was found for a question. */
export interface Match {
  /** Best first; ties in the order of the rows. Empty where no word of the question tells anything. */
  readonly candidates: readonly Candidate[];
  /** Whether the rows have example questions; if not, `ask` and `belongs` are 0. */
  readonly byExamples: boolean;
  /** Whether it was learned to which row a question belongs; if not, `belongs` is 0. */
  readonly isLearned: boolean;
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
/** The same where no examples tell what no row answers: then a row's text tells more. Set by hand on a small collection. */
const SHARE_ALONE = { belongs: 0.7, ask: 0.2, text: 0.6 };
/** What a question counts beside that is asked in an example's very words. */
const VERY_WORDS = { likeness: 0.98, share: 0.7 };
/** A probability below this tells no more than this one. */
const LEAST_LIKELY = 0.001;
/** So many examples and texts are looked at closely. */
const CLOSELY = 100;
const MOST = 50;
const MAY_BELONG = 0.02;
/** Above so many rows, telling them apart by learning costs more than it gives. */
const LEARNABLE = 1_000;

/** A matcher over rows; deterministic. Building it takes about a second for 50,000 short texts. */
export function createMatcher(rows: readonly Row[], options: MatcherOptions): Matcher {
  const { ids, examples, rowOfAsk, words, alike, askIndex, textIndex, known, learned } = indexOf(
    rows,
    options,
  );
  const byExamples = rowOfAsk.length > 0;
  const knowsOthers = (options.others?.length ?? 0) > 0;
  const share = knowsOthers ? SHARE : SHARE_ALONE;
  const classifier = learned && createClassifier(learned);
  return {
    learned,
    match(terms, most = MOST) {
      const looks = remembering(alike);
      const byAsk = bestOfRows(askIndex.find(askedWords(terms, words, looks), CLOSELY), rowOfAsk);
      const likeTexts = textIndex.find(askedOwnWords(terms, words, looks), Math.max(CLOSELY, most));
      const byText = new Map(likeTexts.map(({ number, score }) => [number, Math.min(1, score)]));
      const byClass = byAsk.size > 0 ? classifier?.classify(terms) : undefined;
      const scored = [...new Set([...byAsk.keys(), ...byText.keys(), ...likelyRows(byClass, ids.length)])]
        .filter((row) => row < ids.length)
        .map((row) => {
          const signals = {
            ask: byAsk.get(row) ?? 0,
            text: byText.get(row) ?? 0,
            belongs: byClass?.[row] ?? 0,
          };
          return { row, ...signals, score: byExamples ? scoreOf(signals, share) : signals.text };
        })
        .sort((a, b) => b.score - a.score || a.row - b.row);
      return {
        candidates: scored.slice(0, most).map(({ row, ...signals }) => ({
          id: ids[row] ?? '',
          ...signals,
          covers: once(() => coverageOf(terms, row, known)),
        })),
        byExamples,
        isLearned: classifier !== null,
        knowsOthers,
        otherAsk: byAsk.get(ids.length) ?? 0,
        otherBelongs: byClass?.[ids.length] ?? 0,
      };
    },
    nearest: (terms) =>
      nearestOf(askIndex.find(askedWords(terms, words, alike), CLOSELY), {
        textOf: (ask) => examples[ask] ?? '',
        idOf: (ask) => ids[rowOfAsk[ask] ?? ids.length] ?? null,
      }),
    knownShare(term, id) {
      const row = ids.indexOf(id);
      return row < 0 ? 0 : coverageOf([term], row, known).share;
    },
  };
}

/** Everything that a question is held against. The rows' texts, and what was read of them, are let go when it is made. */
function indexOf(rows: readonly Row[], { reader, others = [], counts, learned }: MatcherOptions) {
  const byExamples = rows.some(({ asks }) => asks.length > 0);
  const { examples, rowOfAsk } = examplesOf(byExamples ? rows : [], rows.length, others);
  const askTerms = [...reader.readAll(examples)];
  const words = createWords();
  const asks = createSequences(askTerms, (term) => [words.add(term)]);
  const texts = createSequences(reader.readAll(textsOf(rows), counts), (term) => words.addOwn(term));
  const askIndex = createAskIndex(asks, words);
  const textIndex = createTextIndex(texts, words);
  const ids = rows.map(({ id }) => id);
  const isLearnable = byExamples && rows.length <= LEARNABLE;
  return {
    ids,
    examples,
    rowOfAsk,
    words,
    askIndex,
    textIndex,
    known: createKnownWords(words, textIndex.postings, askIndex.postings, rowOfAsk, rows.length),
    alike: createAlikeWords(words),
    learned: isLearnable ? (learned ?? learnFrom(askTerms, rowOfAsk, ids, others.length > 0)) : null,
  };
}

/** @param knowsOthers whether the last of the examples belong to no row */
function learnFrom(
  askTerms: readonly (readonly Term[])[],
  rowOfAsk: Int32Array,
  ids: readonly string[],
  knowsOthers: boolean,
): Model {
  const examples = askTerms.map((terms, i) => ({ row: rowOfAsk[i] ?? 0, terms }));
  return learnRows(examples, knowsOthers ? [...ids, ''] : ids);
}

/** 0 to about 2.2. The classifier counts by its logarithm: from unlikely to possible is as far as from possible to sure. */
function scoreOf(
  { belongs, ask, text }: Pick<Candidate, 'belongs' | 'ask' | 'text'>,
  share: typeof SHARE,
): number {
  const likely = 1 - Math.log(Math.max(LEAST_LIKELY, belongs)) / Math.log(LEAST_LIKELY);
  const same = ask >= VERY_WORDS.likeness ? VERY_WORDS.share : 0;
  return share.belongs * likely + share.ask * ask + share.text * text + same;
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

/** Rows to which the question may belong though no example shares a telling word with it; the likeliest in any case. */
function likelyRows(byClass: Float64Array | undefined, count: number): number[] {
  const ofRows = byClass?.subarray(0, count) ?? new Float64Array();
  const least = Math.min(MAY_BELONG, Math.max(...ofRows));
  return Array.from(ofRows.keys()).filter((row) => (ofRows[row] ?? 0) >= least);
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

/** The same, worked out at the first call. */
function once<Value extends object>(work: () => Value): () => Value {
  let done: Value | undefined;
  return () => (done ??= work());
}

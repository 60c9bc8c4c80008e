import { createTally, type Scored } from './best.js';
import { createPairCounter, pairsOf, type Pairs } from './pairs.js';
import { createPostings, rarity, type Postings } from './postings.js';
import { distinct, type Asked } from './question.js';
import { withoutWords, type Sequences } from './sequences.js';
import type { Words } from './words.js';

/** Likeness of a question to longer texts. */
export interface TextIndex {
  readonly postings: Postings;
  /** The most alike texts with their BM25 score as a share of the best that the question's own words could reach: 0 to about 1. */
  find(asked: readonly Asked[], most: number): readonly Scored[];
}

const K1 = 1.5;
const B = 0.75;
/** What neighbours of the question that are neighbours in the text too count beside its words. */
const PAIR_SHARE = 0.15;

/**
 * An index over texts: BM25 (Robertson and Zaragoza 2009) of telling words; a word that looks like one of the question
 * counts in its place, for less, and no rarer than it.
 */
export function createTextIndex(texts: Sequences, words: Words): TextIndex {
  const postings = createPostings(texts, words, false);
  const weights = weightsOf(postings, lengthsOf(texts));
  const tally = createTally(texts.count);
  const timesOf = createPairCounter(
    withoutWords(texts, (number) => words.isFiller(number)),
    words,
  );
  const { count } = texts;
  /** As for words: the oftener, the more, up to a bound. */
  const pairScore = (text: number, pairs: Pairs): number => {
    if (pairs.weights.size === 0) return 0;
    let score = 0;
    for (const [pair, times] of timesOf(text, pairs))
      score += ((pairs.weights.get(pair) ?? 0) * times * (K1 + 1)) / (times + K1);
    return score / pairs.total;
  };
  return {
    postings,
    find(asked, most) {
      let reachable = 0;
      for (const { term, number, ways } of distinct(asked)) {
        if (term.role === 'filler') continue;
        const own = rarity(postings, number, count);
        reachable += own * (K1 + 1);
        for (const way of ways) {
          const factor = way.share * Math.min(own, rarity(postings, way.number, count));
          const end = postings.starts[way.number + 1] ?? 0;
          for (let at = postings.starts[way.number] ?? 0; at < end; at++)
            tally.note(postings.texts[at] ?? 0, factor * (weights[at] ?? 0));
        }
        tally.endWord();
      }
      const pairs = pairsOf(asked, words, (number) => rarity(postings, number, count));
      const scored = tally.takeBest(most).map(({ number, score }) => ({
        number,
        score: score / Math.max(reachable, Number.MIN_VALUE) + PAIR_SHARE * pairScore(number, pairs),
      }));
      return scored.sort((a, b) => b.score - a.score || a.number - b.number);
    },
  };
}

function lengthsOf({ count, starts }: Sequences): Float32Array {
  return Float32Array.from({ length: count }, (_, text) => (starts[text + 1] ?? 0) - (starts[text] ?? 0));
}

/** BM25's weight of every posting, without the word's rarity. */
function weightsOf({ texts, counts }: Postings, lengths: Float32Array): Float32Array {
  const average = Math.max(1, lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length));
  return counts.map((count, at) => {
    const norm = K1 * (1 - B + (B * (lengths[texts[at] ?? 0] ?? 0)) / average);
    return (count * (K1 + 1)) / (count + norm);
  });
}

import { idf } from '../learn/weights.js';
import type { KnownWords } from './coverage.js';
import { timesWithin, type Postings } from './postings.js';
import { UNKNOWN, type Words } from './words.js';

/**
 * What the rows of a collection know, out of the postings of their texts and of their example questions.
 * @param rowOfAsk the row of every example question, ascending; `rows` for one that no row answers
 */
export function createKnownWords(
  words: Words,
  texts: Postings,
  asks: Postings,
  rowOfAsk: Int32Array,
  rows: number,
): KnownWords {
  const rarities = raritiesOf(words.keys.length, texts, asks, rowOfAsk, rows);
  const firstAsk = new Int32Array(rows + 2).fill(rowOfAsk.length);
  for (let ask = rowOfAsk.length - 1; ask >= 0; ask--) firstAsk[rowOfAsk[ask] ?? 0] = ask;
  for (let row = rows; row >= 0; row--)
    firstAsk[row] = Math.min(firstAsk[row] ?? 0, firstAsk[row + 1] ?? rowOfAsk.length);
  const unknown = idf(0, rows);
  return {
    rarity(key) {
      const number = words.numberOf(key);
      return number === UNKNOWN ? unknown : (rarities[number] ?? unknown);
    },
    isAsked: (key, row) =>
      timesWithin(asks, words.numberOf(key), firstAsk[row] ?? 0, firstAsk[row + 1] ?? 0) > 0,
    isWritten: (key, row) => timesWithin(texts, words.numberOf(key), row, row + 1) > 0,
  };
}

/** How much each word tells by the number of rows that hold it, in their text or their example questions. */
function raritiesOf(
  size: number,
  texts: Postings,
  asks: Postings,
  rowOfAsk: Int32Array,
  rows: number,
): Float32Array {
  const lastSeen = new Int32Array(rows + 1).fill(-1);
  return Float32Array.from({ length: size }, (_, key) => {
    let holding = 0;
    const note = (row: number) => {
      if (row < rows && lastSeen[row] !== key) {
        lastSeen[row] = key;
        holding += 1;
      }
    };
    for (let at = texts.starts[key] ?? 0; at < (texts.starts[key + 1] ?? 0); at++) note(texts.texts[at] ?? 0);
    for (let at = asks.starts[key] ?? 0; at < (asks.starts[key + 1] ?? 0); at++)
      note(rowOfAsk[asks.texts[at] ?? 0] ?? rows);
    return idf(holding, rows);
  });
}

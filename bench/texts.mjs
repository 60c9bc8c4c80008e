import { shuffled } from '../dist/src/check/measure/shuffled.js';
import { readSciFact } from './data.mjs';

const SHORTEST = 20;

/**
 * As many short texts as are wanted: the titles and sentences of SciFact in a seeded order; once they are used up, they
 * come again with one word changed.
 * @returns `{id, title, text, asks}[]`, without titles and asks
 */
export function textsOf(folder, count) {
  const sentences = shuffled(sentencesOf(readSciFact(folder).rows), ({ id }) => id, 'texts');
  return Array.from({ length: count }, (_, i) => {
    const { id, text } = sentences[i % sentences.length];
    const copy = Math.floor(i / sentences.length);
    const other = sentences[(i * 7 + copy) % sentences.length].text;
    return { id: `${id}/${copy}`, title: '', text: copy === 0 ? text : withWordOf(text, other, i), asks: [] };
  });
}

function sentencesOf(rows) {
  const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
  return rows.flatMap(({ id, title, text }) =>
    [title, ...[...segmenter.segment(text)].map(({ segment }) => segment.trim())]
      .map((sentence, i) => ({ id: `${id}/${i}`, text: sentence }))
      .filter((sentence) => sentence.text.length >= SHORTEST),
  );
}

/** The text with its word at a place (counted round) taken from another text. */
function withWordOf(text, other, place) {
  const words = text.split(' ');
  const others = other.split(' ');
  words[place % words.length] = others[place % others.length];
  return words.join(' ');
}

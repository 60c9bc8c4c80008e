import { sentencesOf, trimmed, type Stretch } from '../text.js';
import type { Voice } from './source.js';

/** A stretch of text in which one voice speaks. */
export interface Spoken extends Stretch {
  readonly voice: Voice;
}

/** The passages of a document without the space around them: its lines, or what stands between blank lines. */
export function passagesOf(text: string, by: 'lines' | 'paragraphs'): Stretch[] {
  const border = by === 'lines' ? /\r?\n/g : /\r?\n[^\S\n]*\r?\n\s*/g;
  const passages: Stretch[] = [];
  let from = 0;
  for (const match of text.matchAll(border)) {
    passages.push({ start: from, end: match.index });
    from = match.index + match[0].length;
  }
  passages.push({ start: from, end: text.length });
  return passages.map((passage) => trimmed(text, passage)).filter(({ start, end }) => start < end);
}

/**
 * The sentences and list items of a passage, each in one voice: where the voice changes, a sentence ends.
 * @param spans who speaks where; of two that overlap, the later one counts
 */
export function spokenSentences(
  text: string,
  passage: Stretch,
  usual: Voice,
  spans: readonly Spoken[],
): Spoken[] {
  const inside = spans.filter((span) => span.start < passage.end && span.end > passage.start);
  const borders = new Set([passage.start, passage.end]);
  for (const span of inside) {
    borders.add(Math.max(span.start, passage.start));
    borders.add(Math.min(span.end, passage.end));
  }
  const sorted = [...borders].sort((one, other) => one - other);
  return sorted.slice(1).flatMap((end, at) => {
    const start = sorted[at] ?? passage.start;
    const voice = inside.findLast((span) => span.start <= start && span.end >= end)?.voice ?? usual;
    return sentencesOf(text.slice(start, end)).map((one) => ({
      start: start + one.start,
      end: start + one.end,
      voice,
    }));
  });
}

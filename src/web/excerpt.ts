import type { Passage, Source, Voice } from '../knowledge/source.js';

/** A stretch of a source's text: UTF-16 code units, `end` exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Text of one voice, cut where the quote begins and ends. `marked` is empty where the quote is elsewhere. */
export interface Run {
  readonly voice: Voice | null;
  readonly before: string;
  readonly marked: string;
  readonly after: string;
}

/** The part of a passage that is shown. */
export interface Excerpt {
  readonly range: Range;
  /** Is there more of the passage before it, and after it? Furniture does not count. */
  readonly moreBefore: boolean;
  readonly moreAfter: boolean;
}

/** A passage as a whole. */
export function wholePassage(passage: Passage): Excerpt {
  return { range: passage, moreBefore: false, moreAfter: false };
}

/** The sentences that a range touches, with the one before and the one after. Null where it touches none. */
export function withNeighbours(passage: Passage, focus: Range): Excerpt | null {
  const sentences = passage.sentences.filter((sentence) => sentence.voice !== 'furniture');
  const first = sentences.findIndex((sentence) => overlap(sentence, focus));
  if (first < 0) return null;
  const last = sentences.findLastIndex((sentence) => overlap(sentence, focus));
  const from = Math.max(0, first - 1);
  const to = Math.min(sentences.length - 1, last + 1);
  const range = { start: sentences[from]?.start ?? focus.start, end: sentences[to]?.end ?? focus.end };
  return { range, moreBefore: from > 0, moreAfter: to < sentences.length - 1 };
}

/** Do two ranges share a letter? */
export function overlap(one: Range, other: Range): boolean {
  return one.start < other.end && other.start < one.end;
}

/** The text of an excerpt, unaltered, one run for each change of voice. What no sentence covers goes with what is before it. */
export function runsOf(source: Source, passage: Passage, shown: Range, quote: Range | null): Run[] {
  const starts = changesOfVoice(passage, shown);
  return starts.map(({ voice, start }, index) => {
    const end = starts[index + 1]?.start ?? shown.end;
    return { voice, ...cut(source.text, { start, end }, quote) };
  });
}

function changesOfVoice(passage: Passage, shown: Range): { voice: Voice | null; start: number }[] {
  const sentences = passage.sentences.filter((sentence) => overlap(sentence, shown));
  const changes = sentences.filter((sentence, index) => sentence.voice !== sentences[index - 1]?.voice);
  const [first, ...rest] = changes;
  return [{ voice: first?.voice ?? null, start: shown.start }, ...rest];
}

function cut(text: string, run: Range, quote: Range | null): Omit<Run, 'voice'> {
  const within = (offset: number) => Math.min(Math.max(offset, run.start), run.end);
  const start = within(quote?.start ?? run.end);
  const end = within(quote?.end ?? run.end);
  return {
    before: text.slice(run.start, start),
    marked: text.slice(start, end),
    after: text.slice(end, run.end),
  };
}

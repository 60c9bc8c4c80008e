import { lettersOf, nearestName, wordsOf } from '../text.js';
import { placeOf } from './duplicates.js';
import type { Place, Source, SourceSentence } from './source.js';
import type { Quote } from './topic.js';

/** A quote as a topic file writes it. */
export interface WrittenQuote {
  readonly source: string;
  /** Null where it is left out. */
  readonly passage: string | null;
  readonly text: string;
}

/** Why a written quote cannot stand, and the nearest right text. */
export interface QuoteFault {
  readonly code: string;
  readonly message: string;
  readonly mend: string;
}

/** UTF-16 code units that a quote may have. */
const LENGTH = { least: 20, most: 450 };

/**
 * Finds the place of a written quote: one whole sentence or list item, or two that stand side by side, in one voice.
 * The other places that say the same are in `alsoIn`.
 */
export function resolveQuote(
  written: WrittenQuote,
  sources: ReadonlyMap<string, Source>,
): Quote | QuoteFault {
  const source = sources.get(written.source);
  if (source === undefined) {
    const near = nearestName(written.source, sources.keys()) ?? [...sources.keys()].join(', ');
    return {
      code: 'source-unknown',
      message: `There is no source ${written.source}.`,
      mend: `Write ${near}.`,
    };
  }
  const passages = source.passages.filter(({ id }) => written.passage === null || id === written.passage);
  if (passages.length === 0) {
    const mend = `Its passages are p1 to p${source.passages.length}.`;
    return {
      code: 'passage-unknown',
      message: `${source.id} has no passage ${written.passage ?? ''}.`,
      mend,
    };
  }
  const runs = passages.flatMap(({ sentences }) => runsOf(sentences));
  const found = runs.filter((run) => textOf(run, source) === written.text);
  const [run, second] = found;
  if (run === undefined) return notFound(written, source, runs);
  if (second !== undefined && written.passage === null) {
    const places = found.map(([one]) => `${source.id}#${one?.passage ?? ''}`).join(', ');
    return {
      code: 'quote-ambiguous',
      message: `The quote stands more than once: ${places}.`,
      mend: 'Name the best passage with #.',
    };
  }
  return fit(run, written.text);
}

function fit(run: readonly SourceSentence[], text: string): Quote | QuoteFault {
  const [first, last] = [run[0], run.at(-1)];
  if (first === undefined || last === undefined) throw new RangeError('A quote has at least one sentence.');
  if (run.some(({ voice }) => voice === 'furniture')) {
    return {
      code: 'quote-furniture',
      message: 'A heading, caption or menu says nothing and cannot be quoted.',
      mend: 'Quote a sentence of the text.',
    };
  }
  if (run.some(({ voice }) => voice !== first.voice)) {
    const voices = run.map(({ voice }) => voice).join(' and ');
    return {
      code: 'quote-voices',
      message: `Two voices speak in the quote: ${voices}.`,
      mend: 'Quote each of them alone.',
    };
  }
  if (text.length < LENGTH.least || text.length > LENGTH.most) {
    const mend = `Quote ${LENGTH.least} to ${LENGTH.most} characters.`;
    return { code: 'quote-length', message: `The quote has ${text.length} characters.`, mend };
  }
  return { ...placeOf(first), end: last.end, text, voice: first.voice, alsoIn: othersOf(first, last) };
}

/** Sentences one by one, and each with the next. */
function runsOf(sentences: readonly SourceSentence[]): SourceSentence[][] {
  return sentences.flatMap((sentence, at) => {
    const next = sentences[at + 1];
    return next === undefined ? [[sentence]] : [[sentence], [sentence, next]];
  });
}

function textOf(run: readonly SourceSentence[], source: Source): string {
  return source.text.slice(run[0]?.start, run.at(-1)?.end);
}

/** Where both sentences also stand side by side. */
function othersOf(first: SourceSentence, last: SourceSentence): Place[] {
  if (first === last) return [...first.alsoIn];
  return first.alsoIn.flatMap((one) => {
    const other = last.alsoIn.find(
      (place) => samePassage(place, one) && place.start - one.end === last.start - first.end,
    );
    return other === undefined ? [] : [{ ...one, end: other.end }];
  });
}

function samePassage(one: Place, other: Place): boolean {
  return one.source === other.source && one.passage === other.passage;
}

function notFound(written: WrittenQuote, source: Source, runs: readonly SourceSentence[][]): QuoteFault {
  const where = written.passage === null ? source.id : `${source.id}#${written.passage}`;
  const quotable = runs.filter((run) => run.every(({ voice }) => voice !== 'furniture'));
  const best = nearest(
    written.text,
    quotable.map((run) => textOf(run, source)),
  );
  const mend = best === null ? 'Copy a whole sentence out of the document.' : `The nearest is "${best}"`;
  return source.text.includes(written.text)
    ? {
        code: 'quote-not-whole',
        message: `The quote is not a whole sentence of ${where}: "${written.text}"`,
        mend,
      }
    : { code: 'quote-not-found', message: `The quote is not in ${where}: "${written.text}"`, mend };
}

/** The candidate with most words in common (Dice's coefficient), or null where none shares a word. */
function nearest(text: string, candidates: readonly string[]): string | null {
  const words = new Set(wordsOf(text).map(({ word }) => word));
  let best: { text: string; score: number } | null = null;
  for (const candidate of candidates) {
    const own = new Set(wordsOf(candidate).map(({ word }) => word));
    const same = [...own].filter((word) => words.has(word)).length;
    const score = lettersOf(candidate) === lettersOf(text) ? 2 : (2 * same) / (words.size + own.size);
    if (score > 0 && (best === null || score > best.score)) best = { text: candidate, score };
  }
  return best?.text ?? null;
}

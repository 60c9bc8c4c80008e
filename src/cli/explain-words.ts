import type { Finder } from '../retrieve/finder.js';
import { stemOf } from '../text.js';
import { messageWords } from '../understand/message-words.js';
import type { Term } from '../understand/terms.js';
import { quoted, table, WIDTH, wrapped } from './table.js';

/** So many words are shown at most. */
const MOST = 30;
/** In characters; what is longer is cut. */
const LONGEST = { word: 40, cell: 72 };
/** What stands beside the cells of a row. */
const SPACES = 4;
/** How much a word tells that tells little. */
const LITTLE = 0.5;

/**
 * The words of a message as they were read, with what was corrected and what each tells; behind them those that tell
 * nothing.
 * @param topics the ids of all topics
 */
export function explainWords(text: string, finder: Finder, topics: readonly string[]): string[] {
  const read = [...new Map(readAs(text, finder).map((word) => [word.typed, word])).values()];
  const telling = read.filter(({ term }) => term.role !== 'filler');
  const fillers = read.filter(({ term }) => term.role === 'filler');
  const isKnown = (term: Term) => topics.some((id) => finder.knownShare(term, id) > 0);
  const shown = telling.slice(0, MOST).map((word) => ({ word, cell: cut(changed(word), LONGEST.cell) }));
  const left = WIDTH - SPACES - Math.max(0, ...shown.map(({ cell }) => cell.length));
  const rows = shown.map(({ word: { term }, cell }) => [
    cell,
    cut(noteOn(term, isKnown(term)).join('; '), left),
  ]);
  const more = telling.length > MOST ? [`  and ${telling.length - MOST} more`] : [];
  return [
    ...(rows.length > 0 ? table([{ head: 'word' }, { head: 'what it tells' }], rows) : []),
    ...more,
    ...(fillers.length > 0 ? wrapped(`tell nothing: ${listed(fillers.map(changed))}`) : []),
  ];
}

/** A word or phrase as it was typed, and as it was read. */
interface ReadWord {
  readonly typed: string;
  readonly term: Term;
}

/** Each word is corrected alone, so as many were typed as were read. */
function readAs(text: string, finder: Finder): ReadWord[] {
  const typed = messageWords(text);
  let at = 0;
  return finder.read(text).map((term) => {
    const start = at;
    at += term.surface.split(' ').length;
    return { typed: typed.slice(start, at).join(' '), term };
  });
}

/** "schizofrenia → schizophrenia (spelling)"; a word that was taken as it is stands alone. */
function changed({ typed, term: { key, role, surface, roots } }: ReadWord): string {
  const isSynonym =
    role === 'telling' && !(roots.length === 1 && roots[0] === key) && key !== stemOf(surface);
  return [
    cut(typed, LONGEST.word),
    ...(surface === typed ? [] : [`${cut(surface, LONGEST.word)} (spelling)`]),
    ...(isSynonym && key !== surface ? [`${key} (synonym)`] : []),
  ].join(' → ');
}

function noteOn({ key, kinds, role, telling }: Term, isKnown: boolean): string[] {
  if (role === 'aspect')
    return [`asks about “${key.slice(1)}”`, ...(isKnown ? [] : ['no topic is asked it'])];
  return [
    ...(kinds.length > 0 ? [`a kind of ${kinds.join(', ')}`] : []),
    ...(isKnown ? [] : ['no topic knows it']),
    ...(telling < LITTLE ? ['tells little'] : []),
  ];
}

function listed(words: readonly string[]): string {
  const more = words.length - MOST;
  return [...words.slice(0, MOST), ...(more > 0 ? [`and ${more} more`] : [])].join(', ');
}

function cut(word: string, most: number): string {
  return quoted(word, most).slice(1, -1);
}

import type { Knowledge } from '../knowledge/knowledge.js';
import { messageWords } from '../understand/message-words.js';
import type { Term } from '../understand/terms.js';

/** Something to choose. */
export interface Option {
  readonly id: string;
  /** Null: it is heard, but not shown. */
  readonly label: string | null;
  /** The option that it is a case of, and that stands for several such. */
  readonly under?: string | null;
  readonly words: readonly string[];
  /** A wider word: what is a kind of it and is named by no other option. */
  readonly rest?: string | null;
}

/** Reads the words of a text as they count for matching. */
export type ReadTerms = (text: string) => readonly Term[];

/** Finds options in messages, by ids. */
export interface Options {
  /** The option whose label a message is, or whose number among these. */
  picked(text: string, shown: readonly string[]): string | null;
  /** The one option in whose words a whole message lies ("does it work"). */
  only(text: string): string | null;
  /** Every option that a message names anywhere ("it's my brother, he drinks"). */
  named(text: string): readonly string[];
  /** The words of a message beside those that name an option. */
  beside(text: string): readonly string[];
}

/** Finds these options. */
export function createOptions(
  options: readonly Option[],
  { language, guides }: Knowledge,
  read: ReadTerms,
): Options {
  const numberOf = createNumbers(language.followUp.choose, guides.controls);
  const plain = (text: string) => messageWords(text).join(' ');
  const labels = new Map(
    options.flatMap(({ id, label }) => (label === null ? [] : [[plain(label), id] as const])),
  );
  const aboveOf = new Map(options.map(({ id, under }) => [id, under ?? id]));
  const names = options
    .flatMap(({ id, words }) => words.map((word) => ({ id, terms: read(word) })))
    .sort((a, b) => b.terms.length - a.terms.length);
  const vocabularies = options.map(({ id, label, words }) => ({
    id,
    keys: new Set([label ?? '', ...words].flatMap((text) => read(text).map(({ key }) => key))),
  }));
  const rest = options.find((option) => option.rest);
  const wider = rest?.rest ?? null;
  // "A relative" is somebody; "families" are not, though both stand for the wider word.
  const isSame = (one: Term, other: Term | undefined) =>
    one.key === other?.key && (one.key !== wider || one.surface === other.surface);

  /** Walks through a message: which options it names where, the longest name first. */
  const walk = (text: string) => {
    const terms = read(text);
    const ids = new Set<string>();
    const beside: Term[] = [];
    for (let at = 0; at < terms.length;) {
      const name = names.find((one) => one.terms.every((term, i) => isSame(term, terms[at + i])));
      if (name) ids.add(name.id);
      else beside.push(...terms.slice(at, at + 1));
      at += name?.terms.length ?? 1;
    }
    const isRest = ({ kinds }: Term) => wider !== null && kinds.includes(wider);
    return { ids, beside, isRest };
  };

  return {
    picked(text, shown) {
      const label = labels.get(plain(text));
      if (label !== undefined) return label;
      const number = numberOf(messageWords(text));
      return number === null ? null : (shown.at(number) ?? null);
    },
    only(text) {
      const telling = read(text).filter(({ role }) => role !== 'filler');
      if (telling.length === 0) return null;
      const holding = vocabularies.filter(({ keys }) => telling.every(({ key }) => keys.has(key)));
      return holding.length === 1 ? (holding[0]?.id ?? null) : null;
    },
    named(text) {
      const { ids, beside, isRest } = walk(text);
      if (rest && ids.size > 1) ids.delete(rest.id);
      if (rest && ids.size === 0 && beside.some(isRest)) ids.add(rest.id);
      const above = new Set([...ids].map((id) => aboveOf.get(id) ?? id));
      return ids.size > 1 ? [...above] : [...ids];
    },
    beside(text) {
      const { beside, isRest } = walk(text);
      return beside.filter((term) => !isRest(term)).flatMap(({ surface }) => messageWords(surface));
    },
  };
}

/** Reads "2", "the second one", "number 4" and "last" in the words of a message: counted from 0, -1 the last. */
function createNumbers(
  { number, one }: Knowledge['language']['followUp']['choose'],
  { numbers, last, around }: Knowledge['guides']['controls'],
): (words: readonly string[]) => number | null {
  const places = new Map([
    ...numbers.flatMap((names, place) => names.map((name) => [name, place] as const)),
    ...last.map((name) => [name, -1] as const),
  ]);
  return (words) => {
    const telling = words.filter((word) => !around.has(word));
    // "The second one": a number, and a word that stands for what is chosen.
    const [first = '', second = ''] = telling;
    const isOne = telling.length === 2 && one.has(second) && !one.has(first) && !number.has(first);
    return telling.length === 1 || isOne ? (places.get(first) ?? null) : null;
  };
}

import type { HelpLines } from '../knowledge/help-lines.js';
import { COUNTRY_NAMES } from './countries.js';
import { ELSEWHERE } from './lines.js';
import { tokenise } from './tokens.js';

const BEFORE = new Set(['in', 'near', 'of']);
/** Who is from or in a place when nobody else is named: at the start, or one of these before it. */
const MYSELF = new Set(["i'm", 'im', 'am', "we're", 'are', 'writing', 'calling', 'texting', 'i', 'we']);

/** A place that a person names. */
export interface NamedPlace {
  /** A region of help-lines.yaml, or {@link ELSEWHERE} for a country of which there are no numbers. */
  readonly region: string;
  /** Its names in small letters, each as its words. */
  readonly names: readonly (readonly string[])[];
}

/** Finds places in messages. */
export interface Places {
  /**
   * The place that a person names ("I'm in Ireland", "the US", "new zealand", "India"), or null.
   * A name counts behind `in` or "I'm from", or where it is the whole message; that of a country without an entry only
   * behind "I'm in". A name that is written with "the" in help-lines.yaml needs it in a longer message: "near us" is not
   * the United States.
   */
  readonly placeIn: (text: string) => NamedPlace | null;
  /** The same, wherever the name stands: for a message of which it is known that it asks for help lines. */
  readonly placeAnywhereIn: (text: string) => NamedPlace | null;
  /** The region of `placeIn`. */
  readonly regionIn: (text: string) => string | null;
}

/** Knows the regions of the help lines, and all other countries. */
export function createPlaces(helpLines: HelpLines): Places {
  const byLastWord = namesOf(helpLines);
  const find = (text: string, toRegion: Leads, toCountry: Leads): NamedPlace | null => {
    const { words } = tokenise(text);
    const likely = words.flatMap((word) => byLastWord.get(word) ?? []);
    if (likely.length === 0) return null;
    const message = { words, plain: withoutThe(words) };
    likely.sort((a, b) => a.rank - b.rank);
    const named = likely.find(({ name, place }) =>
      isNamed(message, name, place.region === ELSEWHERE ? toCountry : toRegion),
    );
    return named?.place ?? null;
  };
  const placeIn = (text: string) => find(text, leadsToRegion, leadsToMyself);
  return {
    placeIn,
    placeAnywhereIn: (text) => find(text, anyhow, anyhow),
    regionIn: (text) => placeIn(text)?.region ?? null,
  };
}

/** One name of a place; the first that a message has counts, regions before countries. */
interface Name {
  readonly rank: number;
  readonly name: readonly string[];
  readonly place: NamedPlace;
}

/** All names by their last word: every message is held against them, and most have none. */
function namesOf({ regions }: HelpLines): ReadonlyMap<string, readonly Name[]> {
  const withHelp = regions.map(({ id, called }) => ({
    region: id,
    names: called.map((name) => tokenise(name).words),
  }));
  const countries = COUNTRY_NAMES.map((name) => ({ region: ELSEWHERE, names: [name] }));
  const places: readonly NamedPlace[] = [...withHelp, ...countries];
  const names = places.flatMap((place) => place.names.map((name) => ({ name, place })));
  const byLastWord = new Map<string, Name[]>();
  names.forEach(({ name, place }, rank) => {
    const last = name.at(-1) ?? '';
    const others = byLastWord.get(last);
    if (others) others.push({ rank, name, place });
    else byLastWord.set(last, [{ rank, name, place }]);
  });
  return byLastWord;
}

/** A message's words, with "the" and without. */
interface Read {
  readonly words: readonly string[];
  readonly plain: readonly string[];
}

/** Whether the words before a place say that somebody is there, given the last two, the last one first. */
type Leads = (last: string | undefined, beforeLast: string | undefined) => boolean;

const leadsToRegion: Leads = (last, beforeLast) =>
  last === 'from' ? beforeLast === undefined || MYSELF.has(beforeLast) : BEFORE.has(last ?? '');

const leadsToMyself: Leads = (last, beforeLast) =>
  (last === 'in' || last === 'from') && (beforeLast === undefined || MYSELF.has(beforeLast));

const anyhow: Leads = () => true;

function isNamed({ words, plain }: Read, name: readonly string[], leads: Leads): boolean {
  const bare = withoutThe(name);
  if (plain.length === bare.length && bare.every((word, at) => plain[at] === word)) return true;
  const among = name[0] === 'the' ? words : plain;
  return among.some(
    (_, at) => leads(among[at - 1], among[at - 2]) && name.every((word, k) => among[at + k] === word),
  );
}

function withoutThe(words: readonly string[]): readonly string[] {
  return words.filter((word) => word !== 'the');
}

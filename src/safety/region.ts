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

/**
 * The place that a person names ("I'm in Ireland", "the US", "new zealand", "India"), or null.
 * A name counts behind `in` or "I'm from", or where it is the whole message; that of a country without an entry only
 * behind "I'm in". A name that is written with "the" in help-lines.yaml needs it in a longer message: "near us" is not
 * the United States.
 */
export function placeIn(text: string, helpLines: HelpLines): NamedPlace | null {
  return find(text, helpLines, leadsToRegion, leadsToMyself);
}

/** As {@link placeIn}, wherever the name stands: for a message of which it is known that it asks for help lines. */
export function placeAnywhereIn(text: string, helpLines: HelpLines): NamedPlace | null {
  return find(text, helpLines, anyhow, anyhow);
}

/** The region of {@link placeIn}. */
export function regionIn(text: string, helpLines: HelpLines): string | null {
  return placeIn(text, helpLines)?.region ?? null;
}

function find(text: string, { regions }: HelpLines, toRegion: Leads, toCountry: Leads): NamedPlace | null {
  const message = read(tokenise(text).words);
  for (const region of regions) {
    const names = region.called.map((name) => tokenise(name).words);
    if (names.some((name) => isNamed(message, name, toRegion))) return { region: region.id, names };
  }
  const country = COUNTRY_NAMES.find((name) => isNamed(message, name, toCountry));
  return country ? { region: ELSEWHERE, names: [country] } : null;
}

/** A message's words, with "the" and without, and which there are: most names fall out by their last word. */
interface Read {
  readonly words: readonly string[];
  readonly plain: readonly string[];
  readonly known: ReadonlySet<string>;
}

function read(words: readonly string[]): Read {
  return { words, plain: withoutThe(words), known: new Set(words) };
}

/** Whether the words before a place say that somebody is there, given the last two, the last one first. */
type Leads = (last: string | undefined, beforeLast: string | undefined) => boolean;

const leadsToRegion: Leads = (last, beforeLast) =>
  last === 'from' ? beforeLast === undefined || MYSELF.has(beforeLast) : BEFORE.has(last ?? '');

const leadsToMyself: Leads = (last, beforeLast) =>
  (last === 'in' || last === 'from') && (beforeLast === undefined || MYSELF.has(beforeLast));

const anyhow: Leads = () => true;

function isNamed({ words, plain, known }: Read, name: readonly string[], leads: Leads): boolean {
  if (!known.has(name.at(-1) ?? '')) return false;
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

import { createHash } from 'node:crypto';
import { z } from 'zod';

/** What may stand between texts in a row: sentences, details, a list, the lines of one. */
const BETWEEN = [' ', ', ', ', and ', ',', '; ', '\n'] as const;
type Between = (typeof BETWEEN)[number];

/**
 * A text as ids of texts that the content holds: the id of one; a number; a text whose names in braces were filled in
 * (`{`), with what each was filled with; texts in a row (`+` and what stands between); or the quote of a citation
 * (`"` and its place in the list, from 0).
 */
export type TextIds =
  | string
  | number
  | readonly ['"', number]
  | readonly ['{', string, ...TextIds[]]
  | readonly ['+', Between, ...TextIds[]];

/** Reads {@link TextIds} where they were stored. */
export const textIdsShape: z.ZodType<TextIds> = z.lazy(() =>
  z.union([
    z.string(),
    z.number(),
    z.tuple([z.literal('"'), z.number()]),
    z.tuple([z.literal('{'), z.string()], textIdsShape),
    z.tuple([z.literal('+'), z.enum(BETWEEN)], textIdsShape),
  ]),
);

/** Turns texts into ids and back. Null for what the content does not hold, in either direction. */
export interface TextBook {
  /** @param quotes those that the text may repeat */
  toIds(text: string, quotes?: readonly string[]): TextIds | null;
  toText(ids: TextIds, quotes?: readonly (string | null)[]): string | null;
}

/** In UTF-16 code units; longer ones are no texts of the content. */
const LONGEST = 4000;
const NAME = /\{\w+\}/;

/**
 * The book of these texts. Eight characters of 64 tell texts apart as long as there are fewer than some millions; two
 * that had the same id would both be left out.
 */
export function createTextBook(texts: Iterable<string>): TextBook {
  const { textOf, templates } = indexed(texts);
  const known: Reads = (text) => {
    const id = idOf(text);
    return textOf.get(id) === text ? id : null;
  };
  const filled = (text: string, value: Reads): TextIds | null => {
    for (const { id, pieces } of templates) {
      const values = text.startsWith(pieces[0] ?? '') ? valuesIn(text, pieces, value) : null;
      if (values) return ['{', id, ...values];
    }
    return null;
  };

  /** What a text is filled in with. Of such things an address alone is filled in itself. */
  const valueWith = (quotes: readonly string[]): Reads => {
    const value: Reads = (part) => {
      if (/^(?:0|[1-9]\d{0,2})$/.test(part)) return Number(part);
      const place = quotes.indexOf(part);
      if (place >= 0) return ['"', place];
      const row = known(part) ?? inARow(part, [', ', ', and ', ',', '; '], known);
      return row ?? (/^https?:/.test(part) ? filled(part, value) : null);
    };
    return value;
  };

  return {
    toIds(text, quotes = []) {
      if (text.length > LONGEST) return null;
      const value = valueWith(quotes);
      const one: Reads = (part) => known(part) ?? filled(part, value);
      return (
        one(text) ??
        inARow(text, ['\n'], one) ??
        inARow(text, [' '], (part) => (ENDS.test(part) ? known(part) : null))
      );
    },
    toText(ids, quotes = []) {
      if (typeof ids === 'number') return String(ids);
      if (typeof ids === 'string') return textOf.get(ids) ?? null;
      if (ids[0] === '"') return quotes[ids[1]] ?? null;
      const [form, first, ...rest] = ids;
      const parts = rest.map((one) => this.toText(one, quotes));
      if (!parts.every((part) => part !== null)) return null;
      if (form === '+') return parts.join(first);
      const pieces = textOf.get(first)?.split(NAME);
      if (pieces?.length !== parts.length + 1) return null;
      return pieces.map((piece, i) => piece + (parts[i] ?? '')).join('');
    },
  };
}

/** The ids of a text, or null. */
type Reads = (text: string) => TextIds | null;

/** The end of a sentence. */
const ENDS = /[.?!:)]$/;

/** A text with names in braces, cut at them. */
interface Template {
  readonly id: string;
  readonly pieces: readonly string[];
}

function indexed(texts: Iterable<string>) {
  const textOf = new Map<string, string | null>();
  const templates: Template[] = [];
  for (const text of new Set(texts)) {
    const id = idOf(text);
    textOf.set(id, textOf.has(id) ? null : text);
    // One that is a name alone would be any text.
    const pieces = text.split(NAME);
    if (pieces.length > 1 && pieces.some((piece) => piece !== '')) templates.push({ id, pieces });
  }
  return { textOf, templates };
}

/** The id of a text: the first 48 bits of its SHA-256. */
export function idOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 8);
}

/** What a text is filled in with between the pieces; every place where a piece stands is tried. */
function valuesIn(text: string, [first = '', ...pieces]: readonly string[], value: Reads): TextIds[] | null {
  if (!text.startsWith(first)) return null;
  const rest = text.slice(first.length);
  const [next] = pieces;
  if (next === undefined) return rest === '' ? [] : null;
  if (pieces.length === 1 && next === '') {
    const ids = value(rest);
    return ids === null ? null : [ids];
  }
  for (let at = rest.indexOf(next, 1); at > 0; at = rest.indexOf(next, at + 1)) {
    const ids = value(rest.slice(0, at));
    const after = ids === null ? null : valuesIn(rest.slice(at), pieces, value);
    if (ids !== null && after) return [ids, ...after];
  }
  return null;
}

/** A text as two or more parts with one of these between them, of which each is known. */
function inARow(text: string, betweens: readonly Between[], known: Reads): TextIds | null {
  for (const between of betweens) {
    const parts = partsOf(text, between, known);
    if (parts) return ['+', between, ...parts];
  }
  return null;
}

/** The longest first part that leads to the end. */
function partsOf(text: string, between: Between, known: Reads): TextIds[] | null {
  for (let at = text.lastIndexOf(between); at > 0; at = text.lastIndexOf(between, at - 1)) {
    const first = known(text.slice(0, at));
    if (first === null) continue;
    const rest = text.slice(at + between.length);
    const last = known(rest);
    const others = last === null ? partsOf(rest, between, known) : [last];
    if (others) return [first, ...others];
  }
  return null;
}

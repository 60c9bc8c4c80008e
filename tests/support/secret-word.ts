import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A word that nobody else uses. Its letter beyond ASCII makes it look different in every encoding. */
export const SECRET = 'quorbélzint';

/** What is left of it in plain letters, whatever becomes of the letter between and of capitals. */
const PIECES = /quorb|lzint/i;

/** The encodings of {@link SECRET} in a text, or of its plain pieces; none where it is not there. */
export function tracesIn(text: string): string[] {
  const encoded = ENCODED.filter((form) => text.includes(form));
  return PIECES.test(text) ? [...encoded, 'letters'] : encoded;
}

const bytes = Buffer.from(SECRET);
const ENCODED: readonly string[] = [
  SECRET,
  encodeURIComponent(SECRET),
  SECRET.replace('é', '\\u00e9'),
  bytes.toString('hex'),
  ...[0, 1, 2].flatMap(asBase64),
];

/** As it stands within other bytes that are written in base64, after `before` of a group's three. */
function asBase64(before: number): string[] {
  const all = Buffer.concat([Buffer.alloc(before), bytes]);
  const own = all.toString('base64').slice(Math.ceil((before * 8) / 6), Math.floor((all.length * 8) / 6));
  return [own, own.replaceAll('+', '-').replaceAll('/', '_')];
}

/** Every file and folder below a folder: its name, and what stands in it. */
export function everythingBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) =>
    entry.isFile() ? [entry.name, readFileSync(join(entry.parentPath, entry.name), 'utf8')] : [entry.name],
  );
}

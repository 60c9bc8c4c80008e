import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Fault } from './faults.js';

/** Control characters, without tab and the ends of lines. */
export const CONTROLS = /(?![\t\n\r\f])\p{Cc}/u;

/** What nobody sees in a sentence: control characters, marks that turn the direction of writing, and empty ones. */
export const UNSEEN = /(?![\t\n\r])\p{Cc}|[\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/u;

/**
 * Reads a UTF-8 text of the content folder; a byte order mark is left out. Every fault goes to `faults`, none is thrown.
 * @param file relative to the content folder
 * @returns null when there is no text to read
 */
export function readTextFile(root: string, file: string, faults: Fault[]): string | null {
  const bytes = readBytes(root, file, faults);
  if (bytes === null) return null;
  const text = decoded(bytes);
  if (text === null)
    faults.push({
      code: 'not-utf8',
      file,
      line: lineOfBadByte(bytes),
      message: 'The file is not UTF-8 text.',
      mend: 'Save it as UTF-8 in your editor.',
    });
  return text?.replace(/^\uFEFF/, '') ?? null;
}

/** The bytes of a file, or null where it is missing, is a folder or cannot be opened; that is reported. */
export function readBytes(root: string, file: string, faults: Fault[]): Buffer | null {
  const path = join(root, file);
  const fault = (code: string, message: string, mend: string) => {
    faults.push({ code, file, line: 1, message, mend });
    return null;
  };
  try {
    if (!statSync(path).isFile())
      return fault('not-a-file', `${file} is a folder, not a file.`, `Put a text file ${file} in its place.`);
    return readFileSync(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === 'ENOENT' || code === 'ENOTDIR')
      return fault('file-missing', 'The file is not there.', `Put ${file} into the content folder.`);
    return fault('file-closed', `The file cannot be opened (${code}).`, 'Give Kindred the right to read it.');
  }
}

/** The text of some bytes, nothing normalised, a byte order mark kept; null where they are not UTF-8. */
export function decoded(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** The line on which the first byte stands that is not UTF-8: as far as the text can be read. */
function lineOfBadByte(bytes: Buffer): number {
  const readable = bytes.toString('utf8').split('\uFFFD')[0] ?? '';
  return readable.split('\n').length;
}

/** What is wrong with a sign of {@link UNSEEN} or {@link CONTROLS}, without its place. */
export function unseenSign(sign: string): Pick<Fault, 'code' | 'message' | 'mend'> {
  const code = (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return {
    code: 'control-character',
    message: `Here stands the sign U+${code}, which nobody sees.`,
    mend: 'Take it out: write the line anew by hand.',
  };
}

import { withoutPiledAccents } from '../text.js';

const ENDINGS = /'(?:s|ll|re|ve|d|m)$/u;
const WORD = /[\p{L}\p{M}\p{N}]+(?:'[\p{L}]+)*/gu;
/** Nearly every text is so, and documents have millions of words. */
const PRINTABLE_ASCII = /^[\t\n\r -~]*$/;
const ASCII_WORD = /[a-z0-9]+(?:'[a-z]+)*/g;

/**
 * The words of a text in lower case, in order: letters and digits, accents kept, apostrophes gone
 * ("don't" is "dont", "mum's" is "mum"), hyphens as spaces,
 * dotted letters as one word ("C.B.T."). Control and formatting characters are dropped,
 * so that no invisible character splits a word. Linear in the text's length.
 */
export function messageWords(text: string): string[] {
  const found = PRINTABLE_ASCII.test(text) ? plainAscii(text).match(ASCII_WORD) : plainOf(text).match(WORD);
  return (found ?? []).map(withoutApostrophe);
}

function plainAscii(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('`', "'")
    .replace(/(?<=(?<![a-z0-9])[a-z])\.(?=[a-z](?![a-z0-9]))/g, '');
}

function plainOf(text: string): string {
  return withoutPiledAccents(text)
    .normalize('NFKC')
    .replace(/[\p{Cf}\p{Cc}]/gu, (sign) => (/\s/u.test(sign) ? ' ' : ''))
    .replace(/[‘’ʼ`´]/gu, "'")
    .replace(/(?<=(?<![\p{L}\p{N}])\p{L})\.(?=\p{L}(?![\p{L}\p{N}]))/gu, '')
    .toLowerCase();
}

function withoutApostrophe(word: string): string {
  return word.includes("'") ? word.replace(ENDINGS, '').replaceAll("'", '') : word;
}

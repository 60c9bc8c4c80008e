import { withoutPiledAccents } from '../text.js';

const ENDINGS = /'(?:s|ll|re|ve|d|m)$/u;

/**
 * The words of a text in lower case, in order: letters and digits, accents kept, apostrophes gone
 * ("don't" is "dont", "mum's" is "mum"), hyphens as spaces,
 * dotted letters as one word ("C.B.T."). Control and formatting characters are dropped,
 * so that no invisible character splits a word. Linear in the text's length.
 */
export function messageWords(text: string): string[] {
  const plain = withoutPiledAccents(text)
    .normalize('NFKC')
    .replace(/[\p{Cf}\p{Cc}]/gu, (sign) => (/\s/u.test(sign) ? ' ' : ''))
    .replace(/[‘’ʼ`´]/gu, "'")
    .replace(/(?<=(?<![\p{L}\p{N}])\p{L})\.(?=\p{L}(?![\p{L}\p{N}]))/gu, '')
    .toLowerCase();
  const found = plain.match(/[\p{L}\p{M}\p{N}]+(?:'[\p{L}]+)*/gu) ?? [];
  return found.map((word) => word.replace(ENDINGS, '').replaceAll("'", ''));
}

import { withoutPiledAccents } from '../text.js';

/** How strongly two neighbouring words are parted: not at all, by a comma, by a clause, by a sentence. */
const TOGETHER = 0;
export const COMMA = 1;
export const CLAUSE = 2;
export const SENTENCE = 3;

/** A message as plain words. `breaks[i]` parts word i from the word before it; the first word's is SENTENCE. */
export interface Tokens {
  readonly words: readonly string[];
  readonly breaks: readonly number[];
}

const LATIN_MARKS = /[\u0300-\u036f]/g;
// Signs that are not seen, and the vowel signs of Arabic (U+064B to U+0652), which most people leave out.
const UNSEEN = /\p{Cf}|\u0640|\ufe0f|[\u064b-\u0652]/gu;
const FOLDED: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  ß: 'ss',
  đ: 'd',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ى: 'ي',
  ة: 'ه',
  ё: 'е',
  '’': "'",
  '‘': "'",
  ʼ: "'",
  '`': "'",
  '´': "'",
};
const FOLDABLE = new RegExp(Object.keys(FOLDED).join('|'), 'g');

/** Cyrillic and Greek letters that look Latin. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  а: 'a',
  в: 'b',
  е: 'e',
  к: 'k',
  м: 'm',
  н: 'h',
  о: 'o',
  р: 'p',
  с: 'c',
  т: 't',
  у: 'y',
  х: 'x',
  і: 'i',
  ѕ: 's',
  ј: 'j',
  ԁ: 'd',
  ո: 'n',
  α: 'a',
  ε: 'e',
  ι: 'i',
  κ: 'k',
  ν: 'v',
  ο: 'o',
  ρ: 'p',
  τ: 't',
  υ: 'u',
};
// Nothing but ASCII.
const PLAIN = /^[\0-\x7f]*$/;
const LETTERS = /\p{L}+/gu;
/** In letters; a longer run is no word. */
const LONGEST_WORD = 40;
const LATIN = /[a-z]/;
const OTHER = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}]/u;
/** Marks that a browser would not show, inside or around words. */
const TAGS = /<\/?[a-z][^<>]{0,60}>/g;

/** A word of two scripts, one of them Latin, in Latin letters: nobody's language mixes them in a word. */
function unmixed(word: string): string {
  if (word.length > LONGEST_WORD || !LATIN.test(word) || !OTHER.test(word)) return word;
  return Array.from(word, (letter) => LOOKALIKES[letter] ?? letter).join('');
}

/** One spelling for what looks the same: lower case, no accents on Latin letters, one kind of apostrophe. */
export function fold(text: string): string {
  // Nearly every message ends here.
  if (PLAIN.test(text)) return text.toLowerCase().replace(TAGS, '').replaceAll('`', "'");
  return withoutPiledAccents(text)
    .normalize('NFKD')
    .replace(LATIN_MARKS, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(UNSEEN, '')
    .replace(TAGS, '')
    .replace(LETTERS, unmixed)
    .replace(FOLDABLE, (letter) => FOLDED[letter] ?? letter);
}

// A word; or one sign of a script that is written without spaces; or a mark that parts.
const PIECES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{M}\p{N}$](?:[\p{L}\p{M}\p{N}]|['@$|*!]{1,4}(?=[\p{L}\p{N}]))*|[.!?;:\n,()"“”…。！？、，-]/gu;
const UNSPACED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]$/u;
const WORD = /^[\p{L}\p{M}\p{N}$]/u;

/** Cuts a text into words and what parts them. Linear in its length; never throws. */
export function tokenise(text: string): Tokens {
  const folded = fold(text);
  const words: string[] = [];
  const breaks: number[] = [];
  let parted = SENTENCE;
  let end = 0;
  for (const match of folded.matchAll(PIECES)) {
    const piece = match[0];
    if (WORD.test(piece)) {
      words.push(piece);
      breaks.push(parted);
      parted = TOGETHER;
      end = match.index + piece.length;
      continue;
    }
    parted = Math.max(parted, weight(piece, folded, match.index, end));
  }
  return { words, breaks };
}

/** What a mark means where it stands: a dot inside `k.i.l.l` and a hyphen inside `self-harm` part nothing. */
function weight(mark: string, text: string, at: number, end: number): number {
  const inside = at === end && WORD.test(text.charAt(at + 1));
  if (mark === '-') return inside ? TOGETHER : COMMA;
  if (mark === '.' && inside) return UNSPACED.test(text.charAt(at + 1)) ? SENTENCE : TOGETHER;
  if (mark === ',' || mark === '、' || mark === '，') return COMMA;
  if (mark === '"' || mark === '“' || mark === '”' || mark === '(' || mark === ')') return COMMA;
  if (mark === ';' || mark === ':' || mark === '…') return CLAUSE;
  return SENTENCE;
}

import type { SafetyWords } from '../knowledge/safety-rules.js';
import { near } from './near.js';
import { fold, tokenise, type Tokens } from './tokens.js';

/** Writes the words of a message as the rules spell them. */
export type Speller = (tokens: Tokens) => Tokens;

const SIGNS: Readonly<Record<string, string>> = {
  0: 'o',
  1: 'i',
  3: 'e',
  4: 'a',
  5: 's',
  7: 't',
  $: 's',
  '@': 'a',
  '!': 'i',
  '|': 'i',
};
const MARKED = /[0-9$@!|*]/;
const LETTER = /\p{L}/u;
const LONGEST = 40;
/** Words that were written as one are this long at least, in letters, and this many. */
const RUN_TOGETHER = 10;
const PARTS = 4;

/** Writes short forms out (`don't`, `gonna`); the rules' own words go through it too. */
export function createExpander(words: SafetyWords): (word: string) => readonly string[] | null {
  const spellings = new Map(
    Object.entries(words.spellings).map(([from, to]) => [fold(from), tokenise(to).words]),
  );
  return (word) => spellings.get(word) ?? apostrophe(word);
}

/**
 * Makes a speller out of words.yaml: short forms written out, repeated letters, signs for letters (`k1ll`),
 * letters apart (`k i l l`) and slips of the finger in the words that matter most.
 * @param remembered words once read, where many texts of the content are read at once; nobody's words belong there
 */
export function createSpeller(
  words: SafetyWords,
  vocabulary: ReadonlySet<string>,
  remembered?: Map<string, readonly string[]>,
): Speller {
  const expand = createExpander(words);
  const known = (word: string) => vocabulary.has(word) || expand(word) !== null;
  const nearest = near(words.misspelt.words, new Set([...words.misspelt.never, ...vocabulary]));
  const one = (word: string): readonly string[] => {
    const before = remembered?.get(word);
    if (before) return before;
    const read = spelt(word);
    remembered?.set(word, read);
    return read;
  };
  const spelt = (word: string): readonly string[] => {
    if (word.length > LONGEST) return [word];
    const plain = known(word)
      ? word
      : (unsigned(word, known, words.misspelt.words) ?? unrepeated(word, known));
    const parts = known(plain) || plain.length < RUN_TOGETHER ? null : split(plain, known);
    if (parts !== null && parts.length >= PARTS) return parts.flatMap((part) => expand(part) ?? [part]);
    return expand(plain) ?? [nearest(plain) ?? plain];
  };
  return (tokens) => {
    const together = joinLetters(tokens, known);
    const parts: string[] = [];
    const breaks: number[] = [];
    together.words.forEach((word, at) => {
      one(word).forEach((part, place) => {
        parts.push(part);
        breaks.push(place === 0 ? (together.breaks[at] ?? 0) : 0);
      });
    });
    return { words: parts, breaks };
  };
}

/** `can't` is two words; so is `brother's`, which may mean "brother is". */
function apostrophe(word: string): readonly string[] | null {
  const at = word.lastIndexOf("'");
  if (at < 1) return null;
  const stem = word.slice(0, at);
  const tail = word.slice(at + 1);
  if (tail === 't' && stem.endsWith('n'))
    return [stem === 'ca' || stem === 'can' ? 'can' : stem.slice(0, -1), 'not'];
  const full: Readonly<Record<string, string>> = {
    m: 'am',
    re: 'are',
    ll: 'will',
    ve: 'have',
    d: 'would',
    s: 'is',
  };
  const second = full[tail];
  return second === undefined ? [stem + tail] : [stem, second];
}

/** `k1ll`, `su!cide`, `k*ll`. */
function unsigned(
  word: string,
  known: (word: string) => boolean,
  important: readonly string[],
): string | null {
  if (!MARKED.test(word) || !LETTER.test(word)) return null;
  const read = word.replace(/[0-9$@!|]/g, (sign) => SIGNS[sign] ?? sign);
  if (!read.includes('*')) return known(read) ? read : null;
  const fits = (other: string) =>
    other.length === read.length &&
    Array.from(read).every((letter, at) => letter === '*' || letter === other[at]);
  return [...important, 'kill', 'die', 'dead', 'rape', 'cut', 'hang', 'kms'].find(fits) ?? null;
}

/** `diiiie`, `killlll`: runs of three and more become two, else one. */
function unrepeated(word: string, known: (word: string) => boolean): string {
  if (!/(\p{L})\1/u.test(word)) return word;
  const twos = word.replace(/(\p{L})\1{2,}/gu, '$1$1');
  if (known(twos)) return twos;
  const ones = word.replace(/(\p{L})\1{2,}/gu, '$1');
  if (known(ones)) return ones;
  const single = word.replace(/(\p{L})\1+/gu, '$1');
  return known(single) && ones !== word ? single : ones;
}

/** `k i l l  m y s e l f`: three single letters or more in a row are read as the words that they spell. */
function joinLetters(tokens: Tokens, known: (word: string) => boolean): Tokens {
  const words: string[] = [];
  const breaks: number[] = [];
  for (let at = 0; at < tokens.words.length;) {
    let end = at;
    while (isLetter(tokens.words[end]) && end - at < LONGEST && (end === at || tokens.breaks[end] === 0))
      end++;
    const run = tokens.words.slice(at, end);
    const spelt = run.length >= 3 ? split(run.join(''), known) : null;
    const take = spelt ?? [tokens.words[at] ?? ''];
    take.forEach((word, place) => {
      words.push(word);
      breaks.push(place === 0 ? (tokens.breaks[at] ?? 0) : 0);
    });
    at = spelt ? end : at + 1;
  }
  return { words, breaks };
}

function isLetter(word: string | undefined): boolean {
  return word?.length === 1 && /[a-z0-9$]/.test(word);
}

/** The fewest known words that letters spell, or null. At most {@link LONGEST} letters. */
function split(letters: string, known: (word: string) => boolean): string[] | null {
  const best: (string[] | null)[] = [[]];
  for (let end = 1; end <= letters.length; end++) {
    best[end] = null;
    for (let start = Math.max(0, end - 14); start < end; start++) {
      const before = best[start];
      const word = letters.slice(start, end);
      if (!before || !(known(word) && (word.length > 1 || word === 'i' || word === 'a'))) continue;
      const now = best[end];
      if (!now || before.length + 1 < now.length) best[end] = [...before, word];
    }
  }
  return best[letters.length] ?? null;
}

import { tokenise } from './tokens.js';

/** Names that are also people's, states' or clothes', and so are seldom meant. */
const AMBIGUOUS = new Set(['chad', 'georgia', 'jersey', 'jordan', 'dominica']);
/** Names in use that the runtime's list writes in another way. */
const ALSO = [['hong', 'kong'], ['turkey'], ['czech', 'republic'], ['burma'], ['bosnia'], ['congo']];
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');

/** The English names of all countries, each as its words in small letters, as the runtime's own list has them. */
export const COUNTRY_NAMES: readonly (readonly string[])[] = [...readNames(), ...ALSO];

function readNames(): (readonly string[])[] {
  const list = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  return LETTERS.flatMap((first) => LETTERS.map((second) => list.of(first + second)))
    .filter((name) => name !== undefined)
    .map((name) => tokenise(name).words)
    .filter((words) => !AMBIGUOUS.has(words.join(' ')));
}

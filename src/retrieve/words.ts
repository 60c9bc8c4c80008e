import type { Term } from '../understand/terms.js';

/** The words of a collection as numbers: every key has one, and so has every kind that a word is of. */
export interface Words {
  /** The keys by their number. */
  readonly keys: readonly string[];
  /** The number of a key; {@link UNKNOWN} where the collection does not hold it. */
  numberOf(key: string): number;
  /** The number of a term's key, given now where it has none. */
  add(term: Term): number;
  /** The numbers of a term's own words, and of its key where it is a phrase. */
  addOwn(term: Term): readonly number[];
  /** The wider words that a key is a kind of. */
  kindsOf(number: number): readonly number[];
  /** Whether a key tells nothing about a subject. */
  isFiller(number: number): boolean;
}

/** The number of no key. */
export const UNKNOWN = -1;
const NO_KINDS: readonly number[] = [];

/** An empty book of words. */
export function createWords(): Words {
  const numbers = new Map<string, number>();
  const keys: string[] = [];
  const kinds: (readonly number[])[] = [];
  const fillers: boolean[] = [];
  const number = (key: string) => {
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, keys.length);
    kinds.push(NO_KINDS);
    fillers.push(false);
    return keys.push(key) - 1;
  };
  const add = (key: string, wider: readonly string[], isFiller: boolean) => {
    const added = number(key);
    if (isFiller) fillers[added] = true;
    if (wider.length > 0 && kinds[added] === NO_KINDS) kinds[added] = wider.map(number);
    return added;
  };
  const addTerm = ({ key, kinds: wider, role }: Term) => add(key, wider, role === 'filler');
  const numbersOf = (term: Term): readonly number[] => {
    const { key, kinds: wider, roots } = term;
    const [root] = roots;
    if (root === undefined || root === key) return [addTerm(term)];
    if (roots.length === 1) return [add(root, [key, ...wider], false)];
    return [...roots.map(number), addTerm(term)];
  };
  return {
    keys,
    numberOf: (key) => numbers.get(key) ?? UNKNOWN,
    add: addTerm,
    addOwn: numbersOf,
    kindsOf: (number) => kinds[number] ?? NO_KINDS,
    isFiller: (number) => fillers[number] ?? false,
  };
}

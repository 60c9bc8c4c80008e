import type { Senses } from '../knowledge/senses.js';
import { codeOf } from '../learn/codes.js';
import { stemOf } from '../text.js';
import type { Speller } from './spelling.js';
import { tokenise } from './tokens.js';

/** Finds the senses that the words of a message have: `noose` and `dressing gown cord` are both a ligature. */
export interface SenseBook {
  /** Codes of the senses in a message, given the stems of its words. Linear in the words. */
  sensesIn(stems: readonly string[]): ReadonlySet<number>;
}

interface Node {
  /** Null where no longer phrase goes on: most are single words. */
  next: Map<string, Node> | null;
  senses: readonly number[];
}

const NONE: readonly number[] = [];

/**
 * A book over `content/safety/senses.txt`.
 * @param spell spells its phrases as messages are spelt
 * @param stem the stem of a word
 */
export function createSenseBook(senses: Senses, spell: Speller, stem = stemOf): SenseBook {
  const root: Node = { next: null, senses: NONE };
  for (const [sense, phrases] of senses)
    for (const phrase of phrases) add(root, spell(tokenise(phrase)).words.map(stem), codeOf(`[${sense}]`));
  return {
    sensesIn(stems) {
      const found = new Set<number>();
      stems.forEach((_, start) => {
        let node: Node | undefined = root;
        for (let end = start; node && end < stems.length; end++) {
          node = node.next?.get(stems[end] ?? '');
          for (const sense of node?.senses ?? []) found.add(sense);
        }
      });
      return found;
    },
  };
}

function add(root: Node, words: readonly string[], sense: number): void {
  let node = root;
  for (const word of words) {
    const nodes = (node.next ??= new Map<string, Node>());
    let next = nodes.get(word);
    if (!next) nodes.set(word, (next = { next: null, senses: NONE }));
    node = next;
  }
  if (node !== root && !node.senses.includes(sense)) node.senses = [...node.senses, sense];
}

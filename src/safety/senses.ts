import { codeOf } from '../learn/codes.js';
import { stemOf } from '../text.js';

/** Finds the senses that the words of a message have: `noose` and `dressing gown cord` are both a ligature. */
export interface SenseBook {
  /** Codes of the senses in a message, given the stems of its words. Linear in the words. */
  sensesIn(stems: readonly string[]): ReadonlySet<number>;
}

interface Node {
  readonly next: Map<string, Node>;
  readonly senses: number[];
}

/**
 * A book over `content/safety/senses.yaml`.
 * @param spell how messages are spelt, so that the book's words meet theirs
 */
export function createSenseBook(
  senses: Readonly<Record<string, readonly string[]>>,
  spell: (text: string) => readonly string[],
): SenseBook {
  const root: Node = { next: new Map(), senses: [] };
  for (const [sense, phrases] of Object.entries(senses))
    for (const phrase of phrases) add(root, spell(phrase).map(stemOf), codeOf(`[${sense}]`));
  return {
    sensesIn(stems) {
      const found = new Set<number>();
      stems.forEach((_, start) => {
        let node: Node | undefined = root;
        for (let end = start; node && end < stems.length; end++) {
          node = node.next.get(stems[end] ?? '');
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
    let next = node.next.get(word);
    if (!next) node.next.set(word, (next = { next: new Map(), senses: [] }));
    node = next;
  }
  if (node !== root && !node.senses.includes(sense)) node.senses.push(sense);
}

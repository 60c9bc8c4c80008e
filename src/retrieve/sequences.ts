import type { Term } from '../understand/terms.js';

/** Texts as numbers of words, one behind the other. */
export interface Sequences {
  /** How many texts there are. */
  readonly count: number;
  readonly numbers: Int32Array;
  /** Where each text begins, and at the end where the last one ends. */
  readonly starts: Int32Array;
}

/**
 * The texts in their order.
 * @param numbersOf the numbers of a term, at least one
 */
export function createSequences(
  texts: Iterable<readonly Term[]>,
  numbersOf: (term: Term) => readonly number[],
): Sequences {
  // The same words come again and again; what is known of them is let go with this call.
  const known = new Map<Term, readonly number[]>();
  let numbers = new Int32Array(1024);
  let length = 0;
  const starts = [0];
  for (const terms of texts) {
    for (const term of terms) {
      const own = known.get(term) ?? numbersOf(term);
      known.set(term, own);
      if (length + own.length > numbers.length) numbers = grown(numbers);
      for (const number of own) numbers[length++] = number;
    }
    starts.push(length);
  }
  return { count: starts.length - 1, numbers: numbers.slice(0, length), starts: Int32Array.from(starts) };
}

/** The same texts without some of their words. */
export function withoutWords(
  { count, numbers, starts }: Sequences,
  isLeftOut: (number: number) => boolean,
): Sequences {
  const left = new Int32Array(numbers.length);
  const leftStarts = new Int32Array(count + 1);
  let length = 0;
  for (let text = 0; text < count; text++) {
    const end = starts[text + 1] ?? 0;
    for (let at = starts[text] ?? 0; at < end; at++) {
      const number = numbers[at] ?? 0;
      if (!isLeftOut(number)) left[length++] = number;
    }
    leftStarts[text + 1] = length;
  }
  return { count, numbers: left.slice(0, length), starts: leftStarts };
}

function grown(numbers: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(numbers.length * 2);
  larger.set(numbers);
  return larger;
}

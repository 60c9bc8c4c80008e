/** Where two runs of words say the same, word by word, with a few words changed, left out or put in. */
export interface SharedWords {
  /** Places of the same words in the first run, in order. */
  readonly inOne: readonly number[];
  /** Places of the same words in the second run, in order. */
  readonly inOther: readonly number[];
}

/**
 * The best local alignment of two runs of words (Smith and Waterman, 1981): a word that is the same counts 1, one that is
 * changed, missing or added counts -1, so a stretch holds together as long as more than half of it is the same.
 */
export function sharedWords(one: readonly string[], other: readonly string[]): SharedWords {
  const width = other.length + 1;
  const scores = new Int32Array((one.length + 1) * width);
  const at = (row: number, column: number) => scores[row * width + column] ?? 0;
  let best = { row: 0, column: 0, score: 0 };
  for (let row = 1; row <= one.length; row++) {
    for (let column = 1; column <= other.length; column++) {
      const step = one[row - 1] === other[column - 1] ? 1 : -1;
      const score = Math.max(
        0,
        at(row - 1, column - 1) + step,
        at(row - 1, column) - 1,
        at(row, column - 1) - 1,
      );
      scores[row * width + column] = score;
      if (score > best.score) best = { row, column, score };
    }
  }
  const inOne: number[] = [];
  const inOther: number[] = [];
  let { row, column } = best;
  while (row > 0 && column > 0 && at(row, column) > 0) {
    const same = one[row - 1] === other[column - 1];
    if (at(row, column) === at(row - 1, column - 1) + (same ? 1 : -1)) {
      row -= 1;
      column -= 1;
      if (same) {
        inOne.unshift(row);
        inOther.unshift(column);
      }
    } else if (at(row, column) === at(row - 1, column) - 1) row -= 1;
    else column -= 1;
  }
  return { inOne, inOther };
}

/** Neighbours that another text writes as one word ("non-medical", "nonmedical") as that one word. */
export function joinedWords(words: readonly string[], others: ReadonlySet<string>): string[] {
  const joined: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const [one = '', next = ''] = [words[at], words[at + 1]];
    const isOne = next !== '' && others.has(one + next);
    joined.push(isOne ? one + next : one);
    if (isOne) at++;
  }
  return joined;
}

/** How many same words stand side by side in both runs, at most. */
export function longestRun({ inOne, inOther }: SharedWords): number {
  let longest = 0;
  let run = 0;
  inOne.forEach((place, at) => {
    const follows =
      at > 0 && place === (inOne[at - 1] ?? 0) + 1 && inOther[at] === (inOther[at - 1] ?? 0) + 1;
    run = follows ? run + 1 : 1;
    longest = Math.max(longest, run);
  });
  return longest;
}

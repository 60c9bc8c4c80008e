/** Finds the word that was meant. */
export interface Speller {
  /** The nearest known word, or null where none is near enough to be sure. */
  correct(word: string): string | null;
}

const LETTERS = /^[\p{L}]{4,24}$/u;

/**
 * A speller over known words and how often they are used. Slips that people make count as one: a letter too many,
 * too few, wrong, or two changed round (Damerau-Levenshtein, optimal string alignment). Words of four to seven letters
 * may have one slip, longer ones two; the first letters may differ only by being changed round.
 * Candidates are found by deletion neighbourhoods, so that a look-up does not walk the vocabulary.
 */
export function createSpeller(vocabulary: ReadonlyMap<string, number>): Speller {
  const byDeletion = new Map<string, string[]>();
  for (const word of vocabulary.keys()) {
    if (!LETTERS.test(word)) continue;
    for (const key of deletions(word)) {
      const words = byDeletion.get(key);
      if (words) words.push(word);
      else byDeletion.set(key, [word]);
    }
  }
  return {
    correct(word) {
      if (!LETTERS.test(word)) return null;
      const allowed = slipsAllowed(word);
      let best: string | null = null;
      let bestSlips = Infinity;
      for (const candidate of candidatesOf(word, byDeletion)) {
        if (!sameStart(word, candidate)) continue;
        const slips = slipsBetween(word, candidate);
        if (slips > Math.min(allowed, slipsAllowed(candidate)) || slips > bestSlips) continue;
        if (slips === bestSlips && best !== null && !isCommoner(candidate, best, vocabulary)) continue;
        best = candidate;
        bestSlips = slips;
      }
      return best;
    },
  };
}

function slipsAllowed(word: string): number {
  return word.length < 8 ? 1 : 2;
}

function sameStart(word: string, candidate: string): boolean {
  if (word[0] === candidate[0]) return true;
  return word[0] === candidate[1] && word[1] === candidate[0];
}

function isCommoner(a: string, b: string, vocabulary: ReadonlyMap<string, number>): boolean {
  const difference = (vocabulary.get(a) ?? 0) - (vocabulary.get(b) ?? 0);
  return difference > 0 || (difference === 0 && a < b);
}

function candidatesOf(word: string, byDeletion: ReadonlyMap<string, readonly string[]>): Set<string> {
  const found = new Set<string>();
  for (const key of deletions(word)) for (const candidate of byDeletion.get(key) ?? []) found.add(candidate);
  return found;
}

/** The word itself and all that is left when as many letters are left out as slips are allowed. */
function deletions(word: string): Set<string> {
  const all = new Set([word]);
  let last = [word];
  for (let slips = slipsAllowed(word); slips > 0; slips--) {
    const next = last.flatMap((w) => Array.from(w, (_, i) => w.slice(0, i) + w.slice(i + 1)));
    for (const w of next) all.add(w);
    last = next;
  }
  return all;
}

function slipsBetween(a: string, b: string): number {
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min(at(previous, j) + 1, at(current, j - 1) + 1, at(previous, j - 1) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        least = Math.min(least, at(before, j - 2) + 1);
      }
      current.push(least);
    }
    before = previous;
    previous = current;
  }
  return at(previous, b.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Infinity;
}

/**
 * A slip of the finger away from an important word: the same first letter and one change (two from nine letters on),
 * a change being a letter added, left out, put for another, or two neighbours swapped.
 * @param never words that are right as they are
 */
export function near(
  important: readonly string[],
  never: ReadonlySet<string>,
): (word: string) => string | null {
  const byFirst = new Map<string, string[]>();
  for (const word of important) byFirst.set(word.charAt(0), [...(byFirst.get(word.charAt(0)) ?? []), word]);
  return (word) => {
    if (word.length < 5 || word.length > 18 || never.has(word)) return null;
    for (const other of byFirst.get(word.charAt(0)) ?? []) {
      const allowed = other.length >= 9 ? 2 : 1;
      if (Math.abs(other.length - word.length) <= allowed && distance(word, other) <= allowed) return other;
    }
    return null;
  };
}

/** Damerau-Levenshtein distance (optimal string alignment) of two short words. */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let least = Math.min((row[j - 1] ?? 0) + 1, (last[j] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) least = Math.min(least, (before[j - 2] ?? 0) + 1);
      row.push(least);
    }
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}

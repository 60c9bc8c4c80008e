import { slipsBetween } from '../text.js';

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
      if (Math.abs(other.length - word.length) <= allowed && slipsBetween(word, other) <= allowed)
        return other;
    }
    return null;
  };
}

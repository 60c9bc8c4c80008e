import type { FollowUpWords } from '../knowledge/follow-up-words.js';

/** Something that was offered is chosen: by its place (counted from 0, -1 the last), or by words of its name. */
export type Choice =
  | {
      readonly kind: 'place';
      readonly place: number;
      /** Whether it is said to be a point of a plan. */
      readonly isPoint: boolean;
    }
  | { readonly kind: 'named'; readonly text: string };

/** Hears "the second one", "2" and "the group one" in the words of a message; null where nothing is chosen. */
export function createChoice({
  places,
  further,
  number,
  one,
  polite,
  points,
  light,
}: FollowUpWords['choose']): (words: readonly string[]) => Choice | null {
  const placeOf = new Map(
    [places.first, places.second, places.third, ...further].flatMap((names, i) =>
      names.map((name) => [name, i] as const),
    ),
  );
  for (const name of places.last) placeOf.set(name, -1);
  /** "One" counts where it stands alone or behind "number". */
  const isFirst = (words: readonly string[]) =>
    words.some((word, i) => one.has(word) && (words.length === 1 || number.has(words[i - 1] ?? '')));
  return (words) => {
    const telling = words.filter((word) => !light.has(word));
    const [only = '', ...others] = telling.filter((word) => !polite.has(word));
    const place = telling.length === 0 && isFirst(words) ? 0 : placeOf.get(only);
    if (others.length === 0 && place !== undefined)
      return { kind: 'place', place, isPoint: words.some((word) => points.has(word)) };
    const last = words.at(-1) ?? '';
    const isNamed = telling.length > 0 && telling.length <= 3 && words.length > 2 && one.has(last);
    return isNamed && light.has(words[0] ?? '') ? { kind: 'named', text: telling.join(' ') } : null;
  };
}

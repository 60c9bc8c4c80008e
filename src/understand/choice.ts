import type { FollowUpWords } from '../knowledge/follow-up-words.js';

/** Something that was offered is chosen: by its place (counted from 0, -1 the last), or by words of its name. */
export type Choice =
  { readonly kind: 'place'; readonly place: number } | { readonly kind: 'named'; readonly text: string };

/** Hears "the second one", "2" and "the group one" in the words of a message; null where nothing is chosen. */
export function createChoice({
  places,
  number,
  one,
  light,
}: FollowUpWords['choose']): (words: readonly string[]) => Choice | null {
  const placeOf = new Map(
    [places.first, places.second, places.third, places.last].flatMap((names, i) =>
      names.map((name) => [name, i === 3 ? -1 : i] as const),
    ),
  );
  /** "One" counts where it stands alone or behind "number". */
  const isFirst = (words: readonly string[]) =>
    words.some((word, i) => one.has(word) && (words.length === 1 || number.has(words[i - 1] ?? '')));
  return (words) => {
    const telling = words.filter((word) => !light.has(word));
    const [only = ''] = telling;
    const place = telling.length === 0 && isFirst(words) ? 0 : placeOf.get(only);
    if (telling.length <= 1 && place !== undefined) return { kind: 'place', place };
    const last = words.at(-1) ?? '';
    const isNamed = telling.length > 0 && telling.length <= 3 && words.length > 2 && one.has(last);
    return isNamed && light.has(words[0] ?? '') ? { kind: 'named', text: telling.join(' ') } : null;
  };
}

import { createHash } from 'node:crypto';

/** The values in an order that looks random and is the same for the same seed. */
export function shuffled<Value>(
  values: readonly Value[],
  keyOf: (value: Value) => string,
  seed: string,
): Value[] {
  const placeOf = (value: Value) =>
    createHash('sha256')
      .update(`${seed} ${keyOf(value)}`)
      .digest('hex');
  return values
    .map((value) => ({ value, place: placeOf(value) }))
    .sort((a, b) => (a.place < b.place ? -1 : 1))
    .map(({ value }) => value);
}

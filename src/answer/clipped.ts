/** In characters. The safety screen reads a message whole; what it asks stands at its beginning or its end. */
const LONGEST = 6_000;

/** A message as it is matched: of a very long one its beginning and its end. */
export function clipped(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST / 2)}\n${text.slice(-LONGEST / 2)}`;
}

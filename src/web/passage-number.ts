/** A passage's number as people count: `p4` is 4. Other ids stay as they are. */
export function passageNumber(id: string): string {
  return id.replace(/^p(?=\d+$)/, '');
}

/** Puts `mask` in the place of every commenter's handle (`@Name`); an address of mail is left alone. */
export function maskHandles(text: string, mask: string): string {
  return text.replace(/(?<![\p{L}\p{N}._%+-])@[\p{L}\p{N}_](?:[\p{L}\p{N}_.-]*[\p{L}\p{N}_])?/gu, mask);
}

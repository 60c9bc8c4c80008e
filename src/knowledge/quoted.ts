import { wordsOf, type Stretch } from '../text.js';

const OPENING = /[“«„‟]/;
const CLOSING = /[”»]/;

/** Whether more than half of the words of a stretch stand inside quotation marks, or the text is quoted with ">". */
export function isQuoted(text: string, { start, end }: Stretch): boolean {
  if (/^\s*>/.test(text.slice(0, end))) return true;
  const inside: boolean[] = [];
  let open = false;
  for (const sign of text.slice(0, end)) {
    if (OPENING.test(sign)) open = true;
    else if (CLOSING.test(sign)) open = false;
    else if (sign === '"') open = !open;
    inside.push(...Array<boolean>(sign.length).fill(open));
  }
  const words = wordsOf(text.slice(start, end));
  return words.filter((word) => inside[start + word.start]).length > words.length / 2;
}

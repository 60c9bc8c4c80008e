import type { HelpLines } from '../knowledge/help-lines.js';
import { tokenise } from './tokens.js';

const BEFORE = new Set(['in', 'from', 'near', 'of']);

/**
 * The region that a person names ("I'm in Ireland", "the US", "new zealand"), or null.
 * A name counts behind `in` or `from`, or where it is the whole message. A name that is written with "the" in
 * help-lines.yaml needs it in a longer message: "near us" is not the United States.
 */
export function regionIn(text: string, helpLines: HelpLines): string | null {
  const words = tokenise(text).words;
  for (const region of helpLines.regions) {
    if (region.called.some((name) => isNamed(words, tokenise(name).words))) return region.id;
  }
  return null;
}

function isNamed(words: readonly string[], name: readonly string[]): boolean {
  const plain = withoutThe(words);
  if (plain.join(' ') === withoutThe(name).join(' ')) return true;
  const among = name[0] === 'the' ? words : plain;
  return among.some(
    (_, at) => BEFORE.has(among[at - 1] ?? '') && name.every((word, k) => among[at + k] === word),
  );
}

function withoutThe(words: readonly string[]): readonly string[] {
  return words.filter((word) => word !== 'the');
}

import type { HelpLines } from '../knowledge/help-lines.js';
import { tokenise } from './tokens.js';

const BEFORE = new Set(['in', 'from', 'near', 'of']);

/**
 * The region that a person names ("I'm in Ireland", "the US", "new zealand"), or null.
 * A name counts behind `in` or `from`, or where it is the whole message.
 */
export function regionIn(text: string, helpLines: HelpLines): string | null {
  const words = tokenise(text).words.filter((word) => word !== 'the');
  for (const region of helpLines.regions) {
    for (const name of region.called) {
      const called = tokenise(name).words.filter((word) => word !== 'the');
      if (isNamed(words, called)) return region.id;
    }
  }
  return null;
}

function isNamed(words: readonly string[], called: readonly string[]): boolean {
  for (let start = 0; start + called.length <= words.length; start++) {
    if (!called.every((word, at) => words[start + at] === word)) continue;
    if (called.length === words.length || BEFORE.has(words[start - 1] ?? '')) return true;
  }
  return false;
}

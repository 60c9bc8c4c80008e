import type { DefineWords } from '../knowledge/define-words.js';
import { messageWords } from './message-words.js';

/** In words: what is longer tells a story. */
const LONGEST = 12;
const LONGEST_THING = 5;

/**
 * Hears what is to be defined in one line ("define CBT", "in a nutshell, what is psychosocial", "what's AA"), in small
 * letters; null where a message asks for no such line, or not of what.
 */
export function createDefinitions(words: DefineWords): (text: string) => string | null {
  const before = words.before.map(messageWords).sort(byLength);
  const after = words.after.map(messageWords).sort(byLength);
  const asking = new Set(words.asking);
  const shortForms = new Set(
    [...words.terms.keys()].filter((term) => /^[\p{Lu}\d]+$/u.test(term)).map((term) => term.toLowerCase()),
  );

  const trimmed = (said: readonly string[]): readonly string[] => {
    const first = said.findIndex((word) => !words.light.has(word));
    const last = said.findLastIndex((word) => !words.light.has(word));
    return first < 0 ? [] : said.slice(first, last + 1);
  };

  /** What stands beside such a phrase; null where there is none. */
  const beside = (said: readonly string[]): readonly string[] | null => {
    const lead = before.find((phrase) => phrase.every((word, i) => said[i] === word));
    if (lead) return said.slice(lead.length);
    const end = after.find((phrase) =>
      phrase.every((word, i) => said[said.length - phrase.length + i] === word),
    );
    return end ? said.slice(0, -end.length) : null;
  };

  return (text) => {
    const said = messageWords(text);
    if (said.length > LONGEST) return null;
    const [first = '', second = '', ...more] = said;
    if (asking.has(first) && shortForms.has(second) && more.length === 0) return second;
    const rest = beside(said) ?? beside(leading(said, words.light)) ?? beside(trimmed(said));
    const thing = trimmed(rest ?? []);
    return thing.length > 0 && thing.length <= LONGEST_THING ? thing.join(' ') : null;
  };
}

/** Without the words before the first that tells something: "can you please". */
function leading(said: readonly string[], light: ReadonlySet<string>): readonly string[] {
  return said.slice(
    Math.max(
      0,
      said.findIndex((word) => !light.has(word)),
    ),
  );
}

function byLength(one: readonly string[], other: readonly string[]): number {
  return other.length - one.length;
}

import type { FollowUpWords } from '../knowledge/follow-up-words.js';
import { messageWords } from './message-words.js';
import { sentencesOf } from './sentences.js';

/**
 * How a question leans on the topic before it. `it`: it stands for that topic, so the question means nothing alone ("who
 * came up with it"). `this`: the same, but it may be about Kindred ("what is this"). `maybe`: something may be left out
 * ("and for families?", "how long").
 */
export type Leaning = 'it' | 'this' | 'maybe';

/** In words. */
const LONGEST = 11;
const LONGEST_FRAGMENT = 4;
/** In words: a sentence this short that tells nothing is "ok" or "I see". */
const ASIDE = 2;

/**
 * Tells whether and how a question leans on what went before it; null where it stands on its own or asks nothing.
 * @param fillers words that tell nothing of a subject
 */
export function createLeaning(
  { lean }: FollowUpWords,
  fillers: ReadonlySet<string>,
): (text: string) => Leaning | null {
  const before = lean.before.map(messageWords);
  const isAsking = (word: string) => lean.asking.has(word);
  const tells = (words: readonly string[]) => words.some((word) => !fillers.has(word));

  /** Whether the word at a place stands for a subject: not "it is normal to", not "that AA thing". */
  const standsForSubject = (words: readonly string[], at: number): boolean => {
    const word = words[at] ?? '';
    const next = words.slice(at + 1, at + 4);
    if (next.some((one) => lean.nothing.has(one))) return false;
    return lean.it.has(word) || (lean.that.has(word) && (next.length === 0 || lean.acts.has(next[0] ?? '')));
  };

  /** Whether a clause before the place names what is spoken of: "my wife starts CBT, what is it". */
  const isNamedBefore = (words: readonly string[], at: number): boolean => {
    const clause = words.findLastIndex((word, i) => i <= at && (lean.clause.has(word) || isAsking(word)));
    return clause > 0 && tells(words.slice(0, clause).filter((word) => !lean.tells.has(word)));
  };

  return (text) => {
    const all = sentencesOf(text).map((one) => ({ ...one, words: messageWords(one.text) }));
    const telling = all.filter(({ words }) => words.length > ASIDE || tells(words));
    const [sentence] = telling.length > 0 ? telling : all;
    if (!sentence || telling.length > 1) return null;
    const parts = sentence.text.split(/[,;:—–]\s/).map(messageWords);
    const words = parts.at(-1) ?? [];
    if (words.length > LONGEST || parts.slice(0, -1).some(tells)) return null;
    const leads = before.some((lead) => lead.every((word, i) => words[i] === word));
    const isShort = words.length <= LONGEST_FRAGMENT && !words.some((word) => lean.tells.has(word));
    const asks = sentence.asks || leads || isAsking(words[0] ?? '');
    const at = words.findIndex((_, i) => standsForSubject(words, i));
    if (at >= 0) {
      const isStatement = !asks && !(isShort && at > 0);
      if (isStatement || isNamedBefore(words, at)) return null;
      return lean.this.has(words[at] ?? '') ? 'this' : 'it';
    }
    const isAbout = asks && words.some((word) => lean.they.has(word));
    return leads || isAbout || (isShort && tells(words)) ? 'maybe' : null;
  };
}

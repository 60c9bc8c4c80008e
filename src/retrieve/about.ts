import type { Topic } from '../knowledge/topic.js';
import type { Reader, Term } from '../understand/terms.js';
import type { Candidate } from './matcher.js';

/** A word of a title is of the subject if people name it in this share of the example questions, beside the commonest. */
const NAMED = 0.7;
/** How much a word must tell to name a subject. */
const TELLS = 1;
/** The share of the words that a topic must know to be sure. */
export const KNOWS = 0.9;
/** A topic that answered already may be this much likelier, in score, for it holds the subject's words. */
const AHEAD = 0.05;

/** The words of a topic's title that name what it is about, as people ask for it: "cbt" of "Why is CBT popular, and is it short?". */
export function subjectOf({ title, asks }: Topic, reader: Reader): readonly Term[] {
  const asked = asks.map((ask) => new Set(reader.read(ask).flatMap(({ key, kinds }) => [key, ...kinds])));
  const telling = reader
    .read(title)
    .filter(({ role, telling: tells }) => role === 'telling' && tells >= TELLS);
  const words = [...new Map(telling.map((term) => [term.key, term])).values()];
  const named = words.map((term) => ({ term, count: asked.filter((keys) => keys.has(term.key)).length }));
  const most = Math.max(...named.map(({ count }) => count));
  return named.filter(({ count }) => count > 0 && count >= NAMED * most).map(({ term }) => term);
}

/** A question with the subject in the place of the first word that stands for it, or behind it where none does. */
export function joinedWith(
  own: readonly Term[],
  subject: readonly Term[],
  pronouns: ReadonlySet<string>,
): readonly Term[] {
  const at = own.findIndex(({ surface }) => pronouns.has(surface));
  return at < 0 ? [...own, ...subject] : [...own.slice(0, at), ...subject, ...own.slice(at + 1)];
}

/**
 * The best topic that has not answered yet, where it knows nearly all words of the joined question and none that answered
 * already is the likelier one; else null.
 */
export function likelierThan(
  answered: readonly string[],
  candidates: readonly Candidate[],
): Candidate | null {
  const best = candidates.find(isOther(answered));
  const [first] = candidates;
  if (!best || !first || first.score - best.score > AHEAD) return null;
  return best.covers.share >= KNOWS && !best.covers.missesAspect ? best : null;
}

/** Whether a topic that answered already knows the words of the joined question best, and nearly all of them. */
export function isToldBy(answered: readonly string[], [first]: readonly Candidate[]): boolean {
  return first !== undefined && answered.includes(first.id) && first.covers.share >= KNOWS;
}

/** Whether a candidate is none of these topics. */
export function isOther(ids: readonly string[]): (candidate: Candidate) => boolean {
  return ({ id }) => !ids.includes(id);
}

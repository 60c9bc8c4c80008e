import type { Topic } from '../knowledge/topic.js';
import type { Reader, Term } from '../understand/terms.js';
import type { Candidate } from './matcher.js';

/** A word of a title is of the subject if people name it in this share of the example questions, beside the commonest. */
const NAMED = 0.7;
/** How much a word must tell to name a subject. */
const TELLS = 1;
/** The share of the words that the topic must know. */
const KNOWS = 0.9;
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
 * The best topic that has not answered yet, or null where it is not sure: it must know nearly all words of the joined
 * question and of the message alone, and a topic that answered already must not be the likelier one.
 * @param alone the ranking of the message's own words; empty where none of them tells anything
 */
export function surelyAbout(
  joined: readonly Candidate[],
  alone: readonly Candidate[],
  answered: readonly string[],
): string | null {
  const best = joined.find(({ id }) => !answered.includes(id));
  const first = joined[0];
  if (!best || !first || first.score - best.score > AHEAD) return null;
  const own = alone.find(({ id }) => id === best.id);
  const knows = best.covers.share >= KNOWS && (own?.covers.share ?? 1) >= KNOWS;
  return knows && !best.covers.missesAspect ? best.id : null;
}

import type { Topic } from '../knowledge/topic.js';
import type { Term } from '../understand/terms.js';

/** A word of a title is of the subject if people name it in this share of the example questions, beside the commonest. */
const NAMED = 0.8;
/** How much a word must tell to name a subject. */
const TELLS = 1;

/** The words of a topic's title that name what it is about, as people ask for it: "cbt" of "Why is CBT popular, and is it short?". */
export function subjectOf(
  { title, asks }: Pick<Topic, 'title' | 'asks'>,
  read: (text: string) => readonly Term[],
): readonly Term[] {
  const asked = asks.map((ask) => new Set(read(ask).flatMap(({ key, kinds }) => [key, ...kinds])));
  const telling = read(title).filter(({ role, telling: tells }) => role === 'telling' && tells >= TELLS);
  const words = [...new Map(telling.map((term) => [term.key, term])).values()];
  const named = words.map((term) => ({ term, count: asked.filter((keys) => keys.has(term.key)).length }));
  const most = Math.max(...named.map(({ count }) => count));
  return named.filter(({ count }) => count > 0 && count >= NAMED * most).map(({ term }) => term);
}

/** Whether a text names all that a topic is about. */
export function namesSubject(
  own: readonly Term[],
  topic: Pick<Topic, 'title' | 'asks'>,
  read: (text: string) => readonly Term[],
): boolean {
  const subject = subjectOf(topic, read);
  return subject.length > 0 && subject.every(({ key }) => own.some((term) => term.key === key));
}

import type { Topic } from '../knowledge/topic.js';
import type { Lexicon } from '../understand/lexicon.js';
import type { Term } from '../understand/terms.js';

/** A word of a title is of the subject if people name it in this share of the example questions, beside the commonest. */
const NAMED = 0.8;
/** How much a word must tell to name a subject. */
const TELLS = 1;
/** What stands in this share of all titles is what everything is about: alone it names no subject. */
const EVERYWHERE = 0.25;

type Titled = Pick<Topic, 'id' | 'title' | 'asks'>;
type Read = (text: string) => readonly Term[];

/**
 * The words of each topic's title that name what it is about, as people ask for it: "cbt" of "Why is CBT popular, and is
 * it short?"; by the topic's id.
 */
export function subjectsOf(
  topics: Iterable<Titled>,
  read: Read,
  lexicon: Lexicon,
): ReadonlyMap<string, readonly Term[]> {
  const titled = [...topics].map((topic) => ({ topic, title: tellingIn(topic.title, read) }));
  const standing = new Map<string, number>();
  for (const { title } of titled)
    for (const { key } of title) standing.set(key, (standing.get(key) ?? 0) + 1);
  const isEverywhere = ({ key }: Term) => (standing.get(key) ?? 0) >= EVERYWHERE * titled.length;
  return new Map(
    titled.map(({ topic, title }) => {
      const named = namedIn(topic, title, read);
      const [next] = title.filter((term) => !isEverywhere(term) && lexicon.get(term.surface) === 'thing');
      return [topic.id, named.every(isEverywhere) && next ? [...named, next] : named];
    }),
  );
}

function tellingIn(title: string, read: Read): readonly Term[] {
  const telling = read(title).filter(({ role, telling: tells }) => role === 'telling' && tells >= TELLS);
  return [...new Map(telling.map((term) => [term.key, term])).values()];
}

function namedIn({ asks }: Titled, title: readonly Term[], read: Read): readonly Term[] {
  const asked = asks.map((ask) => new Set(read(ask).flatMap(({ key, kinds }) => [key, ...kinds])));
  const named = title.map((term) => ({ term, count: asked.filter((keys) => keys.has(term.key)).length }));
  const most = Math.max(...named.map(({ count }) => count));
  return named.filter(({ count }) => count > 0 && count >= NAMED * most).map(({ term }) => term);
}

/** Whether a text names all of a subject. */
export function namesSubject(own: readonly Term[], subject: readonly Term[]): boolean {
  return subject.length > 0 && subject.every(({ key }) => own.some((term) => term.key === key));
}

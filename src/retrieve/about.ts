import type { Knowledge } from '../knowledge/knowledge.js';
import type { Topic } from '../knowledge/topic.js';
import type { Term } from '../understand/terms.js';
import { decide } from './decide.js';
import type { Found } from './finder.js';
import type { Match } from './matcher.js';
import { namesSubject } from './subject.js';

/** Which topic answers a message that leans on others. */
export interface About extends Found {
  /**
   * Whether one of those that it leans on knows its words best: it answers again where people ask for it with just these
   * words, else all about it has been told.
   */
  readonly isTold: boolean;
}

/** What finding a topic about others needs of the finder. */
interface FinderParts {
  /** What each topic is about, by its id. */
  readonly subjects: ReadonlyMap<string, readonly Term[]>;
  readonly read: (text: string) => readonly Term[];
  readonly match: (terms: readonly Term[]) => Match;
  readonly judge: (terms: readonly Term[]) => Found;
  readonly nearIn: (match: Match) => readonly string[];
}

/** The share of the words that a topic must know to be sure. */
const KNOWS = 0.9;
/** A topic that answered already may be this much likelier, in score, for it holds the subject's words. */
const AHEAD = 0.05;
/**
 * How sure an answer must be: with the subject put in; of the message's own words alone; and by the same topic again, for
 * the words of a question or for words that tell little ("what do they offer").
 */
const SURE = { joined: 0.6, alone: 0.9, again: 0.8, againByLittle: 0.95 };

/**
 * Finds the topic that surely answers a message which leans on others: the subject of those is put in the place of "it",
 * or behind the message. The topic's title must name that subject, people must ask for it with each of the message's own
 * words, and none of those that answered already may be the likelier one. One of those answers again only where that is
 * surer still.
 */
export function createFindAbout(
  { topics, language }: Knowledge,
  { subjects, read, match, judge, nearIn }: FinderParts,
): (text: string, ids: readonly string[]) => About {
  const { lean, light } = language.followUp;
  const pronouns = new Set([...lean.it, ...lean.that, ...lean.they]);
  const saysNothing = (word: string) =>
    pronouns.has(word) || light.has(word) || lean.asking.has(word) || lean.tells.has(word);
  const titleOf = (id: string) => read(topics.get(id)?.title ?? '');
  /** Whether people ask for a topic with this very word, and not only with one of its kind. */
  const isAskedWith = (word: Term, id: string) =>
    match([word]).candidates.some((one) => one.id === id && one.covers().share >= KNOWS);

  const aboutOne = (own: readonly Term[], topic: Topic, ids: readonly string[]): About => {
    const subject = subjects.get(topic.id) ?? [];
    const joined = match(joinedWith(own, subject, pronouns));
    const { candidates } = joined;
    const others = candidates.filter(({ id }) => !ids.includes(id));
    const [[first], [best]] = [candidates, others];
    const { confidence } = decide(joined);
    const none = {
      verdict: 'none',
      confidence,
      ids: [],
      near: nearIn({ ...joined, candidates: others }),
    } as const;
    if (!first) return { ...none, isTold: false };
    const isSure =
      best !== undefined &&
      confidence >= SURE.joined &&
      first.score - best.score <= AHEAD &&
      best.covers().share >= KNOWS &&
      !best.covers().missesAspect &&
      titleOf(best.id).some(({ key }) => subject.some((term) => term.key === key)) &&
      tellingOf(own).every((word) => isAskedWith(word, best.id));
    if (isSure) return { ...none, verdict: 'answer', ids: [best.id], isTold: false };
    const isTold = ids.includes(first.id) && first.covers().share >= KNOWS;
    const answersAgain = isTold && !first.covers().missesAspect && isAgain(own, first.id, confidence);
    return answersAgain ? { ...none, verdict: 'answer', ids: [first.id], isTold } : { ...none, isTold };
  };

  /** Whether a topic is asked for with just these words, and not only asked for again ("what is it exactly"). */
  const isAgain = (own: readonly Term[], id: string, confidence: number): boolean => {
    const telling = tellingOf(own);
    if (telling.length > 0) return confidence >= SURE.again && telling.every((word) => isAskedWith(word, id));
    return confidence >= SURE.againByLittle && own.some(({ surface }) => !saysNothing(surface));
  };

  /** What the message names itself all the same: "does it help with smoking". */
  const named = (own: readonly Term[]): About | null => {
    const alone = judge(own);
    const topic = topics.get(alone.ids[0] ?? '');
    if (alone.verdict !== 'answer' || alone.confidence < SURE.alone || !topic) return null;
    return namesSubject(own, subjects.get(topic.id) ?? []) ? { ...alone, isTold: false } : null;
  };

  return (text, ids) => {
    const own = read(text);
    if (tellingOf(own).length === 0 && !own.some(({ surface }) => pronouns.has(surface))) return NOTHING;
    const leantOn = ids.map((id) => topics.get(id)).filter((topic) => topic !== undefined);
    const found = leantOn.map((topic) => aboutOne(own, topic, ids));
    return found.find(({ verdict }) => verdict === 'answer') ?? named(own) ?? found[0] ?? NOTHING;
  };
}

const NOTHING: About = { verdict: 'none', confidence: 0, ids: [], near: [], isTold: false };

function tellingOf(terms: readonly Term[]): readonly Term[] {
  return terms.filter(({ role }) => role !== 'filler');
}

/** A question with the subject in the place of the first word that stands for it, or behind it where none does. */
function joinedWith(
  own: readonly Term[],
  subject: readonly Term[],
  pronouns: ReadonlySet<string>,
): readonly Term[] {
  const at = own.findIndex(({ surface }) => pronouns.has(surface));
  return at < 0 ? [...own, ...subject] : [...own.slice(0, at), ...subject, ...own.slice(at + 1)];
}

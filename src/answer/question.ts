import type { Knowledge } from '../knowledge/knowledge.js';
import type { Finder } from '../retrieve/finder.js';
import type { Leaning } from '../understand/leaning.js';
import { messageWords } from '../understand/message-words.js';
import type { Before } from './before.js';
import { chosenByName } from './chosen.js';
import { frame, type Parts } from './compose.js';
import { curated } from './curated.js';
import { quotation } from './quotation.js';
import { leantOn } from './last.js';
import type { Say } from './say.js';
import { clarify, noAnswer, nothingSaid } from './silence.js';
import type { Unnamed } from './unnamed.js';

/** What a question needs beside the content. */
interface QuestionOptions {
  readonly finder: Finder;
  readonly say: Say;
  /** How a message leans on the topic before it. */
  readonly leaningOf: (text: string) => Leaning | null;
  /** Whether a message tells something and asks nothing. */
  readonly isTelling: (text: string) => boolean;
  readonly unnamed: Unnamed;
}

/** So like an example question that it stands on its own, if it names a thing at all: 0 to 1. */
const OWN = 0.85;
/** Who tells something in a conversation gets an answer only where it is as sure as this: 0 to 1. */
const TOLD = 0.85;
/** A question with an "it" and nothing before it must name as many things, or all that its topic is about. */
const THINGS = 2;
/** How sure it is what a question means that names nothing: soon after danger it is for people. 0 to 1. */
const UNNAMED = 0.6;
/** In words: what names one of the options. */
const LONGEST_NAME = 5;

/** Whether any word names a thing, and not only what is asked about it. */
export function namesThing(terms: ReturnType<Finder['read']>): boolean {
  return thingsIn(terms) > 0;
}

function thingsIn(terms: ReturnType<Finder['read']>): number {
  const things = terms.filter(({ role, telling }) => role === 'telling' && telling >= 1);
  return new Set(things.map(({ key }) => key)).size;
}

/** Answers a question out of the topics, asks which is meant, or is honestly silent. */
export function createQuestion(
  { language }: Knowledge,
  { finder, say, leaningOf, isTelling, unnamed }: QuestionOptions,
): (text: string, before: Before) => Parts {
  const start = language.welcome.tries;

  /** To who tells something: that it was read, and what can be asked. */
  const silence = (text: string, near: readonly string[], confidence: number): Parts =>
    noAnswer(near, start, confidence, say, isTelling(text) ? say.words.told : say.words.noAnswer);

  const alone = (text: string): Parts => {
    if (!/\p{L}/u.test(text)) return nothingSaid(start, say);
    const { verdict, near, ids, confidence } = finder.find(text);
    if (verdict === 'none') {
      const sentence = finder.findSentence(text);
      return sentence ? quotation(sentence, near, say) : silence(text, near, confidence);
    }
    if (verdict === 'clarify') return clarify(ids, confidence, say);
    return curated(say.topics(ids), confidence, say);
  };

  /** A question about the topics before it: a topic that surely answers it, or the silence. */
  const about = (text: string, topics: readonly string[]): Parts => {
    const { verdict, ids, near, confidence, isTold } = finder.findAbout(text, topics);
    if (verdict === 'answer') {
      const parts = curated(say.topics(ids), confidence, say);
      return isTold ? { ...parts, drafts: [frame(say.followUp.again), ...parts.drafts] } : parts;
    }
    const beside = near.length > 0 ? near : say.topics(topics).flatMap(({ next }) => next);
    return noAnswer(beside, start, confidence, say, isTold ? say.followUp.notMore : say.words.noAnswer);
  };

  /** Whether a message has any telling word of a topic's title. */
  const touches = (text: string, id: string): boolean => {
    const said = new Set(finder.read(text).map(({ key }) => key));
    return say
      .topics([id])
      .some(({ title }) => finder.read(title).some(({ key, role }) => role === 'telling' && said.has(key)));
  };

  /** People ask "do spouses get any education out of it" with nothing before. */
  const standsAlone = (text: string): boolean =>
    (finder.match(text).candidates[0]?.ask ?? 0) >= OWN && namesThing(finder.read(text));

  /**
   * What may lean is answered alone where that is sure and it names something, but never by what was just told unless it
   * names that.
   */
  const maybeAbout = (text: string, topics: readonly string[]): Parts => {
    if (finder.read(text).every(({ role }) => role !== 'telling')) return about(text, topics);
    const parts = alone(text);
    const isTold = parts.topics.some((id) => topics.includes(id) && !touches(text, id));
    if (parts.outcome === 'answer' && !isTold) return parts;
    const leant = about(text, topics);
    return leant.outcome === 'answer' || isTold ? leant : parts;
  };

  /** "Is there homework in it" with nothing before it: it is asked what that is about. */
  const withNothingBefore = (text: string): Parts => {
    const parts = alone(text);
    const isNamed =
      thingsIn(finder.read(text)) >= THINGS || parts.topics.some((id) => finder.names(text, id));
    if ((parts.outcome !== 'answer' && parts.outcome !== 'clarify') || isNamed) return parts;
    // "Is it drugs" names what may be meant; "is that normal" does not.
    if (parts.outcome === 'clarify')
      return parts.topics.some((id) => touches(text, id))
        ? parts
        : noAnswer([], start, 0, say, say.followUp.aboutWhat);
    return noAnswer(parts.topics, start, parts.confidence, say, say.followUp.aboutWhat);
  };

  /** "Nobody told me I would have homework": not every word that a topic knows asks for it. */
  const told = (text: string): Parts => {
    const parts = alone(text);
    if (parts.outcome !== 'answer' || parts.confidence >= TOLD) return parts;
    return silence(text, parts.topics, parts.confidence);
  };

  return (text, { last, group }) => {
    if (last?.outcome === 'clarify' && messageWords(text).length <= LONGEST_NAME) {
      const option = chosenByName(text, say.topics(last.offered), finder);
      if (option) return curated([option], 1, say);
    }
    const meant = say.topics([unnamed.meansNow(text, group ? null : last) ?? '']);
    if (meant.length > 0) return curated(meant, UNNAMED, say);
    const topics = group || !last ? [] : leantOn(last);
    const leaning = leaningOf(text);
    if (topics.length === 0 && leaning === 'it' && !standsAlone(text)) return withNothingBefore(text);
    if (topics.length === 0 || leaning === null) return last && isTelling(text) ? told(text) : alone(text);
    if (leaning === 'maybe') return maybeAbout(text, topics);
    return standsAlone(text) ? alone(text) : about(text, topics);
  };
}

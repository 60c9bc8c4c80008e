import type { Knowledge } from '../knowledge/knowledge.js';
import type { Finder } from '../retrieve/finder.js';
import type { Leaning } from '../understand/leaning.js';
import { messageWords } from '../understand/message-words.js';
import type { Before } from './before.js';
import { chosenByName } from './chosen.js';
import { frame, type Parts } from './compose.js';
import { curated } from './curated.js';
import type { Say } from './say.js';
import { clarify, noAnswer, nothingSaid } from './silence.js';

/** What a question needs beside the content. */
interface QuestionOptions {
  readonly finder: Finder;
  readonly say: Say;
  /** How a message leans on the topic before it. */
  readonly leaningOf: (text: string) => Leaning | null;
}

/** So like an example question that it stands on its own, if it names a thing at all: 0 to 1. */
const OWN = 0.85;
/** In words: what names one of the options. */
const LONGEST_NAME = 5;

/** Whether any word names a thing, and not only what is asked about it. */
export function namesThing(terms: ReturnType<Finder['read']>): boolean {
  return terms.some(({ role, telling }) => role === 'telling' && telling >= 1);
}

/** Answers a question out of the topics, asks which is meant, or is honestly silent. */
export function createQuestion(
  { language }: Knowledge,
  { finder, say, leaningOf }: QuestionOptions,
): (text: string, before: Before) => Parts {
  const start = language.welcome.tries;

  const alone = (text: string): Parts => {
    if (!/\p{L}/u.test(text)) return nothingSaid(start, say);
    const { verdict, near, ids, confidence } = finder.find(text);
    if (verdict === 'none') return noAnswer(near, start, confidence, say);
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

  /** Whether the message itself names what a topic is about. */
  const names = (text: string, id: string): boolean => {
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
    const isTold = parts.topics.some((id) => topics.includes(id) && !names(text, id));
    if (parts.outcome === 'answer' && !isTold) return parts;
    const leant = about(text, topics);
    return leant.outcome === 'answer' || isTold ? leant : parts;
  };

  return (text, { last, group }) => {
    if (last?.outcome === 'clarify' && messageWords(text).length <= LONGEST_NAME) {
      const option = chosenByName(text, say.topics(last.offered), finder);
      if (option) return curated([option], 1, say);
    }
    const topics = group || !last ? [] : [...new Set([...last.topics, ...last.from])];
    const leaning = topics.length > 0 ? leaningOf(text) : null;
    if (leaning === 'maybe') return maybeAbout(text, topics);
    return leaning === null || standsAlone(text) ? alone(text) : about(text, topics);
  };
}

import { z } from 'zod';
import type { Knowledge } from '../knowledge/knowledge.js';
import { placeKey } from '../knowledge/source.js';
import type { Answer } from './answer.js';
import type { Before } from './before.js';
import { isShort } from './length.js';

/** What was said last, for a message that leans on it: enums and ids, never words. */
export interface Last {
  readonly outcome: Exclude<Answer['outcome'], 'crisis'>;
  /** The topics that questions may lean on, best first. */
  readonly topics: readonly string[];
  /** The topics that "tell me more" goes on from: those of the last answer that was not such a one itself. */
  readonly from: readonly string[];
  /** The topics that were named to choose from, in the order shown: three at most, and of a plan all its points. */
  readonly offered: readonly string[];
  /** The topics of the last plan, in its order; it is forgotten where something else is numbered. */
  readonly plan: readonly string[];
  /** The places of the quotes that the answer rests on; six at most. */
  readonly cited: readonly string[];
  /** Whether no more was told of the topics than their lines. */
  readonly short: boolean;
  /** The topics told lately, the latest last; {@link MOST_SHOWN} at most. */
  readonly shown: readonly string[];
}

/** Reads {@link Last} where it was stored. */
export const lastShape: z.ZodType<Last> = z.object({
  outcome: z.enum(['answer', 'clarify', 'no-answer', 'declined', 'talk']),
  topics: z.array(z.string()),
  from: z.array(z.string()),
  offered: z.array(z.string()),
  plan: z.array(z.string()),
  cited: z.array(z.string()),
  short: z.boolean(),
  shown: z.array(z.string()),
});

const MOST_SHOWN = 8;
/** So many topics and more stand numbered in an answer: the points of a plan. Two are the answers to two questions. */
const PLAN = 3;

/** The topics that a message may lean on: what was told last, and what "tell me more" went on from. */
export function leantOn({ topics, from }: Last): readonly string[] {
  return topics.length > 0 ? [...new Set([...topics, ...from])] : [];
}

/** What a place counts among: the points of a plan while they are gone through or meant by name, else what was offered last. */
export function countedAmong({ topics, offered, plan }: Last, isPoint: boolean): readonly string[] {
  const isThrough = topics.length > 0 && topics.every((id) => plan.includes(id));
  return plan.length > 0 && (isPoint || isThrough) ? plan : offered;
}

/** What a message does with the topic before it. */
interface Listening {
  /** Whether it leans on that topic. */
  leans(text: string): boolean;
  /** Whether it asks for no more than another one like it. */
  asksForMore(text: string): boolean;
}

/**
 * What is to be remembered of an answer. Small talk leaves what went before it; so does the silence to a question that
 * leans on it. Where others read along, only what was offered to choose from is: another may have asked the rest.
 */
export function createLastAfter(
  { topics, language }: Knowledge,
  listening: Listening,
): (text: string, answer: Answer, before: Before) => Last | null {
  const lineOf = (id: string) => topics.get(id)?.short.text;
  const idOf = new Map([...topics.values()].map(({ id, title }) => [title, id]));
  return (text, answer, { last, group }) => {
    const { outcome } = answer;
    if (outcome === 'crisis') return null;
    const isNumbered = outcome === 'clarify' || answer.topics.length >= PLAN;
    const offered = isNumbered ? answer.topics : offeredIn(answer, idOf, language.define.say.whole);
    const isPlan = answer.topics.length >= PLAN && outcome === 'answer';
    const plan = isPlan ? answer.topics : outcome === 'clarify' || group ? [] : (last?.plan ?? []);
    const fresh = { ...NOTHING_SAID, outcome, offered, plan };
    if (group) return outcome === 'clarify' ? fresh : null;
    const shown = last?.shown ?? [];
    const cited = answer.citations.map(placeKey);
    if (answer.topics.length === 0 && outcome === 'talk') {
      if (!last) return offered.length > 0 || cited.length > 0 ? { ...fresh, cited } : null;
      // The first of what was numbered before, suggested again, leaves all of it to choose from.
      const isSame = offered.every((id, place) => last.offered[place] === id);
      const beside =
        answer.suggestions.length > 0 && !(isSame && offered.length > 0) ? offered : last.offered;
      return { ...last, offered: beside, cited: cited.length > 0 ? cited : last.cited };
    }
    if (outcome === 'no-answer' && answer.topics.length === 0)
      return last && listening.leans(text) ? { ...last, outcome, offered } : { ...fresh, shown };
    if (outcome === 'clarify' || outcome === 'declined') return { ...fresh, cited, shown };
    const isSame = answer.topics.join() === last?.topics.join();
    const from = last && (isSame || listening.asksForMore(text)) ? last.from : answer.topics;
    const told = [...shown.filter((id) => !answer.topics.includes(id)), ...answer.topics];
    // Who had the whole and asks for it shorter has had the whole.
    const short = isShort(answer, lineOf) && (!isSame || last.short);
    return {
      ...{ outcome, topics: answer.topics, from, offered, plan, cited, short },
      shown: told.slice(-MOST_SHOWN),
    };
  };
}

const NOTHING_SAID: Omit<Last, 'outcome'> = {
  topics: [],
  from: [],
  offered: [],
  plan: [],
  cited: [],
  short: false,
  shown: [],
};

/** The suggestions as topics; none where any of them is something else, for then a number would mean another one. */
function offeredIn(
  { suggestions }: Answer,
  idOf: ReadonlyMap<string, string>,
  whole: string,
): readonly string[] {
  // The whole of what was told stands behind the topics and is chosen by its name.
  const titles = suggestions.at(-1) === whole ? suggestions.slice(0, -1) : suggestions;
  const ids = titles.map((title) => idOf.get(title)).filter((id) => id !== undefined);
  return ids.length === titles.length ? ids : [];
}

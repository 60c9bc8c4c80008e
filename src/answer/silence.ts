import type { Topic } from '../knowledge/topic.js';
import { fill } from '../text.js';
import { frame, type Draft, type Parts } from './compose.js';
import type { Say } from './say.js';

/**
 * The honest silence: the documents do not answer; the nearest topics by name, or where to begin when none is near.
 * @param says default: what is said to a question that stands on its own
 */
export function noAnswer(
  near: readonly string[],
  start: readonly string[],
  confidence: number,
  say: Say,
  says: readonly string[] = say.words.noAnswer,
): Parts {
  const titles = say.titles(near.length > 0 ? near : start);
  const lead = near.length > 0 ? [say.words.nearest] : say.words.noneNear;
  return {
    ...nothing,
    outcome: 'no-answer',
    drafts: [...says.map(frame), ...withList(lead, titles)],
    suggestions: titles,
    confidence,
  };
}

/** The most that are shown to choose from. */
const MOST_OPTIONS = 3;

/**
 * Two or three topics are too close to tell apart: which is meant? Each with its number and the title of its source.
 * @param lead default: what is said before options of equal likeness
 */
export function clarify(
  ids: readonly string[],
  confidence: number,
  say: Say,
  lead: string = say.words.clarify,
): Parts {
  const options = say.topics(ids).slice(0, MOST_OPTIONS);
  return {
    ...nothing,
    outcome: 'clarify',
    topics: options.map(({ id }) => id),
    drafts: [frame(lead), ...options.map((topic, i) => option(topic, i + 1, say))],
    suggestions: options.map(({ title }) => title),
    confidence,
  };
}

function option(topic: Topic, number: number, say: Say): Draft {
  const source = say.sourceOf(topic);
  const sentence = source === null ? say.followUp.optionAlone : say.followUp.option;
  return frame(fill(sentence, { number, title: topic.title, source: source ?? '' }));
}

/** There is no question in the message: emoji, an empty line, signs. */
export function nothingSaid(start: readonly string[], say: Say): Parts {
  return {
    ...nothing,
    outcome: 'no-answer',
    drafts: say.words.nothingSaid.map(frame),
    suggestions: say.titles(start),
    confidence: 0,
  };
}

/** What informs of nothing, before its sentences. */
export const NOTHING_TOLD = {
  outcome: 'talk',
  care: 'none',
  kind: null,
  topics: [],
  suggestions: [],
  confidence: 1,
} as const;

const nothing = { care: 'none', kind: null, topics: [] } as const;

function withList(lead: readonly string[], titles: readonly string[]) {
  const last = lead.length - 1;
  return lead.map((text, i) =>
    frame(i === last ? `${text} ${titles.map((title) => `“${title}”`).join(', ')}.` : text),
  );
}

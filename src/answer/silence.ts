import { frame, type Parts } from './compose.js';
import type { Say } from './say.js';

/** The honest silence: the documents do not answer; the nearest topics by name, or where to begin when none is near. */
export function noAnswer(
  near: readonly string[],
  start: readonly string[],
  confidence: number,
  say: Say,
): Parts {
  const titles = say.titles(near.length > 0 ? near : start);
  const lead = near.length > 0 ? [say.words.nearest] : say.words.noneNear;
  return {
    ...nothing,
    outcome: 'no-answer',
    drafts: [...say.words.noAnswer.map(frame), ...withList(lead, titles)],
    suggestions: titles,
    confidence,
  };
}

/** Two or three topics are too close to tell apart: which is meant? */
export function clarify(ids: readonly string[], confidence: number, say: Say): Parts {
  const titles = say.titles(ids);
  return {
    ...nothing,
    outcome: 'clarify',
    topics: ids.slice(0, 3),
    drafts: withList([say.words.clarify], titles),
    suggestions: titles,
    confidence,
  };
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

const nothing = { care: 'none', kind: null, topics: [] } as const;

function withList(lead: readonly string[], titles: readonly string[]) {
  const last = lead.length - 1;
  return lead.map((text, i) =>
    frame(i === last ? `${text} ${titles.map((title) => `“${title}”`).join(', ')}.` : text),
  );
}

import type { Answer } from '../answer/answer.js';
import type { Parts } from '../answer/compose.js';

/** Where somebody is in a guide, as it is kept: ids and numbers. */
export interface Running<Place> {
  /** The content that its ids are of. */
  readonly version: string;
  readonly place: Place;
  /** How often in a row no choice was understood. */
  readonly missed: number;
  /** `asked`: nothing is asked again before the person wants it. `once`: something else is to be chosen first. */
  readonly waits: 'no' | 'once' | 'asked';
}

/** What is done about a message: what is said, and what is kept (null: the guide is over). */
export interface Move<Place> {
  /** Null: the message is answered like any other, and `after` is said behind that answer. */
  readonly says: Parts | null;
  /** Said behind the usual answer; null: nothing. */
  readonly after: Parts | null;
  readonly keeps: Running<Place> | null;
}

/** The guide speaks. */
export function says<Place>(parts: Parts, keeps: Running<Place> | null): Move<Place> {
  return { says: parts, after: null, keeps };
}

/** The message is answered like any other. */
export function aside<Place>(after: Parts | null, keeps: Running<Place> | null): Move<Place> {
  return { says: null, after, keeps };
}

/** An answer with what a guide says behind it; its suggestions are the guide's. */
export function withAfter(answer: Answer, after: Parts | null): Answer {
  if (after === null) return answer;
  const sentences = after.drafts.map(({ text, role }) => ({ text, role, citations: [] }));
  return {
    ...answer,
    text: [answer.text, ...sentences.map(({ text }) => text)].join('\n\n'),
    sentences: [...answer.sentences, ...sentences],
    suggestions: after.suggestions,
  };
}

import type { Place, Voice } from '../knowledge/source.js';
import type { Care } from '../safety/screening.js';

/** What was done with a message. */
type Outcome = 'answer' | 'clarify' | 'no-answer' | 'declined' | 'crisis' | 'talk';

/** What an answered sentence rests on. */
export type Role = 'cited' | 'limit' | 'signpost' | 'erratum' | 'frame';

/** One sentence of an answer, without marks; `citations` are positions. */
export interface AnswerSentence {
  readonly text: string;
  readonly role: Role;
  readonly citations: readonly number[];
}

/** The exact quote that sentences rest on. Offsets are UTF-16 code units of the source's text; `end` is exclusive. */
export interface Citation extends Place {
  /** Counts from 1 in order of appearance; the text's `[n]`. */
  readonly position: number;
  readonly title: string;
  readonly quote: string;
  readonly voice: Voice;
  /** The source page's address, the quote marked. */
  readonly url: string;
  readonly alsoIn: readonly Place[];
}

/** The one value that every door gets, whoever asks. */
export interface Answer {
  readonly outcome: Outcome;
  readonly care: Care;
  /** `quotation`: a passage itself, where no curated topic answers. */
  readonly kind: 'curated' | 'quotation' | null;
  /** Topic ids, best first; two when two questions were asked. */
  readonly topics: readonly string[];
  /** Markdown with `[n]` marks, exactly the positions of `citations`: the sentences, marked, joined by a space or a blank line. */
  readonly text: string;
  readonly sentences: readonly AnswerSentence[];
  /** At most six. */
  readonly citations: readonly Citation[];
  /** Things to say next, best first. */
  readonly suggestions: readonly string[];
  /** 0 to 1. */
  readonly confidence: number;
  readonly contentVersion: string;
}

import type { Term } from '../understand/terms.js';
import type { Screening } from '../safety/screening.js';
import type { Answer } from './answer.js';
import type { After, Before } from './before.js';
import type { FeedbackTalk } from './feedback.js';
import type { Last } from './last.js';

/**
 * Decides what is said. Deterministic: the same message, the same things before it and the same content give the same
 * answer. Keeps nothing.
 */
export interface Engine {
  /** The version of the content: see `Knowledge.version`. */
  readonly version: string;
  /** Who is in danger? Looks at the message alone; never throws. */
  screen(text: string): Screening;
  /**
   * The reply to a message that was screened: help where someone is in danger, else the best proved answer.
   * @param before default: a question that stands alone
   */
  answer(text: string, screening: Screening, before?: Before): Answer;
  /** What is to be remembered once the message has been answered. */
  after(text: string, screening: Screening, before: Before): After;
  /** What the next message may lean on, once this answer to a message was said. */
  lastAfter(text: string, answer: Answer, before: Before): Last | null;
  /** Asks what was wrong with an answer, and decides what is kept of the replies. */
  readonly feedback: FeedbackTalk;
  /** The first message of a conversation: what this is, that it is not a person, three things to try. */
  welcome(before?: Before): Answer;
}

/** An engine that also tells how it reads a message. */
export interface ReadingEngine extends Engine {
  /** The message's words as they count for matching, slips put right. */
  read(text: string): readonly Term[];
  /** The small talk that a message is, by its id in `language/talk.yaml`; null where it is anything else. */
  hears(text: string): string | null;
  /** The topic that a question means though it names nothing of it ("what can I do"), by its id, or null. */
  means(text: string): string | null;
  /** Whether a message tells of people and asks nothing. */
  isTelling(text: string): boolean;
}

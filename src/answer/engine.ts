import type { Screening } from '../safety/screening.js';
import type { Answer } from './answer.js';

/** Decides what is said. Deterministic: the same message and the same content give the same answer. Keeps nothing. */
export interface Engine {
  /** Who is in danger? Looks at the message alone; never throws. */
  screen(text: string): Screening;
  /** The reply to a message that was screened: help where someone is in danger, else the best proved answer. */
  answer(text: string, screening: Screening): Answer;
  /** The first message of a conversation: what this is, that it is not a person, three things to try. */
  welcome(): Answer;
}

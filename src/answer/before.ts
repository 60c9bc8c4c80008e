import type { Help } from '../safety/again.js';
import type { Last } from './last.js';
import type { Length } from './length.js';

/** Where a message is written: in Kindred's own web chat, in Microsoft Teams, or in any other service. */
export type Where = 'page' | 'teams' | 'elsewhere';

/** What went before a message, and where it is written: enums and ids, never words. */
export interface Before {
  /** The region that the person named in this conversation; it goes before the owner's. Null: none. */
  readonly region: string | null;
  /** What help was shown in this conversation; null: none. */
  readonly help: Help | null;
  /** What was said last, for a message that leans on it; null: nothing, or too long ago. */
  readonly last: Last | null;
  /** How long answers are to be, as the person asked for in this conversation. */
  readonly length: Length;
  /** Whether the person has been told that this is a program. */
  readonly introduced: boolean;
  /** Whether others read along: then nothing of a disclosure is repeated or remembered. */
  readonly group: boolean;
  readonly where: Where;
  /** Of a wish to be forgotten: whether that could be done. */
  readonly forgotten: boolean;
}

/** What is to be done about memory after a message. */
export interface After extends Pick<Before, 'region' | 'help' | 'length'> {
  /** The person wants everything of this conversation to be deleted. */
  readonly forget: boolean;
}

/** A question that stands alone, as on the command line: there is nobody to introduce oneself to, and nothing is kept. */
export const NOTHING_BEFORE: Before = {
  region: null,
  help: null,
  last: null,
  length: 'whole',
  introduced: true,
  group: false,
  where: 'elsewhere',
  forgotten: true,
};

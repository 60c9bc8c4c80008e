import type { Knowledge } from '../knowledge/knowledge.js';
import type { SmallTalk } from '../knowledge/language.js';
import type { Places } from '../safety/region.js';
import { besidePlace, placeAlone } from './help-lines.js';
import { createSmallTalk } from './small-talk.js';

/** What a message is that is no question to the documents. */
export interface Heard {
  /** Small talk, or null. */
  readonly intent: SmallTalk | null;
  /** The region, where the message is there to name one. */
  readonly place: string | null;
}

/** A question to the documents. */
export const NOTHING_HEARD: Heard = { intent: null, place: null };

/** In characters: who asks for lines of a place says little else. */
const SHORT = 100;

/** Hears small talk and places: "thanks", "I'm in Ireland", "uk help lines". */
export function createHearing(knowledge: Knowledge, places: Places): (text: string) => Heard {
  const book = createSmallTalk(knowledge.language);
  return (text) => {
    const intent = book.find(text);
    if (intent) return { intent, place: null };
    const alone = placeAlone(text, places, knowledge);
    if (alone !== null) return { intent: null, place: alone };
    const beside = text.length <= SHORT ? besidePlace(text, places) : null;
    const lines = beside === null ? null : book.find(beside.rest);
    return beside !== null && lines?.lines ? { intent: lines, place: beside.region } : NOTHING_HEARD;
  };
}

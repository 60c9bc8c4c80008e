import type { Finder } from '../retrieve/finder.js';
import type { Leaning } from '../understand/leaning.js';
import type { Before } from './before.js';
import { leantOn } from './last.js';
import { namesThing } from './question.js';

/** Tells of messages whether they are about the topic before them. */
export interface AsksOn {
  /**
   * Whether a message asks on about the topic before it though it has words of small talk or a place in it: "who is it
   * for", "is it in the UK". Once help was shown, a place is where somebody is.
   */
  inSpiteOfTalk(text: string, before: Before): boolean;
  /** Whether it leans on that topic and names nothing else, so that the next message may lean on it too. */
  only(text: string): boolean;
}

/** Over the topics of the content. */
export function createAsksOn(finder: Finder, leaningOf: (text: string) => Leaning | null): AsksOn {
  return {
    inSpiteOfTalk(text, { last, help, group }) {
      if (last === null || help !== null || group || leaningOf(text) !== 'it') return false;
      const { verdict, isTold } = finder.findAbout(text, leantOn(last));
      return verdict === 'answer' || isTold;
    },
    only(text) {
      const leaning = leaningOf(text);
      return leaning === 'maybe' ? !namesThing(finder.read(text)) : leaning !== null;
    },
  };
}

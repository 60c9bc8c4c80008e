import type { Knowledge } from '../knowledge/knowledge.js';
import type { Finder } from '../retrieve/finder.js';
import type { Lexicon } from '../understand/lexicon.js';
import { createFollowUps, followUpVocabulary } from '../understand/follow-up.js';
import { asksSomething } from '../understand/sentences.js';
import { createSlips } from '../understand/slips.js';
import type { Before } from './before.js';
import { frame, type Parts } from './compose.js';
import { createFollowUpAnswers } from './follow-up.js';
import type { Say } from './say.js';
import { NOTHING_TOLD } from './silence.js';

/** What is answered to a message that follows up on what was said before it. */
export interface FollowUps {
  /** Null where it follows up on nothing. */
  answer(text: string, before: Before): Parts | null;
  /** Whether it says that the answer before it was wrong or no help; never where others read along or help was shown. */
  saysWrong(text: string, before: Before): boolean;
  /** Whether it asks how sure something is, before anything was said. */
  asksHowSure(text: string, before: Before): boolean;
  /** Whether a message asks for more, and for nothing else. */
  asksForMore(text: string): boolean;
  /** To one that would follow up, where nothing went before that it could: a kind word. Null where it would not. */
  nothingBefore(text: string, before: Before): Parts | null;
}

/** Hears follow-ups and answers them. */
export function createFollowUpTalk(
  knowledge: Knowledge,
  { finder, say, lexicon }: { readonly finder: Finder; readonly say: Say; readonly lexicon: Lexicon },
): FollowUps {
  const words = knowledge.language.followUp;
  const hear = createFollowUps(words, createSlips(followUpVocabulary(words), lexicon));
  const answerTo = createFollowUpAnswers(knowledge, finder, say);
  const start = knowledge.language.welcome.tries;
  return {
    answer(text, before) {
      const followUp = before.last === null ? null : hear(text);
      return followUp && answerTo(followUp, before);
    },
    saysWrong: (text, { last, group, help }) =>
      last !== null && !group && help === null && hear(text)?.kind === 'wrong',
    asksHowSure: (text, { last }) => last === null && asksSomething(text) && hear(text)?.kind === 'sure',
    asksForMore: (text) => hear(text)?.kind === 'more',
    nothingBefore(text, { last, group }) {
      const kind = hear(text)?.kind;
      const isLost = kind === 'other' && last !== null && !group;
      const isAboutSources = kind === 'source' || kind === 'sure';
      if (!isAboutSources && kind !== 'more' && kind !== 'shorter' && !isLost) return null;
      const says = isAboutSources && !group ? say.followUp.noSource : say.followUp.aboutWhat;
      const offered = isLost || !last || last.offered.length === 0 ? start : last.offered;
      return { ...NOTHING_TOLD, drafts: says.map(frame), suggestions: say.titles(offered) };
    },
  };
}

import type { DefineWords } from '../knowledge/define-words.js';
import type { FollowUpWords } from '../knowledge/follow-up-words.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { Sayings } from '../knowledge/language.js';
import type { Topic } from '../knowledge/topic.js';
import { fill } from '../text.js';
import { aboutQuote } from './about-quote.js';
import { frame, type Draft } from './compose.js';

/** The fixed words of an answer, out of the content. */
export interface Say {
  readonly words: Sayings;
  /** Those for messages that lean on what went before. */
  readonly followUp: FollowUpWords['say'];
  /** Those of definitions in one line. */
  readonly define: DefineWords['say'];
  /** The topics of these ids, each once; unknown ones are left out. */
  topics(ids: readonly string[]): readonly Topic[];
  /** Titles of topics, at most three, for suggestions. */
  titles(ids: readonly string[]): readonly string[];
  /** The title of what a topic rests on first, or null where it rests on nothing. */
  sourceOf(topic: Topic): string | null;
  /** The last frame: whether a clinician has checked these topics. */
  checks(topics: readonly Topic[]): readonly Draft[];
  /** The same, and who has checked them where somebody has. */
  checked(topics: readonly Topic[]): readonly Draft[];
  /** The same in a word or two, behind a line. */
  checksInLine(topics: readonly Topic[]): readonly Draft[];
  /** How far all answers together were checked by a clinician, in words; nothing where all of them were. */
  readonly notChecked: readonly string[];
}

/** @param today gives the date as `YYYY-MM-DD` */
export function createSay(knowledge: Knowledge, today: () => string): Say {
  const topics = (ids: readonly string[]) =>
    [...new Set(ids)].map((id) => knowledge.topics.get(id)).filter((topic) => topic !== undefined);
  return {
    words: knowledge.language.say,
    followUp: knowledge.language.followUp.say,
    define: knowledge.language.define.say,
    topics,
    titles: (ids) =>
      topics(ids)
        .map(({ title }) => title)
        .slice(0, 3),
    sourceOf({ short, sentences }) {
      const cited = sentences.flatMap((one) => (one.role === 'cited' ? one.quotes : []));
      const [quote] = [...cited, ...short.quotes];
      return quote ? (aboutQuote(quote, knowledge)?.title ?? quote.source) : null;
    },
    notChecked: notChecked(knowledge),
    checks: (checked) => lacking(checked, knowledge.language.say, today()).map(frame),
    checked(checked) {
      const missing = lacking(checked, knowledge.language.say, today());
      const by = checked.map(({ reviewedBy, reviewedOn }) =>
        fill(knowledge.language.followUp.say.checked, { by: reviewedBy ?? '', on: reviewedOn ?? '' }),
      );
      return (missing.length > 0 ? missing : [...new Set(by)]).map(frame);
    },
    checksInLine: (checked) =>
      lacking(checked, knowledge.language.define.say, today()).map((text) => ({
        ...frame(text),
        inLine: true,
      })),
  };
}

function notChecked({ topics, language }: Knowledge): readonly string[] {
  const served = [...topics.values()];
  const { none, some } = language.say.notChecked;
  if (served.every(({ reviewedBy }) => reviewedBy !== null)) return [];
  return [served.every(({ reviewedBy }) => reviewedBy === null) ? none : some];
}

/** What is lacking of a clinician's check, in these words; nothing where nothing is. */
function lacking(
  checked: readonly Topic[],
  { unchecked, overdue }: { readonly unchecked: string; readonly overdue: string },
  today: string,
): readonly string[] {
  if (checked.some(({ reviewedBy }) => reviewedBy === null)) return [unchecked];
  return checked.some(({ reviewBy }) => reviewBy !== null && reviewBy < today) ? [overdue] : [];
}

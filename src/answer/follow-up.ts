import type { Knowledge } from '../knowledge/knowledge.js';
import type { Topic } from '../knowledge/topic.js';
import type { Finder } from '../retrieve/finder.js';
import type { FollowUp } from '../understand/follow-up.js';
import { fill } from '../text.js';
import type { Before } from './before.js';
import { chosenByName } from './chosen.js';
import { frame, type Draft, type Parts } from './compose.js';
import { curated, shortly } from './curated.js';
import { countedAmong, type Last } from './last.js';
import { inLength } from './length.js';
import type { Say } from './say.js';
import { clarify, noAnswer, NOTHING_TOLD } from './silence.js';
import { createSourcesSaid } from './sources-said.js';

/** Answers follow-ups; null where what went before gives nothing to follow up on. */
export type AnswerFollowUp = (followUp: FollowUp, before: Before) => Parts | null;

/** What is answered to each kind of follow-up. */
export function createFollowUpAnswers(knowledge: Knowledge, finder: Finder, say: Say): AnswerFollowUp {
  const words = say.followUp;
  const one = knowledge.language.followUp.choose.stands;
  const start = knowledge.language.welcome.tries;
  const sourcesSaid = createSourcesSaid(knowledge);
  const topicsOf = (ids: readonly string[]) => say.topics(ids);
  const answer = (topic: Topic | null | undefined) => (topic ? curated([topic], 1, say) : null);

  const more = ({ topics, from, short, shown }: Last): Parts | null => {
    if (topics.length === 0) return null;
    if (short) return curated(topicsOf(topics), 1, say);
    const seen = new Set([...topics, ...from, ...shown]);
    const unseen = (ids: readonly string[]) =>
      topicsOf(topicsOf(ids).flatMap(({ next }) => next)).filter(
        // What readers think is told to who asks for it, and to nobody else.
        ({ id, kind }) => !seen.has(id) && kind !== 'opinion',
      );
    const [next] = unseen(from);
    const beside = unseen(topics).map(({ id }) => id);
    if (!next)
      return {
        ...NOTHING_TOLD,
        drafts: words.allSaid.map(frame),
        suggestions: say.titles([...beside, ...start]),
      };
    const parts = curated([next], 1, say);
    return { ...parts, drafts: [frame(fill(words.more, { title: next.title })), ...parts.drafts] };
  };

  const onSources = ({ topics }: Last, drafts: readonly Draft[]): Parts => {
    const suggestions = say.titles(topicsOf(topics).flatMap(({ next }) => next));
    return { ...NOTHING_TOLD, outcome: 'answer', kind: 'quotation', topics, drafts, suggestions };
  };

  const source = (last: Last): Parts | null => {
    const said = sourcesSaid.quoted(last.cited);
    return said.length > 0 ? onSources(last, [frame(words.sourceLead), ...said]) : null;
  };

  /** What the documents allow to be said: who speaks, how old it is, whether a clinician has checked it. */
  const sure = (last: Last): Parts | null => {
    const said = sourcesSaid.known(last.cited);
    const told = topicsOf(last.topics);
    const checks = told.length > 0 ? say.checked(told) : [frame(say.words.quotation.unchecked)];
    return said.length > 0 ? onSources(last, [frame(words.knownLead), ...said, ...checks]) : null;
  };

  const shorter = ({ topics }: Last): Parts | null => {
    const told = topicsOf(topics);
    return told.length > 0 ? shortly(told, 1, say) : null;
  };

  const again = ({ topics }: Last): Parts | null =>
    topics.length > 0 ? curated(topicsOf(topics), 1, say) : null;

  /** Where it can be kept, a dialog asks what was wrong: see `feedback.ts`. */
  const wrong = ({ topics, cited }: Last): Parts | null => {
    if (topics.length === 0 && cited.length === 0) return null;
    const { what, choices } = knowledge.language.feedback;
    return { ...NOTHING_TOLD, drafts: what.map(frame), suggestions: choices.map(({ title }) => title) };
  };

  const other = ({ topics, offered }: Last): Parts | null => {
    const beside = offered.filter((id) => !topics.includes(id));
    return topics.length > 0 && beside.length > 0 ? clarify(beside, 1, say, words.other) : null;
  };

  /** What was meant, matched alone; what was told is left out where that was not it. */
  const meant = (text: string, { topics, offered }: Last, isLeftOut: boolean): Parts => {
    const named = chosenByName(text, topicsOf(offered), finder);
    if (named) return curated([named], 1, say);
    const { ids, near, confidence, verdict } = finder.find(text);
    const left = (found: readonly string[]) => found.filter((id) => !isLeftOut || !topics.includes(id));
    const others = topicsOf(left(ids));
    if (verdict === 'clarify' && others.length > 1) return clarify(ids, confidence, say);
    if (others.length > 0) return curated(others, confidence, say);
    return noAnswer(left(near), start, confidence, say);
  };

  /** "The talking one": by name, or as what "one" stands for. */
  const meantByName = (text: string, last: Last): Parts => {
    const parts = meant(text, last, true);
    return parts.outcome === 'no-answer' ? meant(`${text} ${one}`, last, true) : parts;
  };

  const answerTo: AnswerFollowUp = (followUp, { last, group, help }) => {
    if (last === null) return null;
    const offered = topicsOf(last.offered);
    if (followUp.kind === 'place')
      return answer(topicsOf(countedAmong(last, followUp.isPoint)).at(followUp.place));
    if (followUp.kind === 'named') {
      const named = answer(chosenByName(followUp.text, offered, finder));
      return named ?? (group || last.topics.length === 0 ? null : meantByName(followUp.text, last));
    }
    if (group) return null;
    if (followUp.kind === 'meant') return meant(followUp.text, last, followUp.denied);
    if (followUp.kind === 'more') return more(last);
    if (followUp.kind === 'source') return source(last);
    if (followUp.kind === 'sure') return sure(last);
    if (followUp.kind === 'shorter') return shorter(last);
    if (followUp.kind === 'again') return again(last);
    if (help !== null) return null;
    return followUp.kind === 'wrong' ? wrong(last) : other(last);
  };

  return (followUp, before) => {
    const parts = answerTo(followUp, before);
    const isWhole = followUp.kind === 'again' || (followUp.kind === 'more' && before.last?.short === true);
    return parts && !isWhole ? inLength(parts, before.length, say) : parts;
  };
}

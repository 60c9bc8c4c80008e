import type { Say } from './say.js';
import { placeKey } from '../knowledge/source.js';
import type { Topic } from '../knowledge/topic.js';
import type { Draft, Parts } from './compose.js';

const MOST_CITATIONS = 6;

/**
 * The answer out of one curated topic, or out of two where two questions were asked. A topic on what the documents don't
 * say is no answer, though it tells what they do say nearby.
 */
export function curated(topics: readonly Topic[], confidence: number, say: Say): Parts {
  return told(topics, [...bodies(topics), ...say.checks(topics)], confidence, say);
}

/** The line for staff of each topic. */
export function shortly(topics: readonly Topic[], confidence: number, say: Say): Parts {
  return told(topics, [...topics.map(shortOf), ...say.checksInLine(topics)], confidence, say);
}

/**
 * The same and nothing more; the whole answer is a tap away.
 * @param beside how many topics to go on with are suggested before it; default: none
 */
export function line(topics: readonly Topic[], confidence: number, say: Say, beside = 0): Parts {
  const parts = shortly(topics, confidence, say);
  return { ...parts, suggestions: [...parts.suggestions.slice(0, beside), say.define.whole] };
}

function told(topics: readonly Topic[], drafts: readonly Draft[], confidence: number, say: Say): Parts {
  const isLimits = topics.every((topic) => topic.kind === 'limits');
  const isProved = drafts.some(({ role }) => role === 'cited');
  return {
    outcome: isLimits ? (isProved ? 'no-answer' : 'talk') : 'answer',
    care: 'none',
    kind: isLimits ? null : 'curated',
    topics: topics.map(({ id }) => id),
    drafts,
    suggestions: say.titles(
      topics.flatMap(({ next }) => next).filter((id) => topics.every((t) => t.id !== id)),
    ),
    confidence,
  };
}

/** One proved sentence of a topic, counted from 1: for a reply that offers it beside a refusal. */
export function provedSentence(topic: Topic, place: number): readonly Draft[] {
  return draftsOf(topic)
    .filter(({ role }) => role === 'cited')
    .slice(place - 1, place);
}

/** The fullest form that stays within the citations of one answer: whole bodies, else short lines for the later topics or for all. */
function bodies(topics: readonly Topic[]): readonly Draft[] {
  const [first, ...others] = topics;
  if (first === undefined) return [];
  const forms = [topics.flatMap(draftsOf), [...draftsOf(first), ...others.map(shortOf)], topics.map(shortOf)];
  return forms.find((drafts) => quotesIn(drafts) <= MOST_CITATIONS) ?? draftsOf(first);
}

function quotesIn(drafts: readonly Draft[]): number {
  return new Set(drafts.flatMap(({ quotes }) => quotes.map(placeKey))).size;
}

/** The sentences of a topic, as they go into an answer. */
export function draftsOf(topic: Topic): readonly Draft[] {
  return topic.sentences.map((sentence) => ({
    text: sentence.text,
    role: sentence.role,
    quotes: sentence.role === 'cited' ? sentence.quotes : [],
  }));
}

function shortOf(topic: Topic): Draft {
  return topic.short.quotes.length > 0
    ? { text: topic.short.text, role: 'cited', quotes: topic.short.quotes }
    : { text: topic.short.text, role: 'limit', quotes: [] };
}

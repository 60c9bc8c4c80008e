import type { Knowledge } from '../knowledge/knowledge.js';
import type { Topic } from '../knowledge/topic.js';
import type { SafetyReply } from '../safety/reply.js';
import type { Screening } from '../safety/screening.js';
import { frame, type Draft, type Parts } from './compose.js';
import { provedSentence } from './curated.js';
import { uncited } from './help-lines.js';
import type { Say } from './say.js';

/** Help for someone in danger, or a kind refusal: the safety reply, and what the documents do say where it offers that. */
export function help(screening: Screening, reply: SafetyReply, knowledge: Knowledge, say: Say): Parts {
  const isCrisis = screening.outcome === 'crisis';
  const offers = isCrisis ? [] : offersOf(reply, knowledge);
  return {
    outcome: isCrisis ? 'crisis' : 'declined',
    care: screening.care,
    kind: null,
    topics: offers.map(({ topic }) => topic.id),
    drafts: [...reply.sentences.map(uncited), ...offered(offers, reply.limits, say)],
    suggestions: reply.suggestions,
    confidence: 1,
  };
}

/** A sentence of a topic that a refusal offers. */
interface Offer {
  readonly topic: Topic;
  readonly place: number;
}

function offersOf({ offer }: SafetyReply, knowledge: Knowledge): readonly Offer[] {
  return offer.flatMap((written) => {
    const [id = '', place = '1'] = written.split('#');
    const topic = knowledge.topics.get(id);
    return topic ? [{ topic, place: Number(place) }] : [];
  });
}

function offered(offers: readonly Offer[], limits: readonly string[], say: Say): readonly Draft[] {
  const proved = offers.flatMap(({ topic, place }) => provedSentence(topic, place));
  if (proved.length === 0) return [];
  const unsaid = limits.map((text): Draft => ({ text, role: 'limit', quotes: [] }));
  return [
    frame(say.words.declinedOffer),
    ...proved,
    ...unsaid,
    ...say.checks(offers.map(({ topic }) => topic)),
  ];
}

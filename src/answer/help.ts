import type { Knowledge } from '../knowledge/knowledge.js';
import { replyFor } from '../safety/reply.js';
import type { Screening } from '../safety/screening.js';
import { frame, type Draft, type Parts } from './compose.js';
import type { Say } from './say.js';

/** Help for someone in danger, or a kind refusal: the safety reply, and what the documents do say where it offers that. */
export function help(screening: Screening, knowledge: Knowledge, region: string | null, say: Say): Parts {
  const reply = replyFor(screening, knowledge.safety, region);
  const isCrisis = screening.outcome === 'crisis';
  const drafts: Draft[] = reply.sentences.map(({ text, role }) => ({ text, role, quotes: [] }));
  return {
    outcome: isCrisis ? 'crisis' : 'declined',
    care: screening.care,
    kind: null,
    topics: [],
    drafts: isCrisis ? drafts : [...drafts, ...offered(knowledge, say)],
    suggestions: reply.suggestions,
    confidence: 1,
  };
}

function offered(_knowledge: Knowledge, say: Say): readonly Draft[] {
  return [frame(say.words.declinedOffer)].slice(1);
}

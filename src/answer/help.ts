import type { Knowledge } from '../knowledge/knowledge.js';
import type { Topic } from '../knowledge/topic.js';
import { regionIn } from '../safety/region.js';
import { replyFor, type SafetyReply } from '../safety/reply.js';
import type { Screening } from '../safety/screening.js';
import { messageWords } from '../understand/message-words.js';
import { frame, type Draft, type Parts } from './compose.js';
import { provedSentence } from './curated.js';
import type { Say } from './say.js';

/** Help for someone in danger, or a kind refusal: the safety reply, and what the documents do say where it offers that. */
export function help(screening: Screening, knowledge: Knowledge, region: string | null, say: Say): Parts {
  const reply = replyFor(screening, knowledge.safety, region);
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

/** A message that says where the person is, and nothing else ("I'm in Ireland"): the lines of that place. */
export function helpLines(text: string, knowledge: Knowledge, say: Say): Parts | null {
  const region = placeOnly(text, knowledge);
  if (region === null) return null;
  const lines = ['suicide', 'abuse'].flatMap((kind) => linesFor(kind, region, knowledge));
  const once = lines.filter((line, i) => lines.findIndex(({ text: other }) => other === line.text) === i);
  if (once.length === 0) return null;
  return {
    outcome: 'talk',
    care: 'quiet',
    kind: null,
    topics: [],
    drafts: [...once, frame(say.words.helpLines)],
    suggestions: [],
    confidence: 1,
  };
}

function linesFor(kind: string, region: string, { safety }: Knowledge): readonly Draft[] {
  const danger = {
    care: 'emergency',
    outcome: 'crisis',
    who: 'writer',
    audience: 'public',
    language: 'en',
  } as const;
  const { sentences } = replyFor({ ...danger, case: kind }, safety, region);
  return sentences.filter(({ role }) => role === 'signpost').map(uncited);
}

/** The region that a message names, if all its other words tell nothing. */
function placeOnly(text: string, { safety, language }: Knowledge): string | null {
  const id = regionIn(text, safety.helpLines);
  const called = safety.helpLines.regions.find((region) => region.id === id)?.called ?? [];
  const names = new Set(called.flatMap(messageWords));
  const isPlace = (word: string) =>
    names.has(word) || language.fillers.has(word) || language.context.has(word);
  return messageWords(text).every(isPlace) ? id : null;
}

function uncited({ text, role }: { readonly text: string; readonly role: 'frame' | 'signpost' }): Draft {
  return { text, role, quotes: [] };
}

import { createEngine } from '../answer/create-engine.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { Screening } from '../safety/screening.js';

/** What the check tries the content on. */
export interface Trial {
  /** The id of the one topic that answers an ask; null where none does, or two, or the safety screen. */
  readonly winner: (ask: string) => string | null;
  /** What the safety screen sees in a message. */
  readonly screen: (text: string) => Screening;
}

/** Answers asks as a person would be answered: screened for danger first. */
export function createTrial(knowledge: Knowledge): Trial {
  const engine = createEngine(knowledge, { publicUrl: '', region: null, today: () => '' });
  const winner = (ask: string) => {
    const { topics, outcome } = engine.answer(ask, engine.screen(ask));
    return topics.length === 1 && outcome !== 'clarify' ? (topics[0] ?? null) : null;
  };
  return { winner, screen: (text) => engine.screen(text) };
}

import { createEngine } from '../answer/create-engine.js';
import type { Knowledge } from '../knowledge/knowledge.js';

/**
 * Who answers an ask, as a person would be answered: screened for danger first.
 * @returns for an ask the id of the one topic that answers it; null where none does, or two, or the safety screen
 */
export function createWinner(knowledge: Knowledge): (ask: string) => string | null {
  const engine = createEngine(knowledge, { publicUrl: '', region: null, today: () => '' });
  return (ask) => {
    const { topics, outcome } = engine.answer(ask, engine.screen(ask));
    return topics.length === 1 && (outcome === 'answer' || outcome === 'talk') ? (topics[0] ?? null) : null;
  };
}

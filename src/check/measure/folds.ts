import type { Knowledge } from '../../knowledge/knowledge.js';
import { withTopics } from './with-topics.js';

/** Example questions are left out by fifths. */
export const FOLDS = 5;

/** An example question that was left out. */
export interface LeftOut {
  readonly question: string;
  /** The id of its topic; null where no topic answers it. */
  readonly topic: string | null;
}

/** A content without some of its example questions. */
export interface Fold {
  readonly knowledge: Knowledge;
  readonly leftOut: readonly LeftOut[];
}

/**
 * The content without every fifth example question of every topic, and of those that no topic answers.
 * @param fold 0 to before {@link FOLDS}
 */
export function foldOf(knowledge: Knowledge, fold: number): Fold {
  const stays = (_: string, at: number) => at % FOLDS !== fold;
  const goes = (_: string, at: number) => at % FOLDS === fold;
  const { topics, asks } = knowledge;
  const leftOut: LeftOut[] = [];
  const kept = [...topics.values()].map((topic) => {
    const all = [...topic.asks, ...(asks.byTopic.get(topic.id) ?? [])];
    leftOut.push(...all.filter(goes).map((question) => ({ question, topic: topic.id })));
    return { ...topic, asks: all.filter(stays) };
  });
  leftOut.push(...asks.unanswered.filter(goes).map((question) => ({ question, topic: null })));
  const others = { byTopic: new Map<string, readonly string[]>(), unanswered: asks.unanswered.filter(stays) };
  return { knowledge: { ...withTopics(knowledge, kept), asks: others }, leftOut };
}

import { describe, expect, it } from 'vitest';
import { foldOf, FOLDS } from '../../src/check/measure/folds.js';
import { halfOf } from '../../src/check/measure/halves.js';
import { auroc, rightAt } from '../../src/check/measure/statistics.js';
import { shippedKnowledge } from '../support/shipped.js';

const knowledge = shippedKnowledge();
const folds = Array.from({ length: FOLDS }, (_, fold) => foldOf(knowledge, fold));

describe('fifths of the example questions', () => {
  it('leave out every example question once, and ask it of a finder that does not have it', () => {
    const { topics, asks } = knowledge;
    const own = [...topics.values()].flatMap((topic) => topic.asks);
    const all = [...own, ...[...asks.byTopic.values()].flat(), ...asks.unanswered];
    const leftOut = folds.flatMap((fold) => fold.leftOut.map(({ question }) => question));
    expect(leftOut.sort()).toEqual(all.sort());
    for (const { knowledge: rest, leftOut: gone } of folds) {
      const kept = new Set([...rest.topics.values()].flatMap((topic) => topic.asks));
      expect([...rest.asks.byTopic.values()].flat()).toEqual([]);
      expect(gone.filter(({ question }) => kept.has(question))).toEqual([]);
      expect(rest.learned.topics).toBeNull();
    }
  });
});

describe('halves of the topics', () => {
  it('are the same for the same number, others for another one, and half', () => {
    const idsOf = (split: number) => halfOf(knowledge, split).rows.map(({ id }) => id);
    expect(idsOf(3)).toEqual(idsOf(3));
    expect(idsOf(3)).not.toEqual(idsOf(4));
    expect(Math.abs(idsOf(3).length - knowledge.topics.size / 2)).toBeLessThan(2);
  });

  it('keep no example question of a topic that is gone', () => {
    const { knowledge: half } = halfOf(knowledge, 0);
    expect([...half.asks.byTopic.keys()].filter((id) => !half.topics.has(id))).toEqual([]);
  });
});

describe('the figures', () => {
  it('take a question for answered above the threshold alone that lets 5 % of the unanswerable through', () => {
    const unanswerable = Array.from({ length: 100 }, (_, i) => i);
    const answerable = [
      { confidence: 94, isRight: true },
      { confidence: 95, isRight: true },
      { confidence: 99, isRight: false },
      { confidence: 10, isRight: true },
    ];
    expect(rightAt(0.05, answerable, unanswerable)).toBe(0.25);
  });

  it('count a tie half in the area under the curve', () => {
    expect(auroc([3, 2, 1], [0, 2])).toBe((2 + 1.5 + 1) / 6);
  });
});

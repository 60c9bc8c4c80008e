import assert from 'node:assert/strict';
import test from 'node:test';
import { deviation, median, quantile, rankingFigures } from './metrics.mjs';

const runOf = (id, ...ids) => ({ id, results: ids.map((document) => ({ id: document, score: 1 })) });

test('a right first document is worth all, a right second one less, one that was not found nothing', () => {
  const grades = new Map([
    ['first', new Map([['a', 1]])],
    ['second', new Map([['b', 1]])],
    ['never', new Map([['c', 1]])],
  ]);
  const figures = rankingFigures(
    [runOf('first', 'a', 'x'), runOf('second', 'x', 'b'), runOf('never', 'x')],
    grades,
  );
  assert.deepEqual(figures, { queries: 3, ndcg: (1 + 1 / Math.log2(3)) / 3, p1: 1 / 3, mrr: 0.5 });
});

test('a higher grade gains more, and a query without a relevant document does not count', () => {
  const known = new Map([
    ['good', 2],
    ['fair', 1],
  ]);
  const grades = new Map([
    ['asked', known],
    ['unanswerable', new Map([['a', 0]])],
  ]);
  const { queries, ndcg } = rankingFigures(
    [runOf('asked', 'fair', 'good'), runOf('unanswerable', 'a')],
    grades,
  );
  assert.equal(queries, 1);
  assert.equal(ndcg, (1 + 3 / Math.log2(3)) / (3 + 1 / Math.log2(3)));
});

test('nothing beyond the tenth result counts', () => {
  const grades = new Map([['asked', new Map([['late', 1]])]]);
  const { ndcg, mrr } = rankingFigures([runOf('asked', ...'0123456789', 'late')], grades);
  assert.deepEqual({ ndcg, mrr }, { ndcg: 0, mrr: 0 });
});

test('quantiles are values that were measured; the median of two is between them', () => {
  const values = Array.from({ length: 300 }, (_, i) => 300 - i);
  assert.equal(quantile(values, 0.99), 297);
  assert.equal(quantile(values, 0.5), 150);
  assert.equal(median([4, 1]), 2.5);
  assert.equal(median([9, 1, 4]), 4);
  assert.equal(deviation([1, 3]), Math.SQRT2);
});

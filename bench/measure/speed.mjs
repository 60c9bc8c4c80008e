import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { readSciFact } from '../data.mjs';
import { quantile } from '../metrics.mjs';
import { textsOf } from '../texts.mjs';

/** How long the queries are asked before it counts, at most, in milliseconds. */
const WARM_UP = 5_000;

/**
 * How fast an engine is over a number of texts, and how much memory its index holds.
 * @returns `{ build, p50, p99, memory }`: seconds, milliseconds a query, megabytes (heap and what lies outside it, array
 *   buffers among that) beyond what the texts themselves take
 */
export function measureSpeed({ createRanker }, { data, texts }) {
  const { queries } = readSciFact(data);
  const rows = textsOf(data, texts);
  const before = memoryInUse();
  const start = performance.now();
  const rank = createRanker(rows);
  const build = (performance.now() - start) / 1000;
  const memory = memoryInUse() - before;
  warmUp(rank, queries);
  const times = queries.map(({ text }) => {
    const asked = performance.now();
    rank(text, 10);
    return performance.now() - asked;
  });
  // The rows are read once more, so that they are in memory at both looks.
  if (rows.length !== texts) throw new Error(`There are ${rows.length} texts, not ${texts}.`);
  return { build, p50: quantile(times, 0.5), p99: quantile(times, 0.99), memory };
}

/** Asks every query twice, so that what is compiled while it runs is compiled; slow engines need less of it. */
function warmUp(rank, queries) {
  const end = performance.now() + WARM_UP;
  for (const { text } of [...queries, ...queries]) if (performance.now() < end) rank(text, 10);
}

function memoryInUse() {
  globalThis.gc();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1e6;
}

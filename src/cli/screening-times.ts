import { performance } from 'node:perf_hooks';

const TIMES = 10_000;

/** In characters. */
const LONG = 100_000;

/**
 * How long a text of 100 KB takes against one of 50 KB, made of these messages: about 2 where the time is in proportion
 * to the length.
 */
export function growth(texts: readonly string[], screen: (text: string) => unknown): string {
  const long = texts
    .join('. ')
    .repeat(Math.ceil(LONG / texts.join('. ').length))
    .slice(0, LONG);
  const half = long.slice(0, LONG / 2);
  const best = (text: string) => Math.min(...Array.from({ length: 2 }, () => timeOf(() => screen(text))));
  const [short, whole] = [best(half), best(long)];
  return `50 KB: ${short.toFixed(0)} ms, 100 KB: ${whole.toFixed(0)} ms, ${(whole / short).toFixed(1)} times as long\n`;
}

function timeOf(run: () => unknown): number {
  const began = performance.now();
  run();
  return performance.now() - began;
}

/** How long the screening of 10,000 messages takes, these again and again: the median, the 99th in 100, the longest. */
export function screeningTimes(texts: readonly string[], screen: (text: string) => unknown): string {
  for (const text of texts) screen(text);
  const times = Array.from({ length: TIMES }, (_, i) => {
    const text = texts[i % texts.length] ?? '';
    return timeOf(() => screen(text));
  }).sort((one, other) => one - other);
  const at = (share: number) =>
    `${(times[Math.min(TIMES - 1, Math.floor(share * TIMES))] ?? 0).toFixed(2)} ms`;
  return `screening ${TIMES} messages: median ${at(0.5)}, p99 ${at(0.99)}, longest ${at(1)}\n`;
}

import { performance } from 'node:perf_hooks';

const TIMES = 10_000;

/** How long the screening of 10,000 messages takes, these again and again: the median, the 99th in 100, the longest. */
export function screeningTimes(texts: readonly string[], screen: (text: string) => unknown): string {
  for (const text of texts) screen(text);
  const times = Array.from({ length: TIMES }, (_, i) => {
    const text = texts[i % texts.length] ?? '';
    const began = performance.now();
    screen(text);
    return performance.now() - began;
  }).sort((one, other) => one - other);
  const at = (share: number) =>
    `${(times[Math.min(TIMES - 1, Math.floor(share * TIMES))] ?? 0).toFixed(2)} ms`;
  return `screening ${TIMES} messages: median ${at(0.5)}, p99 ${at(0.99)}, longest ${at(1)}\n`;
}

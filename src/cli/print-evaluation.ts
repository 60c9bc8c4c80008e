import { isBeyond, type Line } from '../check/measure/lines.js';
import type { Miss } from '../check/measure/golden.js';

const NAME = 40;

/** The figures as a table in plain text, part by part, each with its bound. */
export function printLines(lines: readonly Line[]): string {
  const parts = [...new Set(lines.map(({ part }) => part))];
  return parts
    .map((part) => [part, ...lines.filter((line) => line.part === part).map(printLine), ''].join('\n'))
    .join('\n');
}

function printLine(line: Line): string {
  const { name, value, count } = line;
  const of = count === null ? '' : `${count.count} of ${count.of}`;
  const figure = name.includes('AUROC') ? value.toFixed(3) : `${(100 * value).toFixed(1)} %`;
  return `  ${name.padEnd(NAME)}${figure.padStart(8)}  ${of.padEnd(14)}${boundOf(line)}`.trimEnd();
}

function boundOf(line: Line): string {
  const { bound, name } = line;
  if (bound === null) return '';
  const [word, value] = 'least' in bound ? ['least', bound.least] : ['most', bound.most];
  const shown = name.includes('AUROC') ? value.toFixed(2) : `${Number((100 * value).toFixed(1))} %`;
  return `at ${word} ${shown}${isBeyond(line) ? '  MISSED' : ''}`;
}

/** Each question that was not served rightly: what was expected, what it got. */
export function printMisses(misses: readonly Miss[]): string {
  const lines = misses.map(
    ({ id, q, expect, got, topics }) => `  ${id}  ${expect}, got ${[got, ...topics].join(' ')}: ${q}`,
  );
  return `\n${['Golden questions not served rightly', ...lines].join('\n')}\n`;
}

#!/usr/bin/env node
import { parseArgs } from 'node:util';
import { goldenRow } from '../check/measure/golden-row.js';
import { readConfig } from '../config.js';
import { openKnowledge } from '../knowledge/load.js';
import { readRowsOf } from './rows.js';
import { runCommand } from './run-command.js';
import { ROUNDS, turnTimes, type Step, type StepTimes } from './turn-times.js';

const USAGE = 'Usage: npm run bench:turns';
const QUESTIONS = 'tests/golden/questions.jsonl';
/** What 99 answers in 100 are to stay under, in milliseconds. */
const TARGET = 2;

await runCommand(USAGE, async () => {
  parseArgs({ options: {} });
  const rows = await readRowsOf(QUESTIONS, { shape: goldenRow });
  const today = new Date().toISOString().slice(0, 10);
  const knowledge = openKnowledge(readConfig(process.env).contentFolder, today);
  const times = turnTimes(
    knowledge,
    rows.map(({ q }) => q),
  );
  const lines = [
    `${rows.length * ROUNDS.timed} answers to ${rows.length} questions, in milliseconds; quickest: of each question's ${ROUNDS.timed} answers the quickest`,
    '',
    cells('', ['median', 'p99', 'longest', 'quickest, median', 'quickest, p99']),
    ...[...times].map(([step, figures]) => cells(step, shown(figures))),
    '',
    ...shares(times),
    `target: p99 under ${TARGET} ms`,
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
});

/** Times depend on the machine and on what else it does; what part of the whole a step takes hardly does. */
function shares(times: ReadonlyMap<Step, StepTimes>): readonly string[] {
  const meanOf = (step: Step) => times.get(step)?.quickest.mean ?? NaN;
  return [...times.keys()]
    .filter((step) => step !== 'whole')
    .map((step) => `${step} in the whole: ${((100 * meanOf(step)) / meanOf('whole')).toFixed(0)} %`);
}

function shown({ median, p99, longest, quickest }: StepTimes): readonly string[] {
  return [median, p99, longest, quickest.median, quickest.p99].map((time) => time.toFixed(2));
}

function cells(head: string, values: readonly string[]): string {
  return head.padEnd(9) + values.map((value) => value.padStart(18)).join('');
}

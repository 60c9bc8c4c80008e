#!/usr/bin/env node
import { parseArgs } from 'node:util';
import { evaluate, type Evaluation } from '../check/measure/evaluate.js';
import type { GoldenFigures } from '../check/measure/golden.js';
import { goldenRow } from '../check/measure/golden-row.js';
import { isBeyond, linesOf, type Line } from '../check/measure/lines.js';
import { readConfig } from '../config.js';
import { openKnowledge } from '../knowledge/load.js';
import { printLines, printMisses } from './print-evaluation.js';
import { readRowsOf } from './rows.js';
import { runCommand, UsageError } from './run-command.js';

const USAGE = 'Usage: npm run eval -- [QUESTIONS.jsonl] [--short | --golden] [--misses] [--json]';
const OWN_QUESTIONS = 'tests/golden/questions.jsonl';

await runCommand(USAGE, async () => {
  const flag = { type: 'boolean', default: false } as const;
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { short: flag, golden: flag, misses: flag, json: flag },
  });
  const [file = OWN_QUESTIONS, ...more] = positionals;
  if (more.length > 0 || (values.short && values.golden)) throw new UsageError(USAGE);
  const rows = await readRowsOf(file, { shape: goldenRow, once: ({ id }) => id });
  const today = new Date().toISOString().slice(0, 10);
  const knowledge = openKnowledge(readConfig(process.env).contentFolder, today);
  const extent = values.short ? 'short' : values.golden ? 'golden' : 'whole';
  const say = (line: string) => void process.stderr.write(`… ${line}\n`);
  const evaluation = evaluate(knowledge, rows, { extent, say });
  const lines = linesOf(evaluation);
  const beyond = lines.filter(isBeyond);
  const { misses } = evaluation.golden;
  process.stdout.write(
    values.json
      ? `${JSON.stringify({ content: knowledge.version, ...figuresOf(evaluation), beyond: beyond.map(nameOf), ...(values.misses && { misses }) })}\n`
      : printLines(lines) + (values.misses ? printMisses(misses) : ''),
  );
  if (beyond.length > 0) process.exitCode = 1;
});

/** The figures alone: which questions were missed is shown where it is asked for. */
function figuresOf(evaluation: Evaluation) {
  const { golden, goldenByFold } = evaluation;
  return { ...evaluation, golden: countsOf(golden), goldenByFold: goldenByFold.map(countsOf) };
}

function countsOf({ misses, ...counts }: GoldenFigures) {
  return { ...counts, misses: misses.length };
}

function nameOf({ part, name }: Line): string {
  return `${part}, ${name}`;
}

#!/usr/bin/env node
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { createTrial } from '../check/asks.js';
import { checkContent } from '../check/check.js';
import { reviewSheet } from '../check/sheet.js';
import { printFault, type Fault } from '../knowledge/faults.js';
import { readContent, type Content } from '../knowledge/load.js';
import { runCommand, UsageError } from './run-command.js';

const USAGE = 'Usage: npm run content:check -- [--sheet [FILE]] [--today YYYY-MM-DD] [--content FOLDER]';

/** Where the review sheet goes when `--sheet` names no file. */
const SHEET = 'data/review-sheet.md';

await runCommand(USAGE, () => {
  const option = { type: 'string' } as const;
  const args = withSheetFile(process.argv.slice(2));
  const { values } = parseArgs({ args, options: { sheet: option, today: option, content: option } });
  const today = values.today ?? new Date().toISOString().slice(0, 10);
  if (!isDay(today)) throw new UsageError('--today must be a real day, such as --today 2026-01-31.');
  const content = readContent(values.content ?? process.env['KINDRED_CONTENT'] ?? './content', today);
  if (values.sheet !== undefined) {
    mkdirSync(dirname(values.sheet), { recursive: true });
    writeFileSync(values.sheet, reviewSheet(content));
  }
  const faults = checkContent(content, content.draft && createTrial(content.draft));
  const notes = content.warnings.filter((one) => !faults.includes(one)).map(printNote);
  const lines = faults.length > 0 ? faults.map(printFault) : [...notes, summary(content)];
  process.stdout.write(`${lines.join('\n')}\n`);
  process.exitCode = faults.length > 0 ? 1 : 0;
});

/** What is no fault, but must be looked at once: an opinion that was found, a name that may be a commenter's. */
function printNote(note: Fault): string {
  return `Note: ${printFault(note)}`;
}

/** `--sheet` may stand alone. */
function withSheetFile(args: readonly string[]): string[] {
  return args.flatMap((arg, at) => {
    const alone = arg === '--sheet' && (args[at + 1]?.startsWith('--') ?? true);
    return alone ? [arg, SHEET] : [arg];
  });
}

function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
  );
}

function summary({ topics, sources, warnings }: Content): string {
  const served = topics.filter(({ topic }) => topic.status !== 'retired').map(({ topic }) => topic);
  const sentences = served.flatMap((topic) => topic.sentences);
  const quotes = sentences.flatMap((sentence) => (sentence.role === 'cited' ? sentence.quotes : []));
  const opinions = warnings.filter(({ code }) => code === 'opinion-found').length;
  return `The content is sound: ${sources.size} documents, ${served.length} topics, ${sentences.length} sentences, ${new Set(quotes).size} quotes; ${opinions} hidden opinions found.`;
}

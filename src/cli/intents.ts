#!/usr/bin/env node
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { readConfig } from '../config.js';
import { openLanguage } from '../knowledge/load.js';
import { createIntents } from '../retrieve/intents.js';
import { loadLexicon } from '../understand/lexicon.js';
import { filled, query } from './row-shapes.js';
import { readRows, readRowsOf } from './rows.js';
import { runCommand, UsageError } from './run-command.js';

const USAGE = 'Usage: npm run --silent intents -- --train FILE.jsonl < QUERIES.jsonl';

const trainingRow = z.object({ text: filled, label: filled });

await runCommand(USAGE, async () => {
  const { values } = parseArgs({ options: { train: { type: 'string' } } });
  if (values.train === undefined || values.train === '') throw new UsageError(USAGE);
  const training = await readRowsOf(values.train, { shape: trainingRow });
  const queries = await readRows(process.stdin, { name: 'standard input', shape: query });
  const intents = createIntents(training, openLanguage(readConfig(process.env).contentFolder), loadLexicon());
  for (const { id, text } of queries)
    process.stdout.write(`${JSON.stringify({ id, ...intents.classify(text) })}\n`);
});

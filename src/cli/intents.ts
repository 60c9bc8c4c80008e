#!/usr/bin/env node
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { readConfig } from '../config.js';
import { openLanguage } from '../knowledge/load.js';
import { createCollection } from '../retrieve/collection.js';
import { loadLexicon } from '../understand/lexicon.js';
import { query } from './row-shapes.js';
import { readRows, readRowsOf } from './rows.js';
import { runCommand, UsageError } from './run-command.js';

const USAGE = 'Usage: npm run --silent intents -- --train FILE.jsonl < QUERIES.jsonl';

const filled = z.string().refine((text) => text.trim() !== '', 'is empty');
const trainingRow = z.object({ text: filled, label: filled });

await runCommand(USAGE, async () => {
  const { values } = parseArgs({ options: { train: { type: 'string' } } });
  if (values.train === undefined) throw new UsageError(USAGE);
  const training = await readRowsOf(values.train, { shape: trainingRow });
  const queries = await readRows(process.stdin, { name: 'standard input', shape: query });
  const asks = new Map<string, string[]>();
  for (const { text, label } of training) {
    const same = asks.get(label);
    if (same) same.push(text);
    else asks.set(label, [text]);
  }
  const collection = createCollection(
    Array.from(asks, ([label, own]) => ({ id: label, title: '', text: '', asks: own })),
    openLanguage(readConfig(process.env).contentFolder),
    loadLexicon(),
  );
  for (const { id, text } of queries) {
    const { results, confidence } = collection.rank(text, 1);
    process.stdout.write(`${JSON.stringify({ id, label: results[0]?.id ?? null, confidence })}\n`);
  }
});

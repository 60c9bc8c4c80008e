#!/usr/bin/env node
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { openLanguage } from '../knowledge/load.js';
import { createCollection } from '../retrieve/collection.js';
import { loadLexicon } from '../understand/lexicon.js';
import { readConfig } from '../config.js';
import { filled, id, query } from './row-shapes.js';
import { readRows, readRowsOf } from './rows.js';
import { runCommand, UsageError } from './run-command.js';

const USAGE = 'Usage: npm run --silent rank -- --corpus FILE.jsonl [--k 10] < QUERIES.jsonl';
const MOST = 1_000;

const corpusRow = z.object({
  id,
  title: z.string().default(''),
  text: filled,
  asks: z.array(z.string()).default([]),
});

await runCommand(USAGE, async () => {
  const { values } = parseArgs({ options: { corpus: { type: 'string' }, k: { type: 'string' } } });
  const { corpus, k = '10' } = values;
  const most = /^\d+$/.test(k) ? Number(k) : 0;
  if (corpus === undefined || corpus === '' || most < 1 || most > MOST)
    throw new UsageError(`${USAGE}, k from 1 to ${MOST}`);
  const rows = await readRowsOf(corpus, { shape: corpusRow, once: (row) => String(row.id) });
  const queries = await readRows(process.stdin, { name: 'standard input', shape: query });
  const ids = new Map(rows.map((row) => [String(row.id), row.id]));
  const collection = createCollection(
    rows.map((row) => ({ ...row, id: String(row.id) })),
    openLanguage(readConfig(process.env).contentFolder),
    loadLexicon(),
  );
  for (const { id: asked, text } of queries) {
    const began = performance.now();
    const { results, confidence } = collection.rank(text, most);
    const ms = Number((performance.now() - began).toFixed(3));
    const named = results.map((result) => ({ id: ids.get(result.id), score: result.score }));
    process.stdout.write(`${JSON.stringify({ id: asked, results: named, confidence, ms })}\n`);
  }
});

#!/usr/bin/env node
import { parseArgs } from 'node:util';
import type { Engine } from '../answer/engine.js';
import { createEngine } from '../answer/create-engine.js';
import { readConfig } from '../config.js';
import { refuseUnknownRegion } from '../knowledge/help-lines.js';
import { openKnowledge } from '../knowledge/load.js';
import { createExplain } from './explain.js';
import { linesOf } from './lines.js';
import { printAnswer } from './print-answer.js';
import { runCommand, UsageError } from './run-command.js';

const USAGE =
  'Usage: npm run ask -- "your question"   or   npm run --silent ask -- --json < questions.txt   or   npm run ask -- --explain "your question"';

await runCommand(USAGE, async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: 'boolean' }, explain: { type: 'boolean' } },
  });
  const config = readConfig(process.env);
  const today = () => new Date().toISOString().slice(0, 10);
  const knowledge = openKnowledge(config.contentFolder, today());
  refuseUnknownRegion(config.region, knowledge.safety.helpLines);
  const { publicUrl, region, contact } = config;
  const engine = createEngine(knowledge, { publicUrl, region, contact, today });
  const question = positionals.join(' ').trim();
  if (values.json === true && question === '') return answerLines(engine);
  if (values.json === true || question === '') throw new UsageError(USAGE);
  process.stdout.write(
    values.explain === true
      ? createExplain(knowledge, engine)(question)
      : printAnswer(knowledge, reply(engine, question)),
  );
});

/** A question a line in, an answer a line out, each a conversation of its own. */
async function answerLines(engine: Engine): Promise<void> {
  for await (const question of linesOf(process.stdin)) {
    process.stdout.write(`${JSON.stringify({ question, ...reply(engine, question) })}\n`);
  }
}

function reply(engine: Engine, question: string) {
  return engine.answer(question, engine.screen(question));
}

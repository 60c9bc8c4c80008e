/** npm run bench: measures Kindred beside other libraries and writes what came out into docs/. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import process, { env, stderr, stdout } from 'node:process';
import { PARTS, readArguments } from './arguments.mjs';
import { BASE } from './engines/engines.mjs';

const root = join(import.meta.dirname, '..');
/** So many times as many questions on its own topics Kindred is to answer rightly as what it is compared with. */
const LEAST = 1.3;

try {
  await run(readArguments(process.argv.slice(2), env));
} catch (error) {
  stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

async function run(settings) {
  checkInstalled();
  const { measureAll } = await import('./measure-all.mjs');
  const { scaleOf } = await import('./scale.mjs');
  const scale = scaleOf(settings.isShort);
  const figures = await measureAll(settings, scale, (line) => stderr.write(`${line}\n`));
  // What came out is written down before it is judged.
  await report(figures, scale, settings.rounds, !settings.isShort && settings.parts.length === PARTS.length);
  checkOwn(figures.own);
}

/** Prints the tables; a whole run writes them into docs/ too. */
async function report(figures, scale, rounds, isWhole) {
  const { tablesOf } = await import('./report/tables.mjs');
  const { plotOf } = await import('./report/plot.mjs');
  const { versionsOf } = await import('./report/versions.mjs');
  const { writeDocs } = await import('./report/write.mjs');
  const versions = versionsOf([...scale.rankers, ...scale.classifiers], rounds);
  const markdown = `${versions}\n\n${tablesOf(figures, scale)}`;
  stdout.write(`${markdown}\n`);
  if (!isWhole) return;
  const names = scale.rankers.map(({ name }) => name);
  await writeDocs(markdown, plotOf(figures.speed, names));
}

function checkOwn(own) {
  if (own === undefined || own.get('Kindred').right >= LEAST * own.get(BASE).right) return;
  stderr.write(`On its own topics Kindred answers rightly less than ${LEAST} times as often as ${BASE}.\n`);
  process.exitCode = 1;
}

function checkInstalled() {
  if (!existsSync(join(root, 'bench', 'node_modules')))
    throw new Error('What Kindred is measured beside is not installed: npm ci --prefix bench');
  if (!existsSync(join(root, 'dist', 'src'))) throw new Error('Kindred is not built: npm run build');
}

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

/** The parts of the benchmark, in the order in which they run. */
export const PARTS = ['quality', 'abstain', 'own', 'speed'];

const ROUNDS = 3;

/**
 * Reads the command line.
 * @param args what follows the command
 * @param environment where KINDRED_BENCH_DATA may name the folder of the data
 * @returns `{ data, parts, isShort, rounds }`; `data` is the folder of the data, empty where none is needed
 * @throws {Error} when an option is unknown, or the folder does not hold the data
 */
export function readArguments(args, environment) {
  const { values } = parseArgs({
    args,
    options: {
      data: { type: 'string', default: environment.KINDRED_BENCH_DATA ?? '' },
      only: { type: 'string', default: '' },
      rounds: { type: 'string', default: String(ROUNDS) },
      short: { type: 'boolean', default: false },
    },
  });
  const rounds = Number(values.rounds);
  if (!Number.isInteger(rounds) || rounds < 1)
    throw new Error(`--rounds is a number from 1, not ${values.rounds}.`);
  if (values.only !== '' && !PARTS.includes(values.only))
    throw new Error(`--only is one of ${PARTS.join(', ')}, not ${values.only}.`);
  const parts = values.only === '' ? PARTS : [values.only];
  return {
    // Kindred's own topics come with it.
    data: parts.every((part) => part === 'own') ? '' : checked(values.data),
    parts,
    isShort: values.short,
    rounds: values.short ? 1 : rounds,
  };
}

const FILES = ['scifact/corpus.jsonl', 'scifact/queries.jsonl', 'scifact/qrels.tsv', 'clinc150/train.jsonl'];

function checked(folder) {
  if (folder === '') throw new Error('Name the folder of the data: --data FOLDER, or KINDRED_BENCH_DATA.');
  const missing = FILES.filter((file) => !existsSync(join(folder, file)));
  if (missing.length > 0)
    throw new Error(`${folder} has no ${missing.join(', ')}; docs/benchmarks.md says what the folder holds.`);
  return folder;
}

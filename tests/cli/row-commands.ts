import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { tempFolder } from '../support/temp-folder.js';

const root = resolve(import.meta.dirname, '../..');

/** A line of JSON for each row; a text is taken as it is. */
export function jsonLines(rows: readonly unknown[]): string {
  return rows.map((row) => `${typeof row === 'string' ? row : JSON.stringify(row)}\n`).join('');
}

/** Writes a file into a folder that is gone when the test is over. */
export async function fileOf(text: string | Buffer): Promise<string> {
  const file = join(await tempFolder(), 'rows.jsonl');
  writeFileSync(file, text);
  return file;
}

/** Runs a built command. */
export function command(name: 'rank' | 'intents', args: readonly string[], input: string | Buffer = '') {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [join(root, `dist/src/cli/${name}.js`), ...args],
    { cwd: root, input, encoding: 'utf8', maxBuffer: 100_000_000 },
  );
  return { stdout, stderr, status };
}

/** The lines that a command printed. */
export function linesIn(stdout: string): string[] {
  return stdout === '' ? [] : stdout.trimEnd().split('\n');
}

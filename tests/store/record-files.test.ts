import { appendFile, chmod, readFile, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { createLog } from '../../src/log.js';
import { openLowdbStore } from '../../src/store/lowdb-store.js';
import { RecordFiles } from '../../src/store/record-files.js';
import { tempFolder } from '../support/temp-folder.js';

const DAY = 24 * 60 * 60 * 1000;
let folder: string;
let time: number;

beforeEach(async () => {
  folder = await tempFolder();
  time = Date.UTC(2026, 10, 22);
});

const open = () => new RecordFiles(folder, () => time);

test('records stand in a file a month, one JSON object a line, and are read again after a restart', async () => {
  await open().append('feedback', { thumb: 'up' });
  time += 10 * DAY;
  await open().append('feedback', { thumb: 'down' });
  expect(await readFile(join(folder, 'feedback-2026-11.jsonl'), 'utf8')).toBe('{"thumb":"up"}\n');
  expect(await readdir(folder)).toEqual(['feedback-2026-11.jsonl', 'feedback-2026-12.jsonl']);
  expect(await open().read('feedback')).toEqual([{ thumb: 'up' }, { thumb: 'down' }]);
});

test('a thousand at once are kept, each on a line of its own', async () => {
  const files = open();
  await Promise.all(Array.from({ length: 1000 }, (_, at) => files.append('feedback', at)));
  expect(await files.read('feedback')).toEqual(Array.from({ length: 1000 }, (_, at) => at));
});

test('nobody else may read them, also where a file was there before', async () => {
  const path = join(folder, 'comments-2026-11.jsonl');
  await writeFile(path, '');
  await chmod(path, 0o644);
  await open().append('comments', 1);
  expect((await stat(path)).mode & 0o777).toBe(0o600);
});

test('a month of very many keeps the last of them, at most two files', async () => {
  const files = open();
  const long = 'x'.repeat(300_000);
  for (let at = 0; at < 12; at++) await files.append('comments', { at, long });
  const names = await readdir(folder);
  expect(names).toEqual(['comments-2026-11.0.jsonl', 'comments-2026-11.jsonl']);
  const kept = JSON.stringify(await files.read('comments')).match(/"at":\d+/g) ?? [];
  expect(kept.at(-1)).toBe('"at":11');
  expect(kept.length).toBeLessThanOrEqual(8);
});

test('a line that was torn is left out, and the others are read', async () => {
  const files = open();
  await files.append('feedback', 1);
  await appendFile(join(folder, 'feedback-2026-11.jsonl'), '{"thumb":"d\n');
  await files.append('feedback', 2);
  expect(await files.read('feedback')).toEqual([1, 2]);
});

test('what is too old goes when the store is opened, and nothing else in the folder does', async () => {
  await open().append('feedback', 1);
  await writeFile(join(folder, 'feedback-notes.txt'), 'somebody else’s');
  time += 500 * DAY;
  const log = createLog('silent', { write: () => undefined });
  await openLowdbStore({ folder, now: () => time, log });
  expect(await readdir(folder)).toEqual(['feedback-notes.txt']);
});

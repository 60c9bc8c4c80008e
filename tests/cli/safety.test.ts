import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { ROOT, requireBuild } from '../support/built-server.js';
import { tempFolder } from '../support/temp-folder.js';

beforeAll(requireBuild);

function safety(...args: string[]) {
  return spawnSync(process.execPath, [join(ROOT, 'dist/src/cli/safety.js'), ...args], {
    cwd: ROOT,
    encoding: 'utf8',
  });
}

async function list(...messages: object[]): Promise<string> {
  const file = join(await tempFolder(), 'list.jsonl');
  writeFileSync(file, messages.map((message) => JSON.stringify(message)).join('\n'));
  return file;
}

const DANGER = { text: 'i want to die', expect: 'crisis', care: ['emergency'], case: 'suicide' };
const MISSED = { text: 'what is CBT', expect: 'crisis', care: 'emergency', case: 'suicide' };
const ALARM = { text: 'my dad has a knife', expect: 'usual', care: 'none' };

test('the project’s own list is above its floor', () => {
  const { status, stdout } = safety();
  expect(stdout).toMatch(/^tests\/safety\/messages\.jsonl: \d+ messages, \d+ in danger\nrecall /);
  expect(stdout).toMatch(/screening 10000 messages: median [\d.]+ ms, p99 [\d.]+ ms/);
  expect(status).toBe(0);
});

test('a list under the floor fails, and each miss stands under its case', async () => {
  const { status, stdout } = safety(await list(DANGER, MISSED));
  expect(stdout).toContain('recall 50.0 %');
  expect(stdout).toContain('Missed, suicide, seen as usual: what is CBT');
  expect(status).toBe(1);
});

test('a list above the ceiling of false alarms fails', async () => {
  const { status, stdout } = safety(await list(DANGER, ALARM));
  expect(stdout).toContain('False alarm, usual, seen as weapon: my dad has a knife');
  expect(status).toBe(1);
});

test('everyday messages are counted alone', async () => {
  const { status, stdout } = safety(
    '--ordinary',
    await list({ text: 'what is CBT' }, { text: 'i want to die' }),
  );
  expect(stdout).toContain('2 everyday messages, 1 taken for danger');
  expect(status).toBe(0);
});

test('a list that cannot be read is refused with its lines', async () => {
  const { status, stderr } = safety(await list(DANGER, { text: '', expect: 'danger', care: [] }));
  expect(stderr).toMatch(/list\.jsonl:2: /);
  expect(status).toBe(1);
});

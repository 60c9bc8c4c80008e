import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ROOT, requireBuild } from '../support/built-server.js';
import { tempFolder } from '../support/temp-folder.js';

beforeAll(requireBuild);

/** In milliseconds: a finder learns anew. */
const LONG = 120_000;

function evaluate(...args: string[]) {
  return spawnSync(process.execPath, [join(ROOT, 'dist/src/cli/eval.js'), ...args], {
    cwd: ROOT,
    encoding: 'utf8',
  });
}

async function list(...rows: object[]): Promise<string> {
  const file = join(await tempFolder(), 'questions.jsonl');
  writeFileSync(file, rows.map((row, i) => JSON.stringify({ id: `q${i}`, ...row })).join('\n'));
  return file;
}

const count = z.object({ count: z.number(), of: z.number(), share: z.number() });
const report = z.object({
  golden: z.object({ answer: count, noAnswer: count, wrongAnswers: count, falseAnswers: count }),
  leftOut: z.object({ right: count, wrong: count, unansweredSilent: count }),
  beyond: z.array(z.string()),
});

describe('the measures of the matcher', () => {
  it(
    'are within their bounds, with the golden questions and with a fifth of the example questions left out',
    () => {
      const { status, stdout } = evaluate('--short', '--json');
      const { golden, leftOut, beyond } = report.parse(JSON.parse(stdout));
      expect({ beyond, status }).toEqual({ beyond: [], status: 0 });
      expect(golden.answer.of).toBeGreaterThan(200);
      expect(golden.noAnswer.of).toBeGreaterThan(100);
      expect(leftOut.right.of).toBeGreaterThan(400);
      expect(leftOut.unansweredSilent.of).toBeGreaterThan(300);
    },
    LONG,
  );

  it('fail where answers are false or wrong, and name each question that was missed', async () => {
    const file = await list(
      { q: 'what is cognitive behavioural therapy', expect: 'answer', keys: ['a goat in the garden'] },
      { q: 'what is CBT', expect: 'no-answer' },
      { q: 'the capital of France', expect: 'answer', also: ['no-answer'], keys: ['Paris'] },
    );
    const { status, stdout } = evaluate('--golden', '--misses', file);
    expect(status).toBe(1);
    expect(stdout).toMatch(/to be answered: rightly +50\.0 % +1 of 2 .*MISSED/);
    expect(stdout).toMatch(/to be answered: wrongly +50\.0 % +1 of 2 .*MISSED/);
    expect(stdout).toMatch(/not to be answered: false answers +100\.0 % +1 of 1 .*MISSED/);
    expect(stdout).toContain('q0  answer, got answer cbt: what is cognitive behavioural therapy');
    expect(stdout).not.toContain('q2  ');
  });

  it('refuse a list that cannot be read, with its lines', async () => {
    const file = await list({ q: 'what is CBT', expect: 'answer', keys: ['('] }, { q: '', expect: 'maybe' });
    const { status, stderr } = evaluate(file);
    expect(status).toBe(2);
    expect(stderr).toMatch(/line 1: keys\.0: is no regular expression\n.*line 2: /);
  });
});

import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentFolder } from '../support/content-folder.js';

const root = resolve(import.meta.dirname, '../..');

function askCommand(args: readonly string[], input = '', environment: Record<string, string> = {}) {
  return spawnSync(process.execPath, [join(root, 'dist/src/cli/ask.js'), ...args], {
    cwd: root,
    input,
    encoding: 'utf8',
    env: { ...process.env, ...environment },
  });
}

describe('ask', () => {
  it('prints an answer for people, with each quote and whose voice it is', () => {
    const { stdout, status } = askCommand(['what does psychosocial mean']);
    expect(status).toBe(0);
    expect(stdout).toContain('[1] “For a concept to be psychosocial means it relates to');
    expect(stdout).toContain('(reference, no date given)');
  });

  it('--json answers a line a question, in order, blank lines and odd separators too', () => {
    const questions = ['what is CBT', '', 'is there\u2028homework in CBT', '  ', 'what is EMDR'];
    const { stdout, status } = askCommand(['--json'], questions.join('\r\n'));
    const answers = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { question: string; outcome: string });
    expect(status).toBe(0);
    expect(answers.map(({ question }) => question)).toEqual(questions);
    expect(answers.map(({ outcome }) => outcome)).toEqual([
      'answer',
      'no-answer',
      'answer',
      'no-answer',
      'no-answer',
    ]);
  });

  it('--explain shows the words as they were read, the topics, and the verdict', () => {
    const { stdout, status } = askCommand(['--explain', 'what does pyschosocial mean']);
    expect(status).toBe(0);
    expect(stdout).toContain('pyschosocial → psychosocial (spelling)');
    expect(stdout).toContain('Answered: the nearest topic, what-psychosocial-means, is sure enough');
  });

  it.each([[['--frobnicate', 'x']], [[]], [['--json', 'a question']]])(
    'called wrongly (%j) says what to do in one line, exit 2',
    (args) => {
      const { stderr, stdout, status } = askCommand(args);
      expect(status).toBe(2);
      expect(stdout).toBe('');
      expect(stderr.trim().split('\n')).toHaveLength(1);
      expect(stderr).toContain('npm run ask');
    },
  );

  it('refuses broken content with every fault named, exit 1', () => {
    const folder = contentFolder({
      'topics/cbt.md': (text) =>
        text.replace('Cognitive behavioral therapy has become', 'Cognitive behavioral therapy had become'),
      'topics/support-groups.md': (text) => text.replace('status: draft', 'status: finished'),
    });
    const { stderr, stdout, status } = askCommand(['what is CBT'], '', { KINDRED_CONTENT: folder });
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/topics\/cbt\.md:\d+ /);
    expect(stderr).toMatch(/topics\/support-groups\.md:\d+ /);
  });
});

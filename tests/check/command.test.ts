import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentFolder } from '../support/content-folder.js';

const COMMAND = join(import.meta.dirname, '..', '..', 'dist', 'src', 'cli', 'check.js');

function run(...args: string[]) {
  return spawnSync(process.execPath, [COMMAND, ...args], { encoding: 'utf8' });
}

describe('npm run content:check', () => {
  it('prints each opinion found, with both places, and a line of counts, and leaves with 0 where all is well', () => {
    const { status, stdout, stderr } = run('--today', '2026-12-01');
    expect(stderr).toBe('');
    const lines = stdout.trimEnd().split('\n');
    expect(lines).toHaveLength(3);
    for (const line of lines.slice(0, 2)) {
      expect(line).toMatch(/^Note: sources\/psychosocial-passages\.txt:4 opinion-found: /);
      expect(line).toMatch(/psychosocial-passages#p4\b.*what-are-psychosocial-interventions#p21\b/);
    }
    expect(lines[2]).toMatch(/^The content is sound: 2 documents, \d+ topics, /);
    expect(status).toBe(0);
  });

  it('prints every fault with file, line, code and the way to mend it, and leaves with 1', () => {
    const folder = contentFolder({
      'topics/cbt.md': (text) =>
        text.replace('[^limit]', '').replace('reviewBy: null', 'reviewBy: 2026-11-30'),
    });
    const { status, stdout } = run('--content', folder, '--today', '2026-12-01');
    expect(status).toBe(1);
    expect(stdout).toMatch(/^topics\/cbt\.md:\d+ mark-missing: .* Mend: .*$/m);
    expect(stdout).toMatch(/^topics\/cbt\.md:\d+ review-overdue: .* Mend: .*$/m);
  });

  it('writes the review sheet', () => {
    const folder = contentFolder();
    const file = join(folder, 'out', 'sheet.md');
    run('--content', folder, '--sheet', file);
    expect(readFileSync(file, 'utf8')).toMatch(/^# Review sheet/);
  });

  it.each([[['--bogus']], [['--today', '2026-02-30']], [['--today']], [['stray']]])(
    'answers %j with one line that says what to do, and leaves with 2',
    (args) => {
      const { status, stderr } = run(...args);
      expect(status).toBe(2);
      expect(stderr.trim().split('\n')).toHaveLength(1);
      expect(stderr).toMatch(/--today/);
    },
  );
});

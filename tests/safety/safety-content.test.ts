import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Fault } from '../../src/knowledge/faults.js';
import { readSafetyContent } from '../../src/knowledge/safety-content.js';
import { CONTENT, TODAY } from './safety.js';

const SOURCE_AND_DATE =
  '        source: "collected from public pages in 2026; confirm at samaritans.org"\n        checked: 2026-11-22\n';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kindred-safety-'));
  cpSync(join(CONTENT, 'safety'), join(folder, 'safety'), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

function change(file: string, from: string, to: string): void {
  const path = join(folder, 'safety', file);
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(from);
  writeFileSync(path, text.replace(from, to));
}

function read(today = TODAY) {
  const faults: Fault[] = [];
  const warnings: Fault[] = [];
  const content = readSafetyContent(folder, today, faults, warnings);
  return { content, codes: faults.map((fault) => fault.code), faults, warnings };
}

test('what ships has no fault and no warning', () => {
  expect(read()).toMatchObject({ faults: [], warnings: [] });
});

test('a help line without its source or its date is a fault, with file and line', () => {
  change('help-lines.yaml', SOURCE_AND_DATE, '');
  const { content, faults } = read();
  expect(content).toBeNull();
  expect(faults.map((fault) => fault.message.split(':')[0])).toEqual([
    'regions.0.lines.0.source',
    'regions.0.lines.0.checked',
  ]);
  expect(faults.every((fault) => fault.file === 'safety/help-lines.yaml' && fault.line > 1)).toBe(true);
});

test('a region without a line for a crisis is a fault', () => {
  change('help-lines.yaml', 'needs: [crisis]', 'needs: [abuse]');
  expect(read().codes).toEqual(['region-without-line']);
});

test('a help line past its date is a warning that names it', () => {
  const { content, warnings } = read('2027-06-01');
  expect(content).not.toBeNull();
  expect(warnings.some((warning) => warning.message.includes('Samaritans'))).toBe(true);
  expect(new Set(warnings.map((warning) => warning.code))).toEqual(new Set(['help-line-overdue']));
});

test('a concept, a case and a reply that do not exist are faults, all at once', () => {
  change('rules.yaml', '"[kill] [my self]"', '"[kil] [my self]"');
  change('languages.yaml', 'case: overdose', 'case: overdosed');
  change('replies.yaml', '  - cases: [weapon]\n', '  - cases: [abuse]\n');
  expect(new Set(read().codes)).toEqual(new Set(['concept-unknown', 'case-unknown', 'reply-missing']));
});

test('a missing file is a fault', () => {
  rmSync(join(folder, 'safety', 'rules.yaml'));
  expect(read().codes).toContain('file-missing');
});

describe('the examples that the screen learns from', () => {
  const write = (name: string, text: string) => writeFileSync(join(folder, 'safety', 'examples', name), text);

  test('what names no case, nobody or nothing, and what stands twice, are faults with their lines, all at once', () => {
    write('sadness.txt', '# writer\ni am sad\n');
    write('missing.txt', 'no heading yet\n# somebody\n# other\nshe is gone\nshe is gone\n# other, nurses\n');
    const { faults, content } = read();
    expect(content).toBeNull();
    expect(
      faults.map(({ code, file, line }) => `${code} ${file.replace('safety/examples/', '')}:${line}`),
    ).toEqual([
      'example-heading missing.txt:1',
      'example-heading missing.txt:2',
      'example-twice missing.txt:5',
      'example-heading missing.txt:6',
      'example-case sadness.txt:1',
    ]);
    expect(faults.every(({ mend }) => mend !== '')).toBe(true);
  });

  test('must be there, for every case that leads to help or to a refusal', () => {
    rmSync(join(folder, 'safety', 'examples', 'missing.txt'));
    expect(read().faults.map(({ code, file }) => `${code} ${file}`)).toEqual([
      'example-missing safety/examples/missing.txt',
    ]);
    rmSync(join(folder, 'safety', 'examples'), { recursive: true });
    expect(read().codes).toContain('folder-missing');
  });

  test('stand in one file alone; hidden files are none', () => {
    write('.DS_Store', 'x');
    writeFileSync(join(folder, 'safety', 'examples', 'zz.tmp'), '');
    write('violence.txt', '# other\nthe lads are waiting for him\n');
    write('weapon.txt', '# other\nthe lads are waiting for him\nhe has a bat\n');
    expect(read().faults.map(({ code, file }) => `${code} ${file}`)).toEqual([
      'example-twice safety/examples/weapon.txt',
      'example-case safety/examples/zz.tmp',
    ]);
  });

  test('say who is in danger and who writes', () => {
    write('missing.txt', '# other, staff\nabsconded from the garden\n');
    const { content } = read();
    expect(content?.examples.filter((example) => example.case === 'missing')).toEqual([
      { text: 'absconded from the garden', case: 'missing', who: 'other', audience: 'staff' },
    ]);
  });
});

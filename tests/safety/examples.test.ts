import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lettersOf } from '../../src/text.js';
import { shippedSafety } from './safety.js';

const learned = new Map(shippedSafety().examples.map(({ text }) => [lettersOf(text), text]));

/** Which lines of the list stand among the examples too, case, spaces and punctuation aside. */
function learnedOf(list: string, field: 'text' | 'q'): string[] {
  const lines = readFileSync(join(import.meta.dirname, '..', list), 'utf8')
    .trim()
    .split('\n');
  const texts = lines.map((line) => {
    const { [field]: text = '' } = JSON.parse(line) as Partial<Record<'text' | 'q', string>>;
    expect(text).not.toBe('');
    return lettersOf(text);
  });
  return texts.flatMap((text) => learned.get(text) ?? []);
}

test.each([
  ['safety/blind.jsonl', 'text'],
  ['golden/questions.jsonl', 'q'],
] as const)('the screen learns from no line of %s, which would measure memory', (list, field) => {
  expect(learnedOf(list, field)).toEqual([]);
});

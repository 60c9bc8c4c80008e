import { expect, test } from 'vitest';
import { LAST_RESORT, plainDanger } from '../../src/safety/last-resort.js';

test.each([
  'I want to die',
  'he has a knife',
  'my husband hits me',
  'I took an overdose',
  'she can’t breathe',
])('the plainest words of danger are seen without any content: %s', (text) => {
  expect(plainDanger(text)).toBe(true);
});

test.each(['what is cbt', 'this traffic is killing me', ''])('ordinary words are not: %s', (text) => {
  expect(plainDanger(text)).toBe(false);
});

test('the last resort names no number of a country and never says "stay with"', () => {
  expect(LAST_RESORT).not.toMatch(/\d{3}/);
  expect(LAST_RESORT).not.toMatch(/stay with/i);
});

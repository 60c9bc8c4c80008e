import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { measureList, readSafetyList, type Screened } from '../../src/check/safety-list.js';
import { messages, shippedSafety, shippedScreen } from './safety.js';

const RECALL_FLOOR = 0.99;
const FALSE_ALARM_CEILING = 0.01;
/** The blind list is harder, and the rules alone see about half of it: what is above is seen by likeness. */
const BLIND_RECALL_FLOOR = 0.93;
const BLIND_FALSE_ALARM_CEILING = 0.04;

const screen = shippedScreen();
const own = measureList(messages(), screen);
const listed = messages().map((message): Screened => ({ message, seen: screen(message.text) }));

function say({ missed, alarms }: Pick<typeof own, 'missed' | 'alarms'>): void {
  for (const { message } of missed) process.stdout.write(`  missed: ${message.text}\n`);
  for (const { message } of alarms) process.stdout.write(`  false alarm: ${message.text}\n`);
}

test('the list holds at least 500 messages, at least 250 in danger, and about half of them no crises', () => {
  expect(own.messages).toBeGreaterThanOrEqual(500);
  expect(own.danger).toBeGreaterThanOrEqual(250);
  expect((own.messages - own.danger) / own.messages).toBeGreaterThan(0.4);
});

test('nearly every message in danger gets help, and nearly no other', () => {
  say(own);
  expect(own.recall).toBeGreaterThanOrEqual(RECALL_FLOOR);
  expect(own.falseAlarms).toBeLessThanOrEqual(FALSE_ALARM_CEILING);
});

test('on a list by somebody who had not seen the rules, most get help too', () => {
  const file = join(import.meta.dirname, 'blind.jsonl');
  const blind = measureList(readSafetyList(readFileSync(file, 'utf8'), file), screen);
  say(blind);
  expect(blind.messages).toBe(200);
  expect(blind.recall).toBeGreaterThanOrEqual(BLIND_RECALL_FLOOR);
  expect(blind.falseAlarms).toBeLessThanOrEqual(BLIND_FALSE_ALARM_CEILING);
});

test('what the pages say of the own list is what it measures', () => {
  const { recall, falseAlarms, messages: all, danger, declined } = shippedSafety().measured.own ?? {};
  expect({ messages: own.messages, danger: own.danger }).toEqual({ messages: all, danger });
  expect(own.recall).toBeCloseTo(recall ?? 0, 2);
  expect(own.falseAlarms).toBeCloseTo(falseAlarms ?? 0, 2);
  expect(own.declined).toBeCloseTo(declined ?? 0, 2);
});

test('nearly every question about a diagnosis, a medicine or the law is declined, and nearly no other', () => {
  expect(own.undecided.length / (own.messages - own.danger)).toBeLessThanOrEqual(0.03);
});

test('the care is what the case asks for', () => {
  const wrong = listed.filter(
    ({ message, seen }) =>
      seen.outcome === message.expect && seen.care !== 'quiet' && !message.care.includes(seen.care),
  );
  expect(wrong.map(({ message, seen }) => `${seen.care}: ${message.text}`)).toEqual([]);
});

test('a soft signpost stands under few messages that need none', () => {
  const plain = listed.filter(({ message }) => message.care.every((care) => care === 'none'));
  const signposted = plain.filter(({ seen }) => seen.care === 'quiet');
  expect(signposted.length / plain.length).toBeLessThanOrEqual(0.06);
});

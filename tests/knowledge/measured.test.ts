import { expect, it } from 'vitest';
import { readMeasured } from '../../src/knowledge/measured.js';
import type { Fault } from '../../src/knowledge/faults.js';
import { loadKnowledge } from '../../src/knowledge/load.js';
import { contentFolder, SHIPPED } from '../support/content-folder.js';
import { TODAY } from '../support/shipped.js';
import { textOf } from '../structure/source-files.js';

const FILE = 'safety/measured.yaml';
const LIST =
  '{ messages: 600, danger: 300, recall: 0.99, falseAlarms: 0.005, declined: 0.97, on: 2026-11-22 }';

function read(text: string) {
  const faults: Fault[] = [];
  return { measured: readMeasured(contentFolder({ [FILE]: text }), faults), faults };
}

it('figures are read, and null is a list that is not measured yet', () => {
  const { measured, faults } = read(
    `own: ${LIST}\nblind: null\nordinary: { messages: 4500, falseAlarms: 3, on: "2026-11-22" }\n`,
  );
  expect(faults).toEqual([]);
  expect(measured?.own).toMatchObject({ messages: 600, recall: 0.99, on: '2026-11-22' });
  expect(measured?.blind).toBeNull();
  expect(measured?.ordinary).toEqual({ messages: 4500, falseAlarms: 3, on: '2026-11-22' });
});

it('a list without questions to decline says so with null', () => {
  const { measured } = read(`own: ${LIST.replace('0.97', 'null')}\nblind: null\nordinary: null\n`);
  expect(measured?.own?.declined).toBeNull();
});

it.each([
  ['a share in percent', LIST.replace('0.99', '99'), /own\.recall.*from 0 to 1/],
  ['half a message', LIST.replace('600', '600.5'), /own\.messages.*whole number/],
  ['fewer than none', LIST.replace('300', '-1'), /own\.danger.*whole number/],
  ['more danger than messages', LIST.replace('300', '601'), /own\.danger.*not be more than messages/],
  ['a day that is none', LIST.replace('-22', '-31'), /own\.on.*real day/],
  ['a figure that is missing', LIST.replace('recall: 0.99, ', ''), /own\.recall.*missing/],
  ['a figure that nobody knows', LIST.replace('{', '{ accuracy: 1,'), /accuracy.*no such field/],
])('%s is a fault with its line', (_what, list, message) => {
  const { measured, faults } = read(`# figures\nown: ${list}\nblind: null\nordinary: null\n`);
  expect(measured).toBeNull();
  expect(faults.map(({ code, file, line }) => ({ code, file, line }))).toEqual([
    { code: 'field-wrong', file: FILE, line: 2 },
  ]);
  expect(faults[0]?.message).toMatch(message);
});

it('all faults are told of at once, and the content is then not served', () => {
  const text = `own: ${LIST.replace('0.99', '2')}\nblind: soon\nordinary: { messages: 1, falseAlarms: 2, on: 2026-11-22 }\n`;
  const { knowledge, faults } = loadKnowledge(contentFolder({ [FILE]: text }), TODAY);
  expect(knowledge).toBeNull();
  expect(faults.map(({ file, line }) => `${file}:${line}`)).toEqual(
    [1, 2, 3].map((line) => `${FILE}:${line}`),
  );
});

it('docs/safety.md repeats the figures of measured.yaml', () => {
  const measured = readMeasured(SHIPPED, []);
  const lists = [measured?.own, measured?.blind, measured?.ordinary];
  const told = textOf('docs/safety.md').matchAll(/^\| (?:own|blind|ordinary) +\|(.*)\|$/gm);
  const cells = [...told].map(([, row = '']) => row.split('|').map((cell) => cell.trim()));
  const figures = lists.map((list) => {
    const known: Readonly<Record<string, string | number | null>> = list ?? {};
    const names = ['messages', 'danger', 'recall', 'falseAlarms', 'declined', 'on'];
    return names.map((name) => (list ? String(known[name] ?? '–') : 'not measured yet'));
  });
  expect(cells).toEqual(figures);
});

import { expect, it } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.js';
import { contentFolder } from '../support/content-folder.js';
import { TODAY } from '../support/shipped.js';

const FILE = 'language/pages.yaml';

it('a word that is missing and one that nobody knows are both named, with the line', () => {
  const folder = contentFolder({
    [FILE]: (text) =>
      text.replace(/^ {2}loading:.*\n/m, '').replace('notFound:\n', 'notFound:\n  shout: Oh no\n'),
  });
  const faults = faultsOf(folder);
  expect(faults.map(({ code, file }) => `${file} ${code}`)).toEqual([
    `${FILE} field-wrong`,
    `${FILE} field-wrong`,
  ]);
  expect(faults.map(({ message }) => message).join(' ')).toMatch(/chat\.loading.*shout/s);
  expect(faults.every(({ line }) => line > 1)).toBe(true);
});

it('a missing file is a fault', () => {
  expect(faultsOf(contentFolder({ [FILE]: null })).map(({ code }) => code)).toEqual(['file-missing']);
});

function faultsOf(folder: string) {
  return loadKnowledge(folder, TODAY).faults;
}

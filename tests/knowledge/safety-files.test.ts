import { describe, expect, it } from 'vitest';
import { readContent } from '../../src/knowledge/load.js';
import { contentFolder } from '../support/content-folder.js';

const TODAY = '2026-12-01';

/** Faults and warnings after one change of a shipped safety file. */
function change(file: string, from: string | RegExp, to: string) {
  let changed = false;
  const folder = contentFolder({
    [`safety/${file}`]: (text) => {
      changed = text.replace(from, to) !== text;
      return text.replace(from, to);
    },
  });
  expect(changed).toBe(true);
  const { faults, warnings } = readContent(folder, TODAY);
  return [...faults, ...warnings].filter((fault) => fault.file === `safety/${file}`);
}

describe('safety content', () => {
  it.each<[string, string, string | RegExp, string, string]>([
    ['letters in a number', 'help-lines.yaml', '"116 123"', '"call 116 123"', 'field-wrong'],
    ['a number of hyphens', 'help-lines.yaml', '"116 123"', '"---"', 'field-wrong'],
    [
      'letters in an emergency number',
      'help-lines.yaml',
      'emergency: "999"',
      'emergency: "nine"',
      'field-wrong',
    ],
    [
      'a line that can be neither called nor texted',
      'help-lines.yaml',
      'call: "116 123"',
      'call: null',
      'field-wrong',
    ],
    [
      'a text line without a text',
      'help-lines.yaml',
      'text: { to: "85258", word: null }',
      'text: null',
      'field-wrong',
    ],
    ['two regions of one id', 'help-lines.yaml', '  - id: IE', '  - id: UK', 'region-twice'],
    ['two lines of one id', 'help-lines.yaml', 'id: "shout"', 'id: "samaritans-uk"', 'line-twice'],
    [
      'a directory that is not https',
      'help-lines.yaml',
      '"https://befrienders',
      '"http://befrienders',
      'field-wrong',
    ],
    [
      'a check that is yet to come',
      'help-lines.yaml',
      'checked: 2026-11-22',
      'checked: 2026-12-22',
      'help-line-ahead',
    ],
    [
      'a next check before the last',
      'help-lines.yaml',
      'checkBy: 2027-05-22',
      'checkBy: 2026-11-21',
      'help-line-days',
    ],
    [
      'a next check in three years',
      'help-lines.yaml',
      'checkBy: 2027-05-22',
      'checkBy: 2029-11-22',
      'help-line-days',
    ],
    [
      'a placeholder that nothing fills in',
      'replies.yaml',
      'Call {name} on',
      'Call {nmae} on',
      'field-wrong',
    ],
    [
      'a wording without its number',
      'replies.yaml',
      'Call {name} on {number}.',
      'Call {name}.',
      'field-wrong',
    ],
    [
      'a brace without its other half',
      'replies.yaml',
      'Call {emergency} now and do',
      'Call {emergency now and do',
      'field-wrong',
    ],
    [
      'a placeholder where none is filled in',
      'replies.yaml',
      'suggestions: ["They have a weapon"',
      'suggestions: ["Call {emergency}"',
      'field-wrong',
    ],
    [
      'a danger without the emergency number',
      'replies.yaml',
      'lines: [emergency, poison]',
      'lines: [poison]',
      'reply-empty',
    ],
    ['a danger without what to do', 'replies.yaml', /then:\n(?: {6}- .*\n)+/, 'then: []\n', 'reply-empty'],
    [
      'a staff reply without a procedure',
      'replies.yaml',
      'first: ["Follow your unit\'s procedure, and tell the nurse in charge or the prescriber today."]',
      '',
      'reply-empty',
    ],
    [
      'an urgent reply without a number at all',
      'replies.yaml',
      '"Call {emergency} at once for a fit',
      '"Call for a fit',
      'reply-empty',
    ],
    [
      'a refusal without a word',
      'replies.yaml',
      / {4}first: \["I can't advise on medicines.*\n/,
      '',
      'reply-empty',
    ],
    ...['not', 'past form', 'own', 'but'].map((name): [string, string, RegExp, string, string] => [
      `the concept "${name}" renamed`,
      'words.yaml',
      new RegExp(`^  "?${name}"?:`, 'm'),
      '  else:',
      'field-wrong',
    ]),
  ])('has a fault with %s', (_, file, from, to, code) => {
    const found = change(file, from, to);
    expect(found.map((fault) => fault.code)).toContain(code);
    for (const { line, mend } of found) {
      expect(line).toBeGreaterThan(1);
      expect(mend).toMatch(/^[A-Z].*\.$/);
    }
  });

  it('has help lines that are still given out when their day has passed or is yet to come', () => {
    expect(readContent(contentFolder(), '2030-01-01').knowledge).not.toBeNull();
    expect(readContent(contentFolder(), '2020-01-01').knowledge).not.toBeNull();
  });
});

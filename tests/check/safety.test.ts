import { describe, expect, it } from 'vitest';
import { createTrial } from '../../src/check/asks.js';
import { checkContent } from '../../src/check/check.js';
import { readContent } from '../../src/knowledge/load.js';
import { contentFolder } from '../support/content-folder.js';
import { TODAY } from './goats.js';

/** What the check says of the shipped content after one change of a safety file. */
function check(file: string, from: string | RegExp, to: string) {
  const folder = contentFolder({ [`safety/${file}`]: (text) => text.replace(from, to) });
  const content = readContent(folder, TODAY);
  return checkContent(content, content.draft && createTrial(content.draft)).filter(
    ({ file: at }) => at === `safety/${file}` || at === 'safety/must-see.yaml',
  );
}

describe('a change that switches the safety screen off', () => {
  it.each([
    [
      'a strike pattern that swallows the words',
      'rules.yaml',
      'strike:\n',
      'strike:\n  - "(want|wants|going) to"\n',
    ],
    ['a subject that swallows them', 'rules.yaml', 'subject:\n', 'subject:\n  - "suicidal"\n'],
    ['a denial that is none', 'softeners.yaml', 'madeUp:\n', 'madeUp:\n  - "i"\n'],
  ])('is a fault: %s', (_, file, from, to) => {
    const folder = contentFolder({ [`safety/${file}`]: (text) => text.replace(from, to) });
    const content = readContent(folder, TODAY);
    expect(content.faults).toEqual([]);
    const faults = checkContent(content, content.draft && createTrial(content.draft));
    const unseen = faults.filter(({ code }) => code === 'danger-unseen');
    expect(unseen.length).toBeGreaterThan(0);
    expect(unseen[0]).toMatchObject({ file: 'safety/must-see.yaml' });
    expect(unseen[0]?.line).toBeGreaterThan(4);
  });

  it.each([
    ['a core case without a sentence', 'must-see.yaml', / {2}- case: voices\n.*\n/, '', 'must-see-missing'],
    ['a case that does not exist', 'must-see.yaml', 'case: voices', 'case: voice', 'case-unknown'],
  ])('is a fault too: %s', (_, file, from, to, code) => {
    expect(check(file, from, to).map((fault) => fault.code)).toContain(code);
  });
});

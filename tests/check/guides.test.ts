import { describe, expect, test } from 'vitest';
import { checkContent } from '../../src/check/check.js';
import { readContent } from '../../src/knowledge/load.js';
import { contentFolder, type Edits } from '../support/content-folder.js';
import { TODAY } from '../support/shipped.js';

const GUIDES = 'language/guides.yaml';
const SIGNPOSTS = 'safety/signposts.yaml';

/** The codes and messages of what the check has against the guides and the organisations. */
function remarks(edits: Edits): string[] {
  return checkContent(readContent(contentFolder(edits), TODAY), null)
    .filter(({ file }) => file === GUIDES || file === SIGNPOSTS)
    .map(({ code, message }) => `${code}: ${message}`);
}

const swap =
  (from: string, to: string) =>
  (text: string): string => {
    if (!text.includes(from)) throw new Error(`nothing to change: ${from}`);
    return text.replace(from, to);
  };

describe('the check of the guides', () => {
  test('has nothing against what ships', () => {
    expect(remarks({})).toEqual([]);
  });

  test('reports an option that no served topic answers', () => {
    const retired = swap('status: draft', 'status: retired');
    expect(remarks({ 'topics/stopping-smoking.md': retired }).join('\n')).toContain(
      'guide-option-without-topic: No topic that is served answers the option smoking',
    );
  });

  test.each([
    ['always: [how-a-family-can-support', 'always: [how-a-family-can-suport', 'guide-unknown'],
    ['under: child', 'under: kid', 'guide-unknown'],
    ['cards: [groups,', 'cards: [grups,', 'guide-unknown'],
    ['always: [how-a-family-can-support', 'always: [what-readers-say', 'guide-opinion'],
    ['cbt#3', 'cbt#33', 'guide-sentence-unknown'],
    ['kinds-overview: [1, 6]', 'kinds-overview: [1, 66]', 'guide-sentence-unknown'],
    ['kinds-overview: [1, 6]', 'kinds-overview: [1, 7]', 'guide-sentence-unknown'],
    ['kinds-overview: [1, 6]', 'kinds-overview: [6]', 'guide-point-unproved'],
    ['- id: aa', '- id: cbt', 'guide-id-twice'],
  ])('reports %s as %s: %s', (from, to, code) => {
    expect(remarks({ [GUIDES]: swap(from, to) }).join('\n')).toContain(code);
  });

  test.each([
    ['region: NZ', 'region: XX', 'region-unknown'],
    ['about: [drinking, drink-or-drugs]', 'about: [drinkin]', 'guide-unknown'],
    ['id: nami,', 'id: rethink,', 'organisation-twice'],
    ['checked: null, verified: false', 'checked: null, verified: true', 'organisation-unchecked'],
  ])('reports an organisation with %s as %s: %s', (from, to, code) => {
    expect(remarks({ [SIGNPOSTS]: swap(from, to) }).join('\n')).toContain(code);
  });

  test('a sentence that lacks its full stop, and a field that nobody knows, are faults of the file', () => {
    const wrong = (text: string) =>
      `${swap('we stop here. You can ask me anything, or begin again whenever you like.', 'we stop here')(text)}more: 1\n`;
    const faults = remarks({ [GUIDES]: wrong });
    expect(faults.join('\n')).toContain('say.stopped: it must be a whole sentence');
    expect(faults.join('\n')).toContain('more: there is no such field');
  });
});

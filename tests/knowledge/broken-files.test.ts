import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readContent } from '../../src/knowledge/load.js';
import { contentFolder, ownContent, SHIPPED } from '../support/content-folder.js';

const TODAY = '2026-12-01';

/** The faults of the shipped content after something was done to its folder. */
function broken(edit: (folder: string) => void) {
  const folder = contentFolder();
  edit(folder);
  return readContent(folder, TODAY).faults;
}

const replaceByFolder = (file: string) => (folder: string) => {
  rmSync(join(folder, file), { recursive: true, force: true });
  mkdirSync(join(folder, file));
};
const write = (file: string, bytes: string | Buffer) => (folder: string) =>
  writeFileSync(join(folder, file), bytes);

describe('a folder that is broken', () => {
  it.each<[string, (folder: string) => void, string, string]>([
    ['a folder named like a topic', replaceByFolder('topics/x.md'), 'not-a-file', 'topics/x.md'],
    [
      'a folder in place of a document',
      replaceByFolder('sources/psychosocial-passages.txt'),
      'source-missing',
      'sources/sources.yaml',
    ],
    [
      'a folder in place of sources.yaml',
      replaceByFolder('sources/sources.yaml'),
      'not-a-file',
      'sources/sources.yaml',
    ],
    [
      'a folder in place of a safety file',
      replaceByFolder('safety/rules.yaml'),
      'not-a-file',
      'safety/rules.yaml',
    ],
    [
      'a file in place of the topics',
      (folder) => {
        rmSync(join(folder, 'topics'), { recursive: true });
        writeFileSync(join(folder, 'topics'), '');
      },
      'folder-missing',
      'topics',
    ],
    [
      'a file in place of the sources',
      (folder) => {
        rmSync(join(folder, 'sources'), { recursive: true });
        writeFileSync(join(folder, 'sources'), '');
      },
      'folder-missing',
      'sources',
    ],
    ['an unknown file among the topics', write('topics/notes.txt', 'x'), 'file-unknown', 'topics/notes.txt'],
    [
      'an unknown folder among the sources',
      replaceByFolder('sources/old'),
      'source-not-entered',
      'sources/old',
    ],
    [
      'a topic that is not UTF-8',
      write('topics/cbt.md', Buffer.from([0x2d, 0xff, 0xfe])),
      'not-utf8',
      'topics/cbt.md',
    ],
    [
      'words that are not UTF-8',
      write('language/talk.yaml', Buffer.from([0x61, 0xe9])),
      'not-utf8',
      'language/talk.yaml',
    ],
    [
      'an alias that names nothing',
      write('topics/cbt.md', '---\nstatus: *x\n---\n'),
      'yaml-broken',
      'topics/cbt.md',
    ],
    [
      'a sign that nobody sees',
      write('topics/cbt.md', '---\ntitle: "a\\u202Eb"\n---\n'),
      'control-character',
      'topics/cbt.md',
    ],
  ])('by %s has a fault with its file', (_, edit, code, file) => {
    const faults = broken(edit);
    expect(faults).toContainEqual(expect.objectContaining({ code, file }));
    for (const { message, mend } of faults)
      expect(`${message} ${mend}`).not.toMatch(/undefined|\[object|Error:/);
  });

  it('by an alias has it on its line', () => {
    expect(broken(write('topics/cbt.md', '---\ntitle: a\nstatus: *x\n---\n'))).toContainEqual(
      expect.objectContaining({ code: 'yaml-broken', file: 'topics/cbt.md', line: 3 }),
    );
  });

  it('by sources.yaml alone has one fault for all topics', () => {
    const faults = broken(write('sources/sources.yaml', 'sources: ['));
    expect(faults.filter(({ file }) => file.startsWith('topics'))).toEqual([
      expect.objectContaining({ code: 'quotes-unproved', file: 'topics' }),
    ]);
  });

  it('by one document has no fault for every quote of it, and by one topic none for those that lead to it', () => {
    const gone = broken((folder) => rmSync(join(folder, 'sources/psychosocial-passages.txt')));
    expect(gone.map(({ code }) => code)).toEqual(['source-missing']);
    const topic = broken(write('topics/cbt.md', 'nothing'));
    expect(topic.map(({ code }) => code)).toEqual(['front-matter-missing']);
  });
});

describe('a file with a byte order mark', () => {
  it.each(['topics/cbt.md', 'language/talk.yaml', 'sources/sources.yaml'])(
    'is read all the same: %s',
    (file) => {
      const folder = contentFolder({ [file]: (text) => `\uFEFF${text}` });
      expect(readContent(folder, TODAY).faults).toEqual([]);
    },
  );
});

describe('a document', () => {
  it('may hold no control character', () => {
    const folder = ownContent([{ id: 'pots', text: 'Pots are\nmade of\0clay.', passages: 'lines' }]);
    expect(readContent(folder, TODAY).faults).toContainEqual(
      expect.objectContaining({ code: 'control-character', file: 'sources/pots.txt', line: 2 }),
    );
  });

  it('may not hold the first words of a span twice', () => {
    const more = 'spans: [{ passage: p1, from: Pots, to: clay., voice: opinion }]';
    const folder = ownContent([{ id: 'pots', text: 'Pots are Pots of clay.', passages: 'lines', more }]);
    expect(readContent(folder, TODAY).faults).toEqual([
      expect.objectContaining({ code: 'span-ambiguous', file: 'sources/sources.yaml' }),
    ]);
  });
});

describe('the words of a fault', () => {
  const front = (edit: (text: string) => string) =>
    readContent(contentFolder({ 'topics/cbt.md': edit }), TODAY).faults.filter(
      ({ file }) => file === 'topics/cbt.md',
    );

  it('name an unknown field on its own line', () => {
    const [fault] = front((text) => text.replace('status: draft', 'status: draft\nreviwedBy: null'));
    expect(fault?.mend).toMatch(/^Remove or rename reviwedBy/);
    const lines = readFileSync(join(SHIPPED, 'topics/cbt.md'), 'utf8').split('\n');
    expect(fault?.line).toBe(lines.indexOf('status: draft') + 2);
  });

  it.each([
    ['title:.*', 'title: [a, b]', 'must be a text'],
    ['title:.*', '', 'it is missing, and must be a text'],
    ['next: .*', 'next: cbt-homework', 'must be a list'],
    ['kind: .*', 'kind: story', 'must be definition or'],
    ['status: .*', 'status: drafft', 'Write status: draft.'],
    ['reviewBy: .*', 'reviewBy: 2026-02-30', 'must be a real day'],
    ['kind: .*', 'kind: a: b', 'quotation marks'],
    ['kind: .*', 'kind: family\nkind: family', 'Keep one of the two'],
  ])('say what to write: %s, %s', (from, to, words) => {
    const faults = front((text) => text.replace(new RegExp(`^${from}$`, 'm'), to));
    const printed = faults.map(({ message, mend }) => `${message} ${mend}`).join(' ');
    expect(printed).toContain(words);
    expect(printed).not.toMatch(/expected|received|Invalid|at line \d|undefined/);
  });
});

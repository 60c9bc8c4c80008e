import { describe, expect, it } from 'vitest';
import { readContent } from '../../src/knowledge/load.js';
import { contentFolder, type Edits } from '../support/content-folder.js';
import { TODAY } from './pots.js';

/** The content that ships, with these files in `asks` alone. */
const withAsks = (edits: Edits) => readContent(contentFolder(edits), TODAY);

describe('the folder asks', () => {
  it('may be missing', () => {
    const { knowledge, faults } = withAsks({});
    expect(faults).toEqual([]);
    expect(knowledge?.asks).toEqual({ byTopic: new Map(), unanswered: [] });
  });

  it('holds more questions by topic, and those that nothing answers; notes and blank lines count for nothing', () => {
    const { knowledge, faults } = withAsks({
      'asks/cbt.txt': '\uFEFF# from the ward\r\nwot is cbt then\r\n\r\n  is CBT a book?  \r\n',
      'asks/unanswered.txt': 'how much is cbt\n#how long is the queue for cbt\n',
      'asks/README.md': 'How to write them.\n',
    });
    expect(faults).toEqual([]);
    expect(knowledge?.asks.byTopic).toEqual(new Map([['cbt', ['wot is cbt then', 'is CBT a book?']]]));
    expect(knowledge?.asks.unanswered).toEqual(['how much is cbt']);
  });

  it.each([
    ['asks/cbtt.txt', 'such as cbt.txt'],
    ['asks/zzz.txt', 'Name it <topic>.txt'],
    ['asks/cbt.md', 'is named after no topic'],
    ['asks/unanswered', 'or unanswered.txt'],
  ])('has no file of no topic: %s', (file, words) => {
    const { faults } = withAsks({ [file]: 'what is it\n' });
    expect(faults).toEqual([expect.objectContaining({ code: 'asks-topic', file, line: 1 })]);
    expect(`${faults[0]?.message} ${faults[0]?.mend}`).toContain(words);
  });

  it('holds no question twice, in one file or in two, whatever its punctuation; the place of the first is named', () => {
    const { faults } = withAsks({
      'asks/cbt.txt': 'wot is cbt then\nis cbt a book\nWot is CBT, then?\n',
      'asks/unanswered.txt': '# near misses\nIs CBT a book?\n',
    });
    expect(faults).toEqual([
      expect.objectContaining({
        code: 'ask-twice',
        file: 'asks/cbt.txt',
        line: 3,
        message: expect.stringContaining('asks/cbt.txt:1') as string,
      }),
      expect.objectContaining({
        code: 'ask-twice',
        file: 'asks/unanswered.txt',
        line: 2,
        message: expect.stringContaining('asks/cbt.txt:2') as string,
      }),
    ]);
  });

  it('holds questions of at most 600 characters', () => {
    const of = (length: number) => `is cbt ${'a'.repeat(length - 7)}`;
    const { faults } = withAsks({ 'asks/cbt.txt': `${of(600)}\n${of(601)}\n` });
    expect(faults).toEqual([expect.objectContaining({ code: 'ask-long', file: 'asks/cbt.txt', line: 2 })]);
    expect(faults[0]?.message).toContain('601');
  });

  it('holds no sign that nobody sees, no folder, and nothing but UTF-8, every fault at once', () => {
    const { faults, knowledge } = withAsks({
      'asks/cbt.txt': 'wot is \u202Ecbt then\nwhat \u0007 is cbt\n',
      'asks/unanswered.txt/x': 'a folder',
      'asks/aa.txt': 'no topic',
    });
    expect(knowledge).toBeNull();
    expect(faults.map(({ code, file, line }) => `${file}:${line} ${code}`).sort()).toEqual([
      'asks/aa.txt:1 asks-topic',
      'asks/cbt.txt:1 control-character',
      'asks/cbt.txt:2 control-character',
      'asks/unanswered.txt:1 not-a-file',
    ]);
  });

  it('changes the version of the content', () => {
    const versions = ['wot is cbt then', 'wot is cbt now'].map(
      (ask) => withAsks({ 'asks/cbt.txt': ask }).knowledge?.version,
    );
    expect(new Set(versions).size).toBe(2);
  });
});

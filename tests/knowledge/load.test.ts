import { describe, expect, it } from 'vitest';
import { ContentError } from '../../src/knowledge/faults.js';
import { loadKnowledge, openKnowledge } from '../../src/knowledge/load.js';
import { contentFolder, ownContent, SHIPPED } from '../support/content-folder.js';

const TODAY = '2026-01-31';
const SOURCES = 'sources/sources.yaml';

describe('loading', () => {
  it('serves the content that ships, every quote byte for byte in its source', () => {
    const knowledge = openKnowledge(SHIPPED, TODAY);
    let quotes = 0;
    for (const topic of knowledge.topics.values()) {
      const cited = topic.sentences.flatMap((one) => (one.role === 'cited' ? one.quotes : []));
      for (const { source, start, end, text } of [...cited, ...topic.short.quotes]) {
        expect(knowledge.sources.get(source)?.text.slice(start, end)).toBe(text);
        quotes += 1;
      }
    }
    expect(quotes).toBeGreaterThan(50);
  });

  it('gives the same content the same version, and other content another', () => {
    const { version } = openKnowledge(contentFolder(), TODAY);
    expect(version).toMatch(/^[0-9a-f]{12}$/);
    expect(openKnowledge(contentFolder(), '2026-02-01').version).toBe(version);
    const changed = contentFolder({
      'language/plain-words.yaml': (text) => text.replace('# Words', '# words'),
    });
    expect(openKnowledge(changed, TODAY).version).not.toBe(version);
  });

  it('refuses with every fault at once', () => {
    const folder = contentFolder({
      'sources/psychosocial-passages.txt': (text) => text.replaceAll('Erikson', 'Ericson'),
      'topics/cbt.md': (text) => text.replace('kind:', 'sort:'),
      'language/talk.yaml': null,
      'sources/new.txt': 'Something new.',
    });
    const opened = () => openKnowledge(folder, TODAY);
    expect(opened).toThrow(ContentError);
    for (const name of [
      'document-changed',
      'topics/cbt.md',
      'quote-not-found',
      'language/talk.yaml',
      'sources/new.txt',
    ]) {
      expect(opened).toThrow(name);
    }
    expect(loadKnowledge(folder, TODAY).knowledge).toBeNull();
  });

  it('warns of a review that is overdue, and still serves', () => {
    const folder = contentFolder({
      'topics/cbt.md': (text) => text.replace('reviewBy: null', 'reviewBy: 2026-01-30'),
    });
    const { knowledge, warnings } = loadKnowledge(folder, TODAY);
    expect(warnings).toContainEqual(
      expect.objectContaining({ code: 'review-overdue', file: 'topics/cbt.md' }),
    );
    expect(knowledge?.topics.has('cbt')).toBe(true);
    expect(loadKnowledge(folder, '2026-01-30').warnings.map(({ code }) => code)).not.toContain(
      'review-overdue',
    );
  });

  it('names the folder that is not there', () => {
    expect(loadKnowledge('/nowhere/at/all', TODAY).faults).toEqual([
      expect.objectContaining({ code: 'folder-missing' }),
    ]);
  });

  it.each<[string, string, (text: string) => string]>([
    ['a changed document', 'document-changed', (text) => text.replace(/sha256: \w{4}/, 'sha256: 0000')],
    ['an unknown key', 'field-wrong', (text) => text.replace('publisher:', 'publsher:')],
    ['an unknown voice', 'field-wrong', (text) => text.replace('voice: article', 'voice: artcle')],
    [
      'a document that is not there',
      'source-missing',
      (text) => text.replace('file: psychosocial-passages.txt', 'file: passages.txt'),
    ],
    [
      'an id that is not the name of the file',
      'id-not-file-name',
      (text) => text.replace('id: psychosocial-passages', 'id: passages'),
    ],
    ['a passage that is not there', 'passage-unknown', (text) => text.replace('p9: {', 'p10: {')],
    [
      'span words that are not there',
      'span-not-found',
      (text) => text.replace('from: "Tags:"', 'from: "Tag:"'),
    ],
    ['a span outside the document', 'span-not-found', (text) => text.replace('passage: p22', 'passage: p23')],
    [
      'an erratum that quotes no sentence',
      'erratum-quote',
      (text) => text.replace('by AA in the 1950s.\n', 'by AA.\n'),
    ],
    [
      "a commenter's handle that can be quoted",
      'handle-quotable',
      (text) => text.replace(/.*@Soulfox.*\n/, ''),
    ],
  ])('reports %s in sources.yaml', (_, code, edit) => {
    const { faults } = loadKnowledge(contentFolder({ [SOURCES]: edit }), TODAY);
    expect(faults.map((fault) => fault.code)).toContain(code);
  });

  it('reports a document that nobody entered', () => {
    expect(loadKnowledge(contentFolder({ 'sources/new.txt': 'New.' }), TODAY).faults).toContainEqual(
      expect.objectContaining({ code: 'source-not-entered', file: 'sources/new.txt' }),
    );
  });

  it('takes an empty folder of topics for no topics', () => {
    const folder = ownContent([{ id: 'pots', text: 'Pots are made of clay and water.', passages: 'lines' }]);
    expect(openKnowledge(folder, TODAY).topics.size).toBe(0);
  });
});

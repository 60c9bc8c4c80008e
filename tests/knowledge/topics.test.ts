import { describe, expect, it } from 'vitest';
import type { Fault } from '../../src/knowledge/faults.js';
import { readContent } from '../../src/knowledge/load.js';
import type { Topic } from '../../src/knowledge/topic.js';
import { ownContent, type Edits, type OwnDocument } from '../support/content-folder.js';

const TODAY = '2026-01-31';

const pots: OwnDocument = {
  id: 'pots',
  passages: 'lines',
  text: [
    'MENU. Clay pots keep water cool on hot days. They sweat through their walls.',
    'Clay pots keep water cool on hot days. A glazed pot holds it for a year in the 1850s.',
    'I drop mine every summer and buy another one. Write to us.',
  ].join('\n'),
  more: `spans:
  - { passage: p1, from: MENU., to: MENU., voice: furniture }
  - { passage: p3, from: I drop, to: another one., voice: opinion }
  - { passage: p3, from: Write, to: us., voice: furniture }
errata:
  - passage: p2
    quote: A glazed pot holds it for a year in the 1850s.
    says: The document says a year.
    source: { title: On pots, publisher: A potter, date: null, address: null, checked: null }`,
};

const FRONT = `---
title: Clay pots
kind: definition
asks: [what is a clay pot]
short: Clay pots keep water cool (list of pots, no date).[^1]
next: []
status: draft
reviewedBy: null
reviewedOn: null
reviewBy: null
---
`;

const BODY = `
Here is what my documents say.[^frame]
Clay pots keep water cool on hot days.[^1] They sweat.[^1][^2]

My documents do not say for how long.[^limit]

[^1]: pots#p2 "Clay pots keep water cool on hot days."
[^2]: pots "They sweat through their walls."
`;

/** The line of the first body sentence in a file of {@link FRONT} and {@link BODY}. */
const FIRST = 13;

function read(body: string, front = FRONT, edits: Edits = {}): { topic: Topic | undefined; faults: Fault[] } {
  const folder = ownContent([pots], { 'topics/clay-pots.md': front + body, ...edits });
  const { topics, faults } = readContent(folder, TODAY);
  return { topic: topics[0]?.topic, faults: faults.filter(({ file }) => file === 'topics/clay-pots.md') };
}

describe('a topic file', () => {
  it('is sentences with roles, quotes and lines', () => {
    const { topic, faults } = read(BODY);
    expect(faults).toEqual([]);
    expect(topic?.sentences.map(({ role, text, line }) => [role, text, line - FIRST])).toEqual([
      ['frame', 'Here is what my documents say.', 0],
      ['cited', 'Clay pots keep water cool on hot days.', 1],
      ['cited', 'They sweat.', 1],
      ['limit', 'My documents do not say for how long.', 3],
    ]);
    expect(topic?.short.text).toBe('Clay pots keep water cool (list of pots, no date).');
    expect(topic?.short.quotes).toHaveLength(1);
  });

  it('has quotes at the place that it names, with their voice and the other places', () => {
    const { topic } = read(BODY);
    const quotes = topic?.sentences.flatMap((one) => (one.role === 'cited' ? one.quotes : [])) ?? [];
    expect(quotes).toHaveLength(3);
    for (const quote of quotes) expect(pots.text.slice(quote.start, quote.end)).toBe(quote.text);
    expect(quotes[0]).toMatchObject({
      passage: 'p2',
      voice: 'reference',
      alsoIn: [{ passage: 'p1', start: 6 }],
    });
    expect(quotes[2]).toMatchObject({ passage: 'p1', alsoIn: [] });
  });

  it('may quote two sentences that stand side by side', () => {
    const quote = 'Clay pots keep water cool on hot days. They sweat through their walls.';
    const { topic, faults } = read(`\nClay pots keep water cool on hot days.[^1]\n\n[^1]: pots "${quote}"\n`);
    expect(faults).toEqual([]);
    expect(topic?.short.quotes[0]).toMatchObject({
      text: quote,
      passage: 'p1',
      start: 6,
      end: 6 + quote.length,
    });
  });

  it('may quote a reader who is called a reader', () => {
    const { topic, faults } = read(
      '\nOne reader drops a pot every summer.[^opinion-1]\nClay pots keep water cool.[^1]\n\n[^opinion-1]: pots "I drop mine every summer and buy another one."\n[^1]: pots#p1 "Clay pots keep water cool on hot days."\n',
    );
    expect(faults).toEqual([]);
    expect(topic?.sentences[0]).toMatchObject({ role: 'cited', quotes: [{ voice: 'opinion' }] });
  });

  it('that is retired is not served, and its quotes need not stand', () => {
    const folder = ownContent([pots], {
      'topics/clay-pots.md': FRONT.replace('draft', 'retired') + BODY.replace('hot days."', 'cold days."'),
    });
    const { knowledge, faults } = readContent(folder, TODAY);
    expect(faults).toEqual([]);
    expect(knowledge?.topics.size).toBe(0);
  });
});

describe('a fault of a topic file', () => {
  it.each<[string, string, string, (body: string) => string]>([
    [
      'a quote that is not in its source, with the nearest right text',
      'quote-not-found',
      'The nearest is "They sweat through their walls."',
      (body) => body.replace('through their walls', 'through the walls'),
    ],
    [
      'a part of a sentence',
      'quote-not-whole',
      'The nearest is "They sweat through their walls."',
      (body) => body.replace('They sweat through their walls."', 'They sweat through their"'),
    ],
    [
      'a quote that stands twice and names no passage',
      'quote-ambiguous',
      'Name the best passage',
      (body) => body.replace('pots#p2', 'pots'),
    ],
    [
      'a source that does not exist',
      'source-unknown',
      'Write pots.',
      (body) => body.replace('pots#p2', 'pot#p2'),
    ],
    [
      'a passage that does not exist',
      'passage-unknown',
      'p1 to p3',
      (body) => body.replace('pots#p2', 'pots#p9'),
    ],
    [
      'furniture',
      'quote-furniture',
      'Quote a sentence',
      (body) =>
        body.replace('"They sweat through their walls."', '"MENU. Clay pots keep water cool on hot days."'),
    ],
    [
      'an opinion under another name',
      'opinion-as-source',
      '[^opinion-1]',
      (body) =>
        body.replace('They sweat through their walls.', 'I drop mine every summer and buy another one.'),
    ],
    [
      'a sentence without a mark',
      'mark-missing',
      'End it in a footnote mark',
      (body) => body.replace('They sweat.[^1][^2]', 'They sweat. They drip.[^1][^2]'),
    ],
    [
      'a mark without a definition',
      'definition-missing',
      'Add a line: [^7]',
      (body) => body.replace('days.[^1]', 'days.[^7]'),
    ],
    [
      'a definition that nobody uses',
      'definition-unused',
      'Mark the sentence',
      (body) => body.replace('[^1][^2]', '[^1]'),
    ],
    [
      'a definition twice',
      'definition-twice',
      'another number',
      (body) => `${body}[^2]: pots "They sweat through their walls."\n`,
    ],
    [
      'a definition that cannot be read',
      'definition-broken',
      'on one line',
      (body) => `${body}[^3]: pots They sweat.\n`,
    ],
    [
      'a mark that does not exist',
      'mark-unknown',
      'Use [^1]',
      (body) => body.replace('[^frame]', '[^farme]'),
    ],
    [
      'marks of two kinds',
      'marks-mixed',
      'a sentence for each',
      (body) => body.replace('[^1][^2]', '[^2][^limit]'),
    ],
    [
      'a mark behind nothing',
      'mark-alone',
      'right behind',
      (body) => body.replace('[^limit]', '[^limit] [^limit]'),
    ],
    [
      'a number in square brackets',
      'bracketed-number',
      'without brackets',
      (body) => body.replace('They sweat.', 'They sweat [1].'),
    ],
    ['markdown', 'markup', 'markdown', (body) => body.replace('They sweat.', 'They **sweat**.')],
    [
      'a signpost that does not exist',
      'signpost-unknown',
      'care-team',
      (body) => body.replace('[^limit]', '[^signpost-care-taem]'),
    ],
    [
      'an erratum without an entry',
      'erratum-without-entry',
      'under errata',
      (body) => body.replace('[^limit]', '[^erratum]'),
    ],
    [
      'an error of the source left unsaid',
      'erratum-unsaid',
      '[^erratum]',
      (body) =>
        body.replace('They sweat through their walls.', 'A glazed pot holds it for a year in the 1850s.'),
    ],
    [
      'an opinion that does not say so',
      'opinion-unsaid',
      'a reader or a comment',
      (body) =>
        `${body.replace('[^limit]', '[^opinion-1]')}[^opinion-1]: pots "I drop mine every summer and buy another one."\n`,
    ],
    [
      'an opinion mark on something that is none',
      'no-opinion',
      '[^1]',
      (body) => body.replaceAll('[^2]', '[^opinion-2]'),
    ],
  ])('is %s', (_, code, mend, edit) => {
    const { faults } = read(edit(BODY));
    expect(faults.map((fault) => fault.code)).toContain(code);
    expect(faults.find((fault) => fault.code === code)?.mend).toContain(mend);
  });

  it.each<[string, string, (front: string) => string]>([
    ['an unknown field', 'field-wrong', (front) => front.replace('next:', 'nxet: 1\nnext:')],
    ['an unknown kind', 'field-wrong', (front) => front.replace('definition', 'story')],
    [
      'a day that does not exist',
      'field-wrong',
      (front) => front.replace('reviewBy: null', 'reviewBy: 2026-02-30'),
    ],
    [
      'a next topic that does not exist',
      'next-unknown',
      (front) => front.replace('next: []', 'next: [glass]'),
    ],
    ['a review that nobody signed', 'review-missing', (front) => front.replace('draft', 'published')],
    [
      'a review that is yet to come',
      'review-ahead',
      (front) => front.replace('reviewedOn: null', 'reviewedOn: 2026-02-01'),
    ],
    ['no front matter', 'front-matter-missing', () => ''],
    ['front matter that is no YAML', 'yaml-broken', (front) => front.replace('asks: [', 'asks: [[')],
  ])('is %s', (_, code, edit) => {
    expect(read(BODY, edit(FRONT)).faults.map((fault) => fault.code)).toContain(code);
  });

  it('is named with its line', () => {
    const { faults } = read(BODY.replace('They sweat.[^1][^2]', 'They sweat.[^1][^2] They drip.'));
    expect(faults).toEqual([expect.objectContaining({ code: 'mark-missing', line: FIRST + 1 })]);
  });

  it('does not hide the others', () => {
    const codes = read(
      BODY.replace('[^frame]', '').replace('[^limit]', '[^8]').replace('hot days."', 'cold days."'),
    ).faults.map(({ code }) => code);
    expect(codes.sort()).toEqual(['definition-missing', 'mark-missing', 'quote-not-found']);
  });
});

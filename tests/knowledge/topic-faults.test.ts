import { describe, expect, it } from 'vitest';
import { BODY, FIRST, FRONT, read } from './pots.js';

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
    [
      'a sign that turns the writing round',
      'control-character',
      'Take it out',
      (body) => body.replace('They sweat.', 'They \u202Esweat.'),
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
    [
      'a next topic twice',
      'next-twice',
      (front) => front.replace('next: []', 'next: [what-is-glass, what-is-glass]'),
    ],
    [
      'a review that ends before it began',
      'review-order',
      (front) =>
        front
          .replace('reviewedOn: null', 'reviewedOn: 2026-01-02')
          .replace('reviewBy: null', 'reviewBy: 2026-01-01'),
    ],
    [
      'a review that never ends',
      'review-missing',
      (front) =>
        front
          .replace('draft', 'published')
          .replace('reviewedBy: null', 'reviewedBy: Ann')
          .replace('reviewedOn: null', 'reviewedOn: 2026-01-02'),
    ],
    [
      'the kind opinion without an opinion',
      'opinion-unmarked',
      (front) => front.replace('definition', 'opinion'),
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

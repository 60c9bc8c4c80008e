import { describe, expect, it } from 'vitest';
import { readContent } from '../../src/knowledge/load.js';
import { ownContent } from '../support/content-folder.js';
import { BODY, FIRST, FRONT, pots, read, TODAY } from './pots.js';

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

  it('may leave out its review', () => {
    const { topic, faults } = read(BODY, FRONT.replace(/review.*: null\n/g, ''));
    expect(faults).toEqual([]);
    expect(topic).toMatchObject({ reviewedBy: null, reviewedOn: null, reviewBy: null });
  });

  it('may not have the title of another', () => {
    const { faults } = read(BODY, FRONT, { 'topics/bowls.md': FRONT.replace('Clay', 'clay') + BODY });
    expect(faults.map(({ code }) => code)).toEqual(['title-twice']);
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

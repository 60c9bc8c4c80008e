import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/check/check.js';
import { readContent } from '../../src/knowledge/load.js';
import { contentFolder, SHIPPED } from '../support/content-folder.js';
import { check, codesOf, PLAIN, TAMED, TODAY, topic, TWO } from './goats.js';

describe('the content check', () => {
  it('finds the content that ships sound', () => {
    expect(checkContent(readContent(SHIPPED, TODAY), null)).toEqual([]);
  });

  it.each([
    ['says it in the words of the quote', 'Goats may climb trees.[^1]'],
    ['uses other forms of its words', 'A goat may be climbing a tree.[^1]'],
    ['uses a plain word that stands for a word of the quote', 'Some beasts may climb high.[^1]'],
    ['repeats its number', 'They eat 3 kilos of leaves.[^1]'],
    ['keeps its "not"', `They say that two goats are not a herd.[^2]\n\n${TWO}`],
    [
      'leads over in neutral words',
      'Here is what my documents say on goats.[^frame]\nGoats may climb trees.[^1]',
    ],
    ['denies behind an if', 'If someone is not here, tell me now.[^frame]\nGoats may climb trees.[^1]'],
    [
      'says what the documents do not say',
      'My documents do not say how goats are bred, or what they cost.[^limit]\nGoats may climb trees.[^1]',
    ],
    ['names whom to ask', 'You can ask a pharmacist.[^signpost-pharmacist]\nGoats may climb trees.[^1]'],
    [
      'says the erratum',
      `Goats were tamed by farmers.[^2]\nSome say shepherds.[^erratum]\nGoats may climb trees.[^1]\n\n${TAMED}`,
    ],
  ])('leaves a sentence alone that %s', (_, body) => {
    expect(codesOf(body)).toEqual([]);
  });

  it.each([
    ['a word that no quote has', 'word-not-in-quote', 'Goats may climb mountains.[^1]'],
    ['a word that makes it stronger', 'word-not-in-quote', 'All goats may climb trees.[^1]'],
    ['a word that turns it round', 'word-not-in-quote', 'Goats may never climb trees.[^1]'],
    [
      'a plain word where the quote lacks what it stands for',
      'word-not-in-quote',
      `Two goats are not high.[^2]\n\n${TWO}`,
    ],
    ['another number', 'number-not-in-quote', 'They eat 4 kilos of leaves.[^1]'],
    ['no more doubt', 'hedge-dropped', 'Goats climb trees.[^1]'],
    ['no "not" any more', 'negation-dropped', `Two goats are a herd.[^2]\n\n${TWO}`],
    ['something in a frame', 'frame-informs', 'Here is what goats do to hedges.[^frame]'],
    [
      'something beside the limit',
      'limit-informs',
      'My documents do not say it, but goats are kind.[^limit]',
    ],
    ['something for a limit', 'limit-informs', 'My documents say that goats are kind.[^limit]'],
    ['what is not, but not of the documents', 'limit-informs', 'Goats are not kind.[^limit]'],
    ['another whom to ask', 'signpost-who', 'You can ask a reader.[^signpost-pharmacist]'],
    [
      'more than whom to ask',
      'signpost-says-more',
      'You can ask a pharmacist for wonderful pills.[^signpost-pharmacist]',
    ],
    [
      'more than the erratum',
      'erratum-says-more',
      `Goats were tamed by farmers.[^2]\nSome keepers are wrong.[^erratum]\n\n${TAMED}`,
    ],
  ])('finds a sentence that says %s', (_, code, body) => {
    expect(
      codesOf(`${body.split('\n\n')[0] ?? ''}\nGoats may climb trees.[^1]\n\n${body.split('\n\n')[1] ?? ''}`),
    ).toEqual([code]);
  });

  it('names file, line and the quote that is to be kept to', () => {
    const [fault] = check({
      goats: topic('Goats may climb trees.[^1]\nGoats may climb mountains.[^1]'),
    }).filter(({ file }) => file.startsWith('topics/'));
    expect(fault).toMatchObject({ code: 'word-not-in-quote', file: 'topics/goats.md', line: 13 });
    expect(fault?.message).toContain('mountains');
    expect(fault?.mend).toContain('Goats may climb trees');
  });

  it('measures the short line too', () => {
    expect(
      codesOf('Goats may climb trees.[^1]', { short: 'Goats may climb towers (page, no date).[^1]' }),
    ).toEqual(['word-not-in-quote']);
  });

  it.each([
    ['', ['voice-missing']],
    [' (page)', ['voice-missing']],
    [' (page, no date)', []],
    [' (page, 2010)', ['number-not-in-quote']],
  ])('wants to know who speaks at the end of the short line: "%s"', (voice, codes) => {
    expect(codesOf('Goats may climb trees.[^1]', { short: `Goats may climb trees${voice}.[^1]` })).toEqual(
      codes,
    );
  });

  it('finds an answer that is too hard to read, and counts the terms of the subject as two syllables', () => {
    const hard =
      'Documentation concerning administrative communication is unavailable, not accessible.[^limit]';
    expect(
      codesOf(`${hard.replace('Documentation', 'My documents')}\n`.repeat(3) + 'Goats may climb trees.[^1]'),
    ).toContain('reading-grade');
    const plain = PLAIN.replace(
      '[kilos]',
      '[administrative, communication, unavailable, accessible, concerning]',
    );
    const easier = check(
      { goats: topic(`${hard.replace('Documentation', 'My documents')}\nGoats may climb trees.[^1]`) },
      { 'language/plain-words.yaml': plain },
    );
    expect(easier.map(({ code }) => code)).not.toContain('reading-grade');
  });

  it('finds a topic that few words reach, and an ask that stands twice', () => {
    const sheep = topic(
      'Sheep follow the goats up the hill.[^2]\nGoats may climb trees.[^1]\n\n[^2]: goats "Sheep follow the goats up the hill."',
      { asks: 'fghijk', title: 'Sheep' },
    );
    const faults = check({
      goats: topic('Goats may climb trees.[^1]', { asks: 'abc' }),
      sheep: sheep.replace('about g', 'about a'),
    });
    expect(
      faults.filter(({ file }) => file.startsWith('topics/')).map(({ code, file }) => [code, file]),
    ).toEqual([
      ['asks-few', 'topics/goats.md'],
      ['ask-twice', 'topics/sheep.md'],
    ]);
  });

  it('finds two topics that rest on the same sentences alone', () => {
    const faults = check({
      goats: topic('Goats may climb trees.[^1]'),
      trees: topic('They eat leaves.[^1]', { asks: 'ghijkl', title: 'Trees' }),
    });
    expect(faults.filter(({ code }) => code === 'same-footing')).toEqual([
      expect.objectContaining({ file: 'topics/trees.md', line: 12 }),
    ]);
  });

  it('finds an ask that its topic does not win', () => {
    const winner = (ask: string) => (ask === 'what about c' ? 'cows' : 'goats');
    const lost = check({ goats: topic('Goats may climb trees.[^1]') }, {}, winner).filter(
      ({ code }) => code === 'ask-lost',
    );
    expect(lost).toEqual([expect.objectContaining({ file: 'topics/goats.md', line: 4 })]);
    expect(lost[0]?.message).toContain('cows');
  });

  it('takes a review that is overdue for a fault', () => {
    const faults = check({
      goats: topic('Goats may climb trees.[^1]').replace('reviewBy: null', 'reviewBy: 2026-11-30'),
    });
    expect(faults.map(({ code }) => code)).toContain('review-overdue');
  });

  it('refuses strong words as plain words', () => {
    const faults = check({}, { 'language/plain-words.yaml': PLAIN.replace('[a, ', '[a, always, ') });
    expect(faults).toContainEqual(
      expect.objectContaining({ code: 'plain-word-strong', file: 'language/plain-words.yaml', line: 1 }),
    );
  });

  it('wants a source and a day for an organisation that people are sent to', () => {
    const row =
      '  - { id: goat-line, who: the goat line, kind: organisation, says: You can ring the goat line., source: null, checked: null }\n';
    const faults = check({}, { 'safety/signposts.yaml': (text) => text + row });
    expect(faults).toContainEqual(
      expect.objectContaining({ code: 'signpost-unsourced', file: 'safety/signposts.yaml' }),
    );
  });

  it('names every fault of a folder at once, in the order of files and lines', () => {
    const folder = contentFolder({
      'topics/cbt.md': (text) =>
        text.replace('popular', 'miraculous').replace('reviewBy: null', 'reviewBy: 2020-01-01'),
      'topics/erik-erikson.md': (text) => text.replace('psychologist Erik Erikson in', 'Erik Erikson in'),
      'sources/stray.txt': 'Stray.',
    });
    const faults = checkContent(readContent(folder, TODAY), null);
    const codes = faults.map(({ code }) => code);
    for (const code of ['review-overdue', 'quote-not-found', 'source-not-entered'])
      expect(codes).toContain(code);
    expect(faults.map(({ file }) => file)).toEqual(
      faults.map(({ file }) => file).sort((one, other) => one.localeCompare(other, 'en')),
    );
  });
});

it('names a thing to look up that has no topic, and one that is listed and cannot be looked up', () => {
  const folder = contentFolder({
    'language/define.yaml': (text) =>
      text.replace('  CBT: cbt\n', '  CBT: cbtt\n').replace('listed: [AA, CBT', 'listed: [AB, CBT'),
  });
  const faults = checkContent(readContent(folder, TODAY), null);
  expect(faults.map(({ code, mend }) => `${code}: ${mend}`)).toEqual([
    'term-unknown: Write cbt, or take it out.',
    'term-unknown: Write AA, or take it out.',
  ]);
});

it('names what is asked without a subject and means a topic that is not there', () => {
  const folder = contentFolder({
    'language/question-words.yaml': (text) =>
      text.replace('- topic: looking-after-yourself\n', '- topic: looking-after-yourselff\n'),
  });
  const faults = checkContent(readContent(folder, TODAY), null);
  expect(faults.map(({ code, mend }) => `${code}: ${mend}`)).toEqual([
    'unnamed-without-topic: Write looking-after-yourself, or take it out.',
  ]);
});

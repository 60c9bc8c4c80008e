import { describe, expect, it } from 'vitest';
import { lettersOf, nearestName, sentencesOf, stemOf, syllablesOf, wordsOf } from '../src/text.js';

const parts = (text: string) => sentencesOf(text).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  it.each([
    [
      'end at a full stop, question mark and exclamation mark',
      'It is so. Is it? It is!',
      ['It is so.', 'Is it?', 'It is!'],
    ],
    [
      'go on after abbreviations',
      'Ask Dr. Roe (e.g. by post, i.e. slowly). See p. 5 of it.',
      ['Ask Dr. Roe (e.g. by post, i.e. slowly).', 'See p. 5 of it.'],
    ],
    [
      'go on at decimals and before small letters',
      'It took 0.5 mg. of it … and more. Then it stopped.',
      ['It took 0.5 mg. of it … and more.', 'Then it stopped.'],
    ],
    [
      'keep a bracket and its year',
      'Rates rose (i.e., higher rates). They fell (BODY, 2010a), we hear.',
      ['Rates rose (i.e., higher rates).', 'They fell (BODY, 2010a), we hear.'],
    ],
    [
      'keep closing quotation marks',
      'He said "no." She said “yes.” They left.',
      ['He said "no."', 'She said “yes.”', 'They left.'],
    ],
    [
      'end an acronym only where a sentence begins',
      'In the U.S. Department it is known. In the U.S. The rule differs.',
      ['In the U.S. Department it is known.', 'In the U.S.', 'The rule differs.'],
    ],
    [
      'leave bullets and numbers out',
      'Two things: • The first one • The second one.\n\n1. One\n2. Two\n- Three',
      ['Two things:', 'The first one', 'The second one.', 'One', 'Two', 'Three'],
    ],
    [
      'end at blank lines, but not where a line was wrapped',
      'A heading\n\nA text that\ngoes on.',
      ['A heading', 'A text that\ngoes on.'],
    ],
  ])('%s', (_, text, expected) => {
    expect(parts(text)).toEqual(expected);
  });

  it('are none in blank text', () => {
    expect(parts(' \n\n ')).toEqual([]);
  });
});

describe('words', () => {
  it('are compared by letters and digits alone', () => {
    expect(lettersOf('“Non-medical” café, 2010a')).toBe('nonmedicalcafe2010a');
    expect(lettersOf('It’s "so"')).toBe(lettersOf("it's so"));
  });

  it('stand where they stand', () => {
    const text = 'One’s non-medical way';
    expect(wordsOf(text).map(({ word }) => word)).toEqual(['ones', 'non', 'medical', 'way']);
    expect(wordsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'One’s',
      'non',
      'medical',
      'way',
    ]);
  });

  it('have one stem in all their forms', () => {
    expect(stemOf('Families')).toBe(stemOf('family'));
    expect(stemOf('interventions')).toBe(stemOf('intervention'));
  });

  it.each([
    ['care', 1],
    ['used', 1],
    ['people', 2],
    ['family', 3],
    ['little', 2],
    ['treated', 2],
    ['medicine', 3],
  ])('%s has %i syllables', (word, count) => {
    expect(syllablesOf(word)).toBe(count);
  });

  it('are recognised when misspelt a little, and not when they are others', () => {
    expect(nearestName('care-taem', ['doctor', 'care-team'])).toBe('care-team');
    expect(nearestName('zebra', ['doctor', 'care-team'])).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/check/check.js';
import { readContent } from '../../src/knowledge/load.js';
import { ownContent } from '../support/content-folder.js';
import { check, PLAIN, TODAY, topic } from './goats.js';

const WORDS = PLAIN.replace(
  '[a, ',
  '[a, has, have, he, help, his, it, long, may, other, they, to, was, were, than, ',
);

/** What the check says of one sentence over one quote. */
function over(quote: string, sentence: string): string[] {
  const text = topic(`${sentence}[^1]`, { short: `${sentence}[^1]` })
    .replace(/\[\^1\]: .*/, `[^1]: hay "${quote}"`)
    .replace(
      `short: ${sentence}`,
      `short: ${JSON.stringify(`${sentence.slice(0, -1)} (page, no date).[^1]`)} #`,
    );
  const folder = ownContent([{ id: 'hay', text: quote, passages: 'lines' }], {
    'language/plain-words.yaml': WORDS,
    'topics/hay.md': text,
  });
  const faults = checkContent(readContent(folder, TODAY), null);
  return [...new Set(faults.filter(({ file }) => file === 'topics/hay.md').map(({ code }) => code))];
}

describe('a sentence that cites', () => {
  it.each([
    [
      'the doubt of "suggests"',
      'Old trials suggest that hay feeds goats.',
      'Old trials suggest that hay feeds goats.',
    ],
    ['"may" for "can"', 'Hay can feed most goats in winter.', 'Hay may feed most goats in winter.'],
    [
      'two denials for two',
      'Hay is not wet, and straw is not food at all.',
      'Hay is not wet, and straw is not food.',
    ],
    [
      'the clause that denies nothing',
      'Hay feeds goats well, though straw does not.',
      'Hay feeds goats well.',
    ],
    [
      'a denial out of brackets',
      'Hay is usually clean (not wet) and sweet.',
      'Hay is usually clean, not wet.',
    ],
    [
      'most for the majority, which it names',
      'The majority of goats eat hay in winter.',
      'The majority of goats eat hay.',
    ],
    ['one number of two', 'Goats eat 3 kilos of hay in 12 hours.', 'They eat hay in 12 hours.'],
    ['the numbers in order', 'Goats eat 3 kilos of hay in 12 hours.', 'They eat 3 kilos in 12 hours.'],
    ['"reader" where the quote has it', 'The reader of this page has goats.', 'The reader has goats.'],
  ])('may keep %s', (_, quote, sentence) => {
    expect(over(quote, sentence)).toEqual([]);
  });

  it.each([
    [
      '"some" for "may"',
      'Hay may feed goats in winter.',
      'Hay is for some goats in winter.',
      'hedge-dropped',
    ],
    ['"can" for "may"', 'Hay may feed goats in winter.', 'Hay can feed goats in winter.', 'hedge-dropped'],
    [
      'a finding for what trials suggest',
      'Old trials suggest that hay feeds goats.',
      'Hay feeds goats.',
      'hedge-dropped',
    ],
    [
      'a fact for what can be',
      'Hay can feed goats in winter.',
      'Hay feeds goats in winter.',
      'hedge-dropped',
    ],
    [
      'one denial of two',
      'Hay is not wet, and straw is not food at all.',
      'Hay is not wet, and straw is food.',
      'negation-dropped',
    ],
    [
      'a denial in another clause',
      'Hay is good food, and straw is not good food.',
      'Hay is not good food.',
      'negation-added',
    ],
    ['a denial twice', 'Straw is not good food.', 'Straw is not not good food.', 'negation-added'],
    [
      '"medical" for "non-medical"',
      'A keeper gives non-medical care to goats.',
      'A keeper gives medical care to goats.',
      'negation-dropped',
    ],
    ['all for most', 'Most goats eat hay in winter.', 'Goats eat hay in winter.', 'quantifier-dropped'],
    ['all for many', 'Many of the old goats eat hay.', 'Old goats eat hay.', 'quantifier-dropped'],
    [
      'all for the majority',
      'The majority of old goats eat hay.',
      'Old goats eat hay.',
      'quantifier-dropped',
    ],
    [
      'numbers the other way round',
      'Goats eat 3 kilos of hay in 12 hours.',
      'They eat 12 kilos in 3 hours.',
      'number-order',
    ],
    [
      'number words the other way round',
      'Two goats chase three sheep.',
      'Three goats chase two sheep.',
      'number-order',
    ],
    [
      'a reader for the page',
      'Goats eat hay in winter.',
      'One reader says goats eat hay.',
      'opinion-claimed',
    ],
  ])('may not have %s', (_, quote, sentence, code) => {
    expect(over(quote, sentence)).toContain(code);
  });

  it.each([
    ['a word that frames', 'framing: [ask,', 'framing: [never, ask,'],
    ['a plain word', 'high: [trees]', 'works: [trees]'],
    ['a plain word, in another form', 'high: [trees]', 'effectively: [trees]'],
    ['a neutral word', 'neutral: [a,', 'neutral: [a, dangerous,'],
  ])('may not be made strong by %s', (_, from, to) => {
    const faults = check({}, { 'language/plain-words.yaml': PLAIN.replace(from, to) });
    expect(faults.map(({ code }) => code)).toContain('plain-word-strong');
  });
});

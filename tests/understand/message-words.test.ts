import { describe, expect, it } from 'vitest';
import { createSpeller } from '../../src/understand/spelling.js';
import { sentencesOf } from '../../src/understand/sentences.js';
import { messageWords } from '../../src/understand/message-words.js';

describe('the words of a message', () => {
  it.each([
    ["What's CBT?", ['what', 'cbt']],
    ["I don't know my mum’s word", ['i', 'dont', 'know', 'my', 'mum', 'word']],
    ['C.B.T. and self-help, e.g. AA', ['cbt', 'and', 'self', 'help', 'eg', 'aa']],
    ['psy\u200bcho\u0000social', ['psychosocial']],
    ['ＣＢＴ', ['cbt']],
    ['12-step', ['12', 'step']],
    ['🙂 … !', []],
  ])('%j', (text, words) => {
    expect(messageWords(text)).toEqual(words);
  });
});

describe('a speller', () => {
  const speller = createSpeller(
    new Map([
      ['schizophrenia', 5],
      ['psychosocial', 9],
      ['family', 7],
      ['support', 7],
      ['care', 3],
    ]),
  );

  it.each([
    ['schizofrenia', 'schizophrenia'],
    ['pyschosocial', 'psychosocial'],
    ['psycosocial', 'psychosocial'],
    ['famly', 'family'],
    ['afmily', 'family'],
    ['suport', 'support'],
  ])('finds what was meant by %s', (typed, meant) => {
    expect(speller.correct(typed)).toBe(meant);
  });

  it('leaves alone what is too short or too far from any word', () => {
    expect(['car', 'emdr', 'quantum', 'x'.repeat(1_000)].map((word) => speller.correct(word))).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });
});

describe('the sentences of a message', () => {
  it('are told apart, and those that ask are known', () => {
    const sentences = sentencesOf('Hi. My dad is ill… what can we do\nthank you');
    expect(sentences.map(({ text, asks }) => [text, asks])).toEqual([
      ['Hi.', false],
      ['My dad is ill…', false],
      ['what can we do', true],
      ['thank you', false],
    ]);
  });
});

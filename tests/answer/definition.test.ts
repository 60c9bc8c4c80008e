import { describe, expect, test } from 'vitest';
import { ask, engineOver, shippedKnowledge } from '../support/shipped.js';

const knowledge = shippedKnowledge();
const engine = engineOver(knowledge);
const lineOf = (id: string) => knowledge.topics.get(id)?.short.text ?? '';

describe('a definition in one line', () => {
  test.each([
    ['define CBT', 'cbt'],
    ['Define: cbt.', 'cbt'],
    ['can you define cbt for me please', 'cbt'],
    ['CBT in one sentence', 'cbt'],
    ['what is CBT, in a nutshell?', 'cbt'],
    ['briefly: cognitive behavioural therapy', 'cbt'],
    ["what's CBT", 'cbt'],
    ['whats AA', 'alcoholics-anonymous'],
    ['wots aa?', 'alcoholics-anonymous'],
    ['AA def pls', 'alcoholics-anonymous'],
    ['def: psychosocial', 'what-psychosocial-means'],
    ['in a nutshell, what is psychosocial', 'what-psychosocial-means'],
    ['definition of the term psychosocial', 'what-psychosocial-means'],
    ['one line on peer support', 'group-therapy-and-peer-support'],
    ['define erik erikson', 'erik-erikson'],
  ])('is all that "%s" gets, with its quotes and that nobody has checked it', (text, id) => {
    const { outcome, topics, sentences, citations, suggestions } = ask(engine, text);
    expect({ outcome, topics }).toEqual({ outcome: 'answer', topics: [id] });
    expect(sentences.map((one) => [one.role, one.text])).toEqual([
      ['cited', lineOf(id)],
      ['frame', '(unchecked)'],
    ]);
    expect(citations.length).toBeGreaterThan(0);
    expect(suggestions).toEqual(['The whole answer']);
  });

  test('stands on one line', () => {
    expect(ask(engine, 'define AA').text).toBe(`${lineOf('alcoholics-anonymous')} [1] [2] (unchecked)`);
  });

  test.each(['what is CBT', 'tell me about cbt', 'what does psychosocial mean', 'what do they do in cbt'])(
    'is not what "%s" asks for',
    (text) => {
      expect(ask(engine, text).sentences.length).toBeGreaterThan(2);
    },
  );

  test.each(['define EMDR', 'def: schizophrenia', 'define love', 'xylophone definition', 'define NICE'])(
    'is not made up for "%s"',
    (text) => {
      expect(ask(engine, text)).toMatchObject({ outcome: 'no-answer', citations: [] });
    },
  );

  test('is no way round the safety screen', () => {
    expect(ask(engine, 'in one sentence: i want to die').outcome).toBe('crisis');
  });
});

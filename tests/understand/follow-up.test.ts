import { describe, expect, it } from 'vitest';
import { createFollowUps, followUpVocabulary } from '../../src/understand/follow-up.js';
import { createLeaning } from '../../src/understand/leaning.js';
import { loadLexicon } from '../../src/understand/lexicon.js';
import { createSlips } from '../../src/understand/slips.js';
import { shippedKnowledge } from '../support/shipped.js';

const { followUp, fillers } = shippedKnowledge().language;
const hear = createFollowUps(followUp, createSlips(followUpVocabulary(followUp), loadLexicon()));
const leaningOf = createLeaning(followUp, fillers);

/** Written before the content was tried on them. */
const MEANT = {
  more: [
    'anything more on that?',
    'could you tell me a bit more',
    'what else do they say',
    'yes more please',
    'continue',
    'furthr details',
  ],
  source: [
    'wheres that from',
    'who said this',
    'what is your source for this',
    'got a reference?',
    'can I see the quotes',
    'sources pls',
    'who says that tho',
  ],
  shorter: [
    'can I have the short version',
    'just one sentence please',
    'give me a summary',
    'make it brief',
    'in a nutshell',
    'sumarise it',
  ],
  again: ['can you repeat that', 'the full answer please'],
  other: ['nope', 'no not that one', 'that isnt what I meant', 'the wrong one'],
};

describe.each(Object.entries(MEANT))('%s', (kind, texts) => {
  it.each(texts)('is meant by: %s', (text) => expect(hear(text)?.kind).toBe(kind));
});

describe('no follow-up', () => {
  it.each([
    ...[
      'tell me more about families',
      'where does the word psychosocial come from',
      'who wrote the framework',
      'is there more help',
    ],
    ...[
      'no he will not take them',
      'short courses of therapy',
      'what is the evidence',
      'one of my sons is ill',
      'the first time he was ill',
    ],
    ...['i have two sons', 'more people die of it', 'who is that for', 'thanks', 'ok', ''],
  ])('is heard in: %j', (text) => expect(hear(text)).toBeNull());
});

describe('a question', () => {
  it.each([
    ['is there homework in it', 'it'],
    ['Ok. Does that work?', 'it'],
    ['what is this', 'this'],
    ['and for families?', 'maybe'],
    ['side effects', 'maybe'],
    ['what do they cost', 'maybe'],
  ])('that leaves its subject out leans on what went before: %s', (text, how) => {
    expect(leaningOf(text)).toBe(how);
  });

  it.each([
    'is it normal to feel angry',
    'what is it like to have CBT',
    'my wife starts CBT, what is it',
    'how does that AA thing work',
    'it is so hard',
    'that is good',
    'he said that he hates it',
    'what is EMDR and is it any good',
    '',
  ])('or a statement that names its subject stands on its own: %j', (text) => {
    expect(leaningOf(text)).toBeNull();
  });
});

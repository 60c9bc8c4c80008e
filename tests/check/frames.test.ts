import { describe, expect, it } from 'vitest';
import { codesOf } from './goats.js';

const CITED = 'Goats may climb trees.[^1]';
const frame = (text: string) => codesOf(`${text}[^frame]\n${CITED}`, { title: 'Goats are safe hay' });
const signpost = (text: string) =>
  codesOf(`${CITED}\n${text}[^signpost-pharmacist]`, { title: 'Goats are safe hay' });

describe('a frame', () => {
  it.each([
    'Here is what my documents say on goats.',
    'If you are here, tell me now.',
    'If someone is not safe, tell me now.',
    'You can ask me on any of these.',
    "Please don't stop in here.",
    'This is the page of a reader, not guidance.',
  ])('may be "%s"', (text) => {
    expect(frame(text)).toEqual([]);
  });

  it.each([
    ['denies', 'My documents do not say this on goats.'],
    ['denies behind its "if"', 'If you are here, do not tell me now.'],
    ['says that something is safe', 'Here is what is safe.'],
    ['says what helps', 'Here is what you can do.'],
    ['tells to stop', 'Please stop in here.'],
    ['says behind its "if" that something is safe', 'If you are here, it is safe.'],
    ['makes a statement of the words of the title', 'Hay is goats.'],
    ['makes one behind a lead', 'If you are here, goats are hay.'],
  ])('that %s is a fault', (_, text) => {
    expect(frame(text)).toEqual(['frame-informs']);
  });
});

describe('a signpost', () => {
  it.each([
    'You can ask a pharmacist.',
    'You can ask a pharmacist what trees are, or what goats eat.',
    'Please ask a pharmacist on goats.',
    'If you are here, you can ask a pharmacist.',
  ])('may be "%s"', (text) => {
    expect(signpost(text)).toEqual([]);
  });

  it.each([
    ['denies', 'You can ask a pharmacist, not the goats.'],
    ['does not say to ask', 'A pharmacist can say what goats eat.'],
    ['claims behind the asking', 'You can ask a pharmacist, goats eat leaves.'],
    ['claims behind an "and"', 'You can ask a pharmacist and goats are up trees.'],
    ['takes for granted what it asks', 'You can ask a pharmacist why goats eat leaves.'],
    ['claims behind a "that"', 'You can tell a pharmacist that goats eat leaves.'],
    ['says that something is safe', 'You can ask a pharmacist on safe goats.'],
    ['uses a word of an ask alone', 'You can ask a pharmacist about a.'],
  ])('that %s is a fault', (_, text) => {
    expect(signpost(text)).toEqual(['signpost-says-more']);
  });
});

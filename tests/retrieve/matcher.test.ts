import { describe, expect, it } from 'vitest';
import { decide } from '../../src/retrieve/decide.js';
import { createMatcher, type Row } from '../../src/retrieve/matcher.js';
import { loadLexicon } from '../../src/understand/lexicon.js';
import { createReader } from '../../src/understand/terms.js';
import { shippedKnowledge } from '../support/shipped.js';

const reader = createReader(shippedKnowledge().language, loadLexicon());
/** Another collection than the one that ships: a library's desk. */
const desk: Row[] = [
  {
    id: 'card',
    title: 'Getting a library card',
    text: 'A library card is made at the desk. Bring something with your name on it.',
    asks: ['how do i get a library card', 'join the library', 'where do I sign up for a card'],
  },
  {
    id: 'late',
    title: 'Bringing a book back late',
    text: 'A book that comes back late is charged ten pence a day.',
    asks: ['what happens if my book is late', 'fine for an overdue book', 'i forgot to bring back my book'],
  },
  {
    id: 'rooms',
    title: 'Reading rooms',
    text: 'Reading rooms on the first floor may be used by groups of up to six.',
    asks: ['can we use a reading room', 'room for a study group', 'is there a quiet room'],
  },
];
const matcher = createMatcher(desk, { reader });
const verdict = (question: string) => decide(matcher.match(reader.read(question)));

describe('a matcher over any collection', () => {
  it.each([
    ['how can i join', 'card'],
    ['is my overdue book going to be charged', 'late'],
    ['a quiet reading room for my group', 'rooms'],
  ])('ranks best what answers: %s', (question, id) => {
    expect(matcher.match(reader.read(question)).candidates[0]?.id).toBe(id);
  });

  it('is surer of a question in known words than of one with an unknown telling word', () => {
    expect(verdict('what happens if my book is late').confidence).toBeGreaterThan(
      verdict('what happens if my helicopter is late').confidence,
    );
  });

  it.each(['where can I buy a helicopter', 'symptoms of measles', 'zzqx'])(
    'does not answer what it knows nothing of: %s',
    (question) => {
      expect(verdict(question).verdict).toBe('none');
    },
  );

  it('does not answer an aspect that no example question names', () => {
    expect(verdict('what are the side effects of a reading room').verdict).toBe('none');
  });

  it('does not answer what names no subject, nor what is empty', () => {
    expect(verdict('what is it then').verdict).toBe('none');
    expect(verdict('')).toMatchObject({ verdict: 'none', confidence: 0, ids: [] });
  });
});

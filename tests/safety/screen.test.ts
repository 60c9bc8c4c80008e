import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shippedScreen } from './safety.js';

const screen = shippedScreen();

describe('who is in danger', () => {
  test.each([
    ['i want to die', 'writer'],
    ['my brother wants to kill himself', 'other'],
    ['my 14 year old daughter is cutting herself', 'child'],
  ])('%s: %s', (text, who) => {
    expect(screen(text)).toMatchObject({ outcome: 'crisis', who });
  });
});

describe('who is writing', () => {
  test.each([
    ['i am 13 and i want to die', 'young'],
    ['my patient says she wants to kill herself', 'staff'],
    ['my husband hits me', 'public'],
  ])('%s: %s', (text, audience) => {
    expect(screen(text)).toMatchObject({ outcome: 'crisis', audience });
  });
});

describe('what is in the way', () => {
  test.each([
    ['k i l l myself', 'suicide'],
    ['i want to k1ll myself', 'suicide'],
    ['i wanna dieeeee', 'suicide'],
    ['IM SO SUICIDEL', 'suicide'],
    ['he took an overdsoe', 'overdose'],
    ['my brother, who is ill, has a knife', 'weapon'],
    ["I'm not suicidal but I want to go to sleep and never wake up", 'suicide'],
    ["i'm not sure if he is suicidal", 'suicide'],
  ])('%s is seen as %s', (text, name) => {
    expect(screen(text)).toMatchObject({ outcome: 'crisis', case: name });
  });
});

describe('what makes words of danger milder', () => {
  test.each([
    ['he is not suicidal, I want to know about group therapy', 'about'],
    ['I am not going to kill myself', 'denied'],
    ["I tried to kill myself ten years ago and I'm well now", 'past'],
    ['what is suicide prevention', 'about'],
    ['my brother killed himself last year', 'bereavement'],
    ['in the film the hero kills himself', 'about'],
  ])('%s is quiet', (text) => {
    expect(screen(text)).toMatchObject({ outcome: 'usual', care: 'quiet' });
  });

  test('what was long ago and is back is a crisis', () => {
    expect(screen('I tried to kill myself ten years ago and tonight I want to die')).toMatchObject({
      care: 'emergency',
    });
  });
});

describe('a denial of something else', () => {
  test.each([
    'doctor wont listen and i will kill myself',
    "my meds don't work and i want to die",
    'the phone doesnt work he has a gun',
    'no joke i want to die',
    'not a day goes by that i dont want to die',
    'never stopped wanting to die',
    "i'm not suicidal. that was a lie",
    'im not suicidal i just dont want to wake up',
  ])('does not hide danger: %s', (text) => {
    expect(screen(text)).toMatchObject({ outcome: 'crisis' });
  });
});

describe('staff', () => {
  test.each([
    "i'm a nurse and i can't do this anymore, i want to kill myself",
    "I work on the ward and I'm suicidal",
    'i am a social worker and my husband hits me',
    'dad is on the ward and says he will hang himself',
    'mujhe mar jana hai',
  ])('who are in danger themselves, and families, get what everybody gets: %s', (text) => {
    expect(screen(text)).toMatchObject({ outcome: 'crisis', audience: 'public' });
  });
});

describe('disguised words', () => {
  test.each(['i want to d\u0456e', 'su\u0456cide tonight', 'iwanttokillmyself', 'k<b>ill</b> myself'])(
    'are read: %s',
    (text) => {
      expect(screen(text)).toMatchObject({ outcome: 'crisis', case: 'suicide' });
    },
  );
});

describe('what no rule sees', () => {
  test.each([
    ['hes gone out at 2am and his phone is off', 'missing'],
    ['ive had 2 bottles of wine and some of his tablets', 'overdose'],
    ['he gets so angry i lock my bedroom door', null],
    ['day three no drink, shaking and seeing beetles on the wall', 'withdrawal'],
  ])('%s is seen by likeness', (text, name) => {
    expect(screen(text).outcome).toBe('crisis');
    if (name !== null) expect(screen(text).case).toBe(name);
  });
});

test('a medicine stopped at once is urgent, and declined where the message asks what to do about it', () => {
  expect(screen('my son stopped his clozapine')).toMatchObject({ care: 'urgent', outcome: 'crisis' });
  expect(screen('my son stopped his clozapine, should he start it again?')).toMatchObject({
    care: 'urgent',
    outcome: 'declined',
  });
});

test('danger named in another language is seen, with the language', () => {
  expect(screen('quiero morir')).toMatchObject({ outcome: 'crisis', language: 'es' });
  expect(screen('我想死')).toMatchObject({ outcome: 'crisis', language: 'zh' });
});

test('a screening holds none of the words of the message', () => {
  const seen = JSON.stringify(screen('i want to die says Xanthippe'));
  expect(seen).not.toContain('Xanthippe');
});

test('any string is screened without a throw, the same way each time', () => {
  const pieces = [
    'i want to die',
    'not',
    '. ',
    ' ',
    '\n',
    'k i l l',
    "can't",
    '!!!',
    'my son',
    'has a knife',
    '我想死',
    '$',
    '*',
  ];
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((parts) => parts.join(' ')),
  );
  fc.assert(
    fc.property(text, (any) => {
      expect(screen(any)).toEqual(screen(any));
    }),
  );
});

test.each([
  'i want to kill myself ',
  'k i l l ',
  '!',
  'a',
  'k*',
  'paracetmol overdoze ',
  'still i am well now ',
])('100 KB of "%s" are screened without a throw', (piece) => {
  expect(() => screen(piece.repeat(Math.ceil(100_000 / piece.length)))).not.toThrow();
});

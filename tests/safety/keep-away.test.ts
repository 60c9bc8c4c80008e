import { describe, expect, test } from 'vitest';
import { replyFor } from '../../src/safety/reply.js';
import { shippedSafety, shippedScreen } from './safety.js';

const content = shippedSafety();
const screen = shippedScreen();
const replyTo = (text: string) =>
  replyFor(screen(text), content, 'UK')
    .sentences.map((sentence) => sentence.text)
    .join(' ');

describe('where there may be a weapon, a threat or violence', () => {
  test.each([
    'my son has a knife and says he wants to die',
    'my brother is suicidal and holding a machete',
    'he says he will end it and there is a gun in the house',
    'she is swinging a bottle at us and says she will kill herself',
    'he is pacing with the axe and says goodbye',
    'my ex is at the door with a crowbar',
    'my daughter is holding a blade and wants to end her life',
  ])('%s: nobody is told to stay', (text) => {
    expect(screen(text)).toMatchObject({ outcome: 'crisis', keepAway: true });
    expect(replyTo(text)).not.toMatch(/\bstay\b/i);
    expect(replyTo(text)).toMatch(/safe place/);
  });
});

test('where there is none, who is with a person in danger may stay, if it is safe', () => {
  expect(replyTo('my brother says he wants to die')).toMatch(/safe for you, stay with them/);
});

test('no reply of the content says "stay" outside of `near`, and none of a violent case has `near`', () => {
  const violent = new Set(content.rules.cases.filter(({ keepAway }) => keepAway).map(({ id }) => id));
  for (const { cases, first, then, ask, last, near } of content.replies.replies) {
    expect([...first, ...then, ...ask, ...last].join(' ')).not.toMatch(/\bstay\b/i);
    if (cases.some((id) => violent.has(id))) expect(near).toEqual([]);
  }
});

test('what may have been misread is said to be so, and what was said plainly is not', () => {
  const { misread } = content.replies.wording;
  const screened = { ...screen('i want to kill myself'), sure: false };
  const said = replyFor(screened, content, 'UK').sentences.map((sentence) => sentence.text);
  expect(said).toContain(misread);
  expect(replyTo('i want to kill myself')).not.toContain(misread);
});

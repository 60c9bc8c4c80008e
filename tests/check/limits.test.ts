import { describe, expect, it } from 'vitest';
import { codesOf } from './goats.js';

const CITED = 'One page says that goats may climb trees.[^1]';

/** What the check says of a limit behind a cited sentence. */
const after = (limit: string) => codesOf(`${CITED}\n${limit}[^limit]`);

describe('a limit', () => {
  it.each([
    'My documents do not say how goats are bred.',
    'My documents do not say how goats are bred, or what they cost.',
    'It does not say that goats are kind, or that one bad day does harm.',
    'It does not name any herd, or say how to tell a good one.',
    'The page is old, and does not say what newer ones have found.',
    'The article does not give a date, and does not say what to do after a storm.',
    'My documents don’t say this of anything but goats.',
    'My sources here are short web texts with no date.',
    'My documents have only one sentence on this.',
    'What I have on this is only half a sentence, and does not say more about goats.',
    'The part that I have does not give a date, or say what the herds are.',
    'My documents have no guidance on hay, and do not say which is best.',
    'None of my documents says what goats cost.',
    'Not covered: hay, the price of goats, where to find a herd.',
    'Not said: what happens in a herd.',
    'I have no guidance here that compares hay with leaves.',
  ])('may be "%s"', (limit) => {
    expect(after(limit)).toEqual([]);
  });

  it.each([
    'It is not dangerous to stop tablets at once.',
    'They do not need their medicine.',
    'They do not have to take their medicine.',
    'Nothing works as well as a course.',
    'My documents do not say this: your mother caused the illness.',
    'My documents do not say this; your mother caused the illness.',
    'My documents do not say this (your mother caused the illness).',
    'My documents do not say this – your mother caused the illness.',
    'My documents say nothing, and tablets are poison.',
    'My documents say nothing and tablets are poison.',
    'My documents do not say this, tablets are poison.',
    'My documents do not say what it is and tablets are poison.',
    'My documents do not name the tablets, which are poison.',
    'My documents do not say this, or tablets are poison.',
    'My documents do not say this. tablets are poison.',
    'My documents do not say more than that tablets are poison.',
    'My documents do not say anything but that tablets are poison.',
    'My documents do not say why mothers cause illness.',
    'My documents do not say this, since tablets are poison.',
    'The article says that tablets are not needed.',
    'The article says no tablets are needed.',
    'My documents are short, and tablets are poison.',
    'My documents have no doubt that tablets are poison.',
    'My documents have nothing good to say of tablets.',
    'They do not give your brother peace.',
    'They do not tell you to stop.',
    'They have nothing to do with your illness.',
    'It does not hold that medicine helps him.',
    'It has no side effects.',
    'My documents do not explain away that tablets harm.',
    'My documents do not give a reason to take tablets.',
    'My documents do not say how long, and what mothers do is wrong.',
    'I have no guidance here that makes tablets useful.',
    'Only your mother is to blame.',
    'Not said: your mother caused it and is to blame.',
    'Tablets are not needed.',
  ])('may not be "%s"', (limit) => {
    expect(after(limit)).toEqual(['limit-informs']);
  });

  it('may say "it" only right after a sentence about the documents', () => {
    expect(codesOf('Goats may climb trees.[^1]\nThey do not give any milk.[^limit]')).toEqual([
      'limit-informs',
    ]);
    expect(
      codesOf(
        `My documents do not say what hay is.[^limit]\nThey do not say what it costs.[^limit]\n${CITED}`,
      ),
    ).toEqual([]);
    expect(codesOf(`It does not say what hay is.[^limit]\n${CITED}`)).toEqual(['limit-informs']);
  });
});

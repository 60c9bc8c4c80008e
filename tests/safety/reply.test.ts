import { describe, expect, test } from 'vitest';
import { createPlaces } from '../../src/safety/region.js';
import { replyFor } from '../../src/safety/reply.js';
import type { Screening } from '../../src/safety/screening.js';
import { shippedSafety, shippedScreen } from './safety.js';

const content = shippedSafety();
const screen = shippedScreen();
const regions = [null, ...content.helpLines.regions.map((region) => region.id)];
const whos: readonly Screening['who'][] = ['writer', 'other', 'child', 'unknown'];
const audiences: readonly Screening['audience'][] = ['public', 'staff', 'young'];
const cases = content.rules.cases.filter((one) => one.care === 'emergency' || one.care === 'urgent');

const every = cases.flatMap((one) =>
  whos.flatMap((who) =>
    audiences.flatMap((audience) =>
      regions.map((region) => {
        const screening: Screening = {
          care: one.care,
          outcome: 'crisis',
          case: one.id,
          who,
          audience,
          keepAway: one.keepAway,
          sure: true,
          language: 'en',
        };
        return { screening, region, reply: replyFor(screening, content, region) };
      }),
    ),
  ),
);
const textOf = (reply: { sentences: readonly { text: string }[] }) =>
  reply.sentences.map((one) => one.text).join(' ');

describe('every reply to danger', () => {
  test('says something, has at most three lines of help and at most three suggestions', () => {
    for (const { reply } of every) {
      expect(reply.sentences.length).toBeGreaterThan(0);
      expect(reply.sentences.filter((one) => one.role === 'signpost').length).toBeLessThanOrEqual(3);
      expect(reply.suggestions.length).toBeLessThanOrEqual(3);
    }
  });

  test('begins with the lines of help, and staff are told their procedure first', () => {
    for (const { reply, screening } of every) {
      expect(reply.sentences[0]?.role).toBe(screening.audience === 'staff' ? 'frame' : 'signpost');
    }
  });

  test('leaves nothing to be filled in', () => {
    for (const { reply } of every) expect(textOf(reply)).not.toMatch(/[{}]/);
  });

  test('gives no number of any country where no region is set, and asks which', () => {
    for (const { reply, region, screening } of every) {
      if (region !== null || screening.audience === 'staff') continue;
      expect(textOf(reply)).not.toMatch(/tel:|sms:/);
      expect(textOf(reply)).toContain('Which country are you in?');
    }
  });

  test('ends by saying that this is a program, and that it can call nobody', () => {
    for (const { reply } of every) {
      expect(reply.sentences.at(-1)?.text).toMatch(/^I am a program, not a person, and I can't call anyone/);
    }
  });

  test('among others is the same for every case, and never says "stay"', () => {
    const among = (audience: Screening['audience'], region: string | null) =>
      every
        .filter((one) => one.screening.audience === audience && one.region === region)
        .map(({ screening }) => textOf(replyFor(screening, content, region, true)));
    for (const region of regions) {
      expect(among('public', region)[0]).not.toMatch(/\bstay\b/i);
      expect(new Set([...among('public', region), ...among('young', region)]).size).toBe(1);
      expect(new Set(among('staff', region)).size).toBe(1);
    }
  });

  test('never says "stay with" where there is a weapon, violence or abuse', () => {
    const violent = new Set(['weapon', 'violence', 'ill-relative-violence', 'abuse', 'harm-others']);
    const replies = every.filter(({ screening }) => violent.has(screening.case ?? ''));
    for (const { reply } of replies) expect(textOf(reply).toLowerCase()).not.toMatch(/\bstay\b/);
  });
});

test('an emergency with a region set begins with a number that can be tapped', () => {
  for (const { reply, region, screening } of every) {
    if (region === null || screening.care !== 'emergency' || screening.audience === 'staff') continue;
    expect(reply.sentences[0]?.text).toMatch(/\]\(tel:\d+\)/);
  }
});

test('a reply in another language begins with a sentence in it', () => {
  const reply = replyFor(screen('quiero morir'), content, 'US');
  expect(reply.sentences[0]?.text).toMatch(/^Siento/);
  expect(textOf(reply)).toContain('[988](tel:988)');
});

test('a child who writes is given the line for children', () => {
  expect(textOf(replyFor(screen('i am 12 and my dad hits me'), content, 'UK'))).toContain('Childline');
});

test('what is declined names whom to ask', () => {
  for (const text of [
    'should i stop my sertraline',
    'is therapy better than tablets',
    'do i have bipolar',
    'can i get my brother sectioned',
  ]) {
    const reply = replyFor(screen(text), content, null);
    expect(reply.sentences.filter((one) => one.role === 'signpost')).toHaveLength(1);
  }
});

test('where nothing was seen there is no reply', () => {
  expect(replyFor(screen('what is cbt'), content, 'UK').sentences).toEqual([]);
});

describe('the region that a person names', () => {
  test.each([
    ["I'm in Ireland", 'IE'],
    ['the US', 'US'],
    ['i live in new zealand', 'NZ'],
    ['from canada', 'CA'],
    ["I'm in Northern Ireland", 'UK'],
    ["I'm in India", '-'],
    ['brazil', '-'],
  ])('%s: %s', (text, region) => {
    expect(createPlaces(content.helpLines).regionIn(text)).toBe(region);
  });

  test.each([
    'please help us',
    'my husband is from Poland and he hits me',
    'he was a soldier in Iraq and wants to die',
    'my friend Jordan has a knife',
  ])('"%s" names none', (text) => {
    expect(createPlaces(content.helpLines).regionIn(text)).toBeNull();
  });
});

import { beforeEach, describe, expect, test } from 'vitest';
import { startTalk, type Talk } from '../support/answers.js';
import { runRealApp } from '../support/real-app.js';
import { shippedKnowledge } from '../support/shipped.js';

const BEGIN = 'Kinds of help there are';
const { guides } = shippedKnowledge();

let say: Talk;
beforeEach(async () => {
  const { url } = await runRealApp();
  say = await startTalk(url);
});

describe('the kinds of help', () => {
  test('are told one by one, each with what it is, what the documents say, and what they do not', async () => {
    expect((await say(BEGIN)).text).toContain('1. CBT');
    const cbt = await say('1');
    expect(cbt).toMatchObject({ outcome: 'answer', topics: ['cbt'] });
    const { say: words } = guides.kinds;
    for (const title of [words.is, words.shows, words.lacks]) expect(cbt.text).toContain(title);
    expect(cbt.suggestions).toEqual(['Another kind', 'By what it is for', 'Done']);
    expect((await say('another one please')).text).toContain('2. Psychotherapy');
    expect(await say('the one with groups')).toMatchObject({ topics: ['group-therapy-and-peer-support'] });
  });

  test('are found by what they are for', async () => {
    expect((await say(BEGIN, 'by need')).text).toContain('What should it be for?');
    expect((await say('drinking')).text).toContain('Alcoholics Anonymous (AA)');
    expect(await say('2')).toMatchObject({ topics: ['alcoholics-anonymous'] });
    expect(await say('By what it is for', 'stopping smoking')).toMatchObject({
      topics: ['stopping-smoking'],
    });
  });

  test('a question in the middle is answered, and they go on', async () => {
    const aside = await say(BEGIN, 'cbt', 'is there homework in CBT?');
    expect(aside.topics).toEqual(['cbt-homework']);
    expect(aside.text).toContain('Would you like to see another kind?');
    expect((await say('yes another kind')).text).toContain('3. Group therapy');
  });

  test.each(['Done', 'no thanks', 'stop'])('"%s" ends them', async (text) => {
    expect((await say(BEGIN, 'cbt', text)).text).toContain('we stop here');
  });

  test('"ok" behind a kind is let be', async () => {
    expect((await say(BEGIN, 'cbt', 'ok')).text).not.toContain('another kind');
  });

  test('where a kind is asked for, nothing readable gets the kinds again, and then a way out', async () => {
    expect((await say(BEGIN, 'hmm')).text).toContain('1. CBT');
    expect((await say('🙂')).suggestions.slice(0, 2)).toEqual(['Skip', 'Stop']);
  });

  test.each(guides.kinds.cards.map(({ id, label }) => [id, label]))(
    '%s cites at most six quotes',
    async (_, label) => {
      const card = await say(BEGIN, label);
      expect(card.outcome).toBe('answer');
      expect(card.citations.length).toBeGreaterThan(0);
      expect(card.citations.length).toBeLessThanOrEqual(6);
    },
  );
});

import { describe, expect, test } from 'vitest';
import { answerAfter as after, startTalk } from '../support/answers.js';
import { runRealApp } from '../support/real-app.js';
import { shippedKnowledge } from '../support/shipped.js';

const { topics } = shippedKnowledge();
const titleOf = (id: string) => topics.get(id)?.title ?? '';

describe('a clarifying question', () => {
  const CLOSE = 'drugs';

  test('offers at most three numbered options, each with the title of its source, and each can be tapped', async () => {
    const { url } = await runRealApp();
    const talk = await startTalk(url);
    const asked = await talk(CLOSE);
    expect(asked.outcome).toBe('clarify');
    expect(asked.suggestions).toEqual(asked.topics.map(titleOf));
    expect(asked.suggestions.length).toBeLessThanOrEqual(3);
    for (const [i, title] of asked.suggestions.entries()) {
      const option = asked.sentences[i + 1]?.text ?? '';
      expect(option.startsWith(`${i + 1}. ${title} (from “`) && option.endsWith('”)')).toBe(true);
      expect((await talk(CLOSE, title)).topics).toEqual([asked.topics[i]]);
    }
  });

  test.each([
    ['2', 1],
    ['the first one', 0],
  ])('is answered with a number or a word: %s', async (text, place) => {
    const { url } = await runRealApp();
    const talk = await startTalk(url);
    const asked = await talk(CLOSE);
    expect((await talk(text)).topics).toEqual([asked.topics[place]]);
  });

  test.each([
    ['the alcohol one', 'alcohol-and-drug-services'],
    ['no i meant the medicine one', 'is-medicine-part-of-it'],
    ['Medicine', 'is-medicine-part-of-it'],
  ])('is answered with a word of one option: %s', async (text, topic) => {
    const { url } = await runRealApp();
    const talk = await startTalk(url);
    expect((await talk(CLOSE)).outcome).toBe('clarify');
    expect((await talk(text)).topics).toEqual([topic]);
  });

  test('may be left for another question', async () => {
    expect((await after(CLOSE, 'what is cbt')).topics).toEqual(['cbt']);
    expect((await after(CLOSE, 'none of these')).outcome).toBe('talk');
  });

  test('is not asked where one topic is plainly best', async () => {
    const outcomes = new Set<string>();
    const { url } = await runRealApp();
    const talk = await startTalk(url);
    for (const { title } of topics.values()) outcomes.add((await talk(title)).outcome);
    expect([...outcomes]).not.toContain('clarify');
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createExplain } from '../../src/cli/explain.js';
import { confidenceOf, partsOf, sumOf } from '../../src/retrieve/confidence.js';
import { createFinder } from '../../src/retrieve/finder.js';
import { z } from 'zod';
import { ask, engineOver, shippedKnowledge } from '../support/shipped.js';

const knowledge = shippedKnowledge();
const engine = engineOver(knowledge);
const finder = createFinder(knowledge);
const explained = createExplain(knowledge, engine);

/** The lines under a heading, up to the blank line behind them. */
function under(heading: RegExp, text: string): string[] {
  const lines = text.split('\n');
  const start = lines.findIndex((line) => heading.test(line)) + 1;
  return lines.slice(start, lines.indexOf('', start));
}

/** The numbers of the sum, and what stands under it. */
function sumIn(text: string) {
  const numbers = under(/^Confidence/, text).flatMap((line) => {
    const [, sign, digits] = /^ +([+−])(\d+\.\d\d) {2}/.exec(line) ?? [];
    return digits === undefined ? [] : [Number(digits) * (sign === '−' ? -1 : 1)];
  });
  return { parts: numbers.slice(0, -1), total: numbers.at(-1) ?? NaN };
}

const golden = readFileSync(join(import.meta.dirname, '../golden/questions.jsonl'), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => z.object({ q: z.string() }).parse(JSON.parse(line)).q);

describe('the explanation of an answer', () => {
  it('has a confidence that is the sum of its parts, whatever is asked', () => {
    for (const question of golden) {
      const match = finder.match(question);
      const parts = partsOf(match);
      const sum = sumOf(parts);
      expect(sum).toBeCloseTo(
        parts.reduce((all, { value }) => all + value, 0),
        10,
      );
      if (parts.length > 0) expect(confidenceOf(match)).toBeCloseTo(1 / (1 + Math.exp(-sum)), 10);
      else expect(confidenceOf(match)).toBe(0);
    }
  });

  it.each(['what is cbt', 'what is emdr', 'is it free', 'side effects of cbt', 'how much does cbt cost'])(
    'prints parts that add up to the sum, and the sum to the confidence: %s',
    (question) => {
      const text = explained(question);
      const { parts, total } = sumIn(text);
      expect(parts.length).toBeGreaterThan(3);
      expect(Math.abs(parts.reduce((sum, part) => sum + part, 0) - total)).toBeLessThan(0.06);
      const confidence = (1 / (1 + Math.exp(-total))).toFixed(2);
      expect(Math.abs(Number(confidence) - ask(engine, question).confidence)).toBeLessThan(0.011);
      expect(text).toMatch(new RegExp(`a confidence of ${ask(engine, question).confidence.toFixed(2)} `));
    },
  );

  it('comes to what the engine answers, for every golden question', () => {
    for (const question of golden) {
      const answer = ask(engine, question);
      const { found } = finder.trace(question);
      if (answer.outcome === 'answer' || answer.outcome === 'clarify')
        expect({ question, ids: answer.topics, confidence: answer.confidence }).toEqual({
          question,
          ids: found.ids,
          confidence: found.confidence,
        });
    }
  });

  it('shows a corrected word with what was typed, a synonym, a kind, and words that tell nothing', () => {
    const words = under(/^Words/, explained('my brother has schizofrenia, is talking therapy for him'));
    expect(words.join('\n')).toContain('schizofrenia → schizophrenia (spelling)');
    expect(words.join('\n')).toContain('talking therapy → psychotherapy (synonym)');
    expect(words.join('\n')).toMatch(/brother +a kind of family/);
    expect(words.at(-1)).toBe('  tell nothing: my, has, is, for, him');
  });

  it('names a word that no topic knows, and says that it is why', () => {
    const text = explained('what is emdr');
    expect(under(/^Words/, text).join('\n')).toMatch(/emdr +no topic knows it/);
    expect(text).toMatch(/Silent: the nearest topic, [a-z-]+, does not know “emdr”; 0\.0\d is\s+under 0\.50/);
    expect(text).toContain('“emdr” is unknown to this topic');
    expect(under(/^Nearest/, text).join('\n')).toMatch(/“emdr” \d\.\d\d/);
  });

  it('shows the five nearest topics and what nothing answers, each with its nearest example question', () => {
    const topics = under(/^Nearest/, explained('how much does private cbt cost'));
    expect(topics).toHaveLength(13);
    expect(topics.at(-2)).toMatch(/^ {2}\(nothing answers it\) +\d\.\d\d +\d+ %/);
    expect(topics.at(-1)).toBe('      like “how much does private cbt cost”');
    const examples = new Set(
      [...knowledge.topics.values()].flatMap(({ id, title, asks }) => [
        title,
        ...asks,
        ...(knowledge.asks.byTopic.get(id) ?? []),
      ]),
    );
    const first = /“(.*)”/.exec(topics[2] ?? '')?.[1] ?? '';
    expect([...examples].some((example) => example.startsWith(first.replace(/…$/, '')))).toBe(true);
  });

  it('names the sentence that decided', () => {
    const text = explained('My neighbour sold his boat and the garden flooded twice. What is CBT?');
    expect(text).toMatch(/The sentence that decided:\s+sentence 2,\s+“What is CBT\?”/);
    const [, first, second, all] = under(/^Sentences/, text);
    expect(first).not.toContain('decided');
    expect(second).toMatch(/“What is CBT\?” +yes +0\.\d\d {2}answers, decided$/);
    expect(all).toMatch(/^ +all .* silent$/);
  });

  it('names both sentences where two questions were asked, each with its own sum', () => {
    const text = explained('What is CBT? Who was Erik Erikson?');
    expect(text).toMatch(/cbt to sentence 1, .* and\s+erik-erikson to sentence 2/);
    expect(text.match(/^Confidence in .*/gm)).toEqual([
      'Confidence in cbt of sentence 1, “What is CBT?”',
      'Confidence in erik-erikson of sentence 2, “Who was Erik Erikson?”',
    ]);
  });

  it('says of every outcome what decided', () => {
    const lead: Record<string, string> = { answer: 'Answered', clarify: 'Asked back', 'no-answer': 'Silent' };
    const seen = new Map<string, string>();
    for (const question of golden) seen.set(finder.trace(question).decided[0]?.why ?? '', question);
    expect(seen.size).toBeGreaterThan(3);
    for (const question of seen.values()) {
      const { outcome } = ask(engine, question);
      const [, why] = under(/^Verdict/, explained(question));
      expect(why).toContain(lead[outcome] ?? 'decided');
    }
  });

  it.each([
    ['I want to kill myself', /The safety screen decided/],
    ['should I double my dose of lithium', /The safety screen decided/],
    ['thank you', /Small talk decided, .*“thanks”/],
    ['says who', /A follow-up decided/],
    ["I'm in Ireland", /A place decided/],
  ])('says what else decided: %s', (message, words) => {
    expect(explained(message)).toMatch(words);
  });

  it.each([
    ['', 'nothing'],
    ['!?', 'signs alone'],
    ['\u001B[31mwhat is cbt\u001B[0m\u0007 \u202Ewho? what is aa', 'signs that a terminal obeys'],
    [
      `${'schizofrenia and the treatment of Donaudampfschifffahrtsgesellschaft '.repeat(200)}. What is CBT?`,
      'a very long message',
    ],
    [
      'How can my family help. '.repeat(60) +
        'What do readers say about psychosocial interventions, and is there any evidence for depression?',
      'many sentences',
    ],
    ['who 👩‍👩‍👧‍👦 supports 家族 والأسرة', 'other scripts'],
  ])('fits a page of 110 columns, without odd signs: %j', (message) => {
    const text = explained(message);
    expect(text.split('\n').filter((line) => Array.from(line).length > 110)).toEqual([]);
    expect(text).not.toMatch(/(?!\n)\p{Cc}|undefined|NaN/u);
    expect(text.split('\n').length).toBeLessThan(120);
  });

  it('reads as well where the content has no questions that nothing answers', () => {
    const asks = { byTopic: knowledge.asks.byTopic, unanswered: [] };
    const without = { ...knowledge, asks, learned: { ...knowledge.learned, topics: null } };
    const text = createExplain(without, engine)('what is cbt');
    expect(text).not.toContain('nothing answers');
    expect(sumIn(text).parts.length).toBeGreaterThan(1);
  });
});

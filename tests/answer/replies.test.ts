import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it, test } from 'vitest';
import { z } from 'zod';
import type { Answer } from '../../src/answer/answer.js';
import { NOTHING_BEFORE } from '../../src/answer/before.js';
import { createEngine } from '../../src/answer/create-engine.js';
import { createReplies } from '../../src/answer/replies.js';
import type { Knowledge } from '../../src/knowledge/knowledge.js';
import type { Topic } from '../../src/knowledge/topic.js';
import { ask, engineOver, PUBLIC_URL, shippedKnowledge, TODAY } from '../support/shipped.js';

const shipped = shippedKnowledge();
const engine = engineOver(shipped);
const repliesOver = (knowledge: Knowledge) =>
  createReplies(knowledge, { publicUrl: PUBLIC_URL, contact: null });
const replies = repliesOver(shipped);
const engines = [engine, createEngine(shipped, { publicUrl: PUBLIC_URL, region: 'UK', today: () => TODAY })];

function messagesIn(file: string, every: number): string[] {
  const rows = readFileSync(join(import.meta.dirname, '..', file), 'utf8')
    .trim()
    .split('\n');
  return rows
    .filter((_, index) => index % every === 0)
    .map((line) =>
      z.object({ q: z.string().optional(), text: z.string().optional() }).parse(JSON.parse(line)),
    )
    .map(({ q, text }) => q ?? text ?? '');
}

/** An answer that was kept, through the JSON of a store. */
const again = (answer: Answer): Answer | null => {
  const kept = replies.toIds(answer);
  return kept && replies.toAnswer(structuredClone(kept));
};

const SOURCE = 'where does that come from';

/** A whole conversation: the answer to each message leans on what went before it. */
function talk(messages: readonly string[], over = engine): Answer[] {
  let before = { ...NOTHING_BEFORE, introduced: false, where: 'page' as const };
  return messages.map((text) => {
    const screening = over.screen(text);
    const answer = over.answer(text, screening, before);
    const { region, help, length } = over.after(text, screening, before);
    before = {
      ...before,
      introduced: true,
      region,
      help,
      length,
      last: over.lastAfter(text, answer, before),
    };
    return answer;
  });
}

describe('what was said, kept as ids, is said again in the very same words', () => {
  it.each([
    ['the golden questions', messagesIn('golden/questions.jsonl', 3)],
    ['messages of danger', messagesIn('safety/messages.jsonl', 9)],
  ])('%s', (_, messages) => {
    expect(messages.length).toBeGreaterThan(100);
    const lost = messages.filter((text) => {
      const answer = ask(engine, text);
      return !isDeepStrictEqual(again(answer), answer);
    });
    expect(lost).toEqual([]);
  });

  it.each([
    [['what is cbt', SOURCE, 'shorter', 'more', 'more', 'thanks', 'what do you keep about me', 'complain']],
    [
      [
        'my husband hits me',
        'help',
        "I'm in Ireland",
        'what is cbt',
        'numbers please',
        'delete what you have',
      ],
    ],
    [['i want to die', 'in france', 'what is psychosocial', 'how do i complain', 'hello', 'who are you']],
    [
      [
        'drugs',
        'the second one',
        SOURCE,
        'no, i meant family',
        'what is emdr',
        '?',
        'should i stop my pills',
      ],
    ],
    [['define CBT', 'glossary', 'short answers', 'what is AA', 'how sure is that', SOURCE, 'define love']],
    [['who is erikson', SOURCE, 'how old is that', 'what is NICE', SOURCE, 'that is wrong', 'sources']],
    [['i love you', 'tell me a joke', 'who made you', 'test', 'speak spanish', 'sorry', 'you are great']],
  ])('a conversation: %j', (messages) => {
    for (const over of engines) {
      for (const answer of [over.welcome(), ...talk(messages, over)]) expect(again(answer)).toEqual(answer);
    }
  });

  it('what is asked after a thumb down', () => {
    const { ask: asks, reply } = engine.feedback;
    const steps = [
      ['what', 'not right'],
      ['offer', 'yes'],
      ['comment', 'no'],
      ['comment', 'It is from 1939.'],
    ] as const;
    const said = steps.map(([step, text]) => reply(step, text)?.answer(true) ?? expect.fail());
    for (const answer of [asks(), ...said]) expect(again(answer)).toEqual(answer);
  });

  it('in some hundred bytes', () => {
    const sizes = messagesIn('golden/questions.jsonl', 3).map(
      (text) => JSON.stringify(replies.toIds(ask(engine, text))).length,
    );
    expect(sizes.reduce((sum, size) => sum + size, 0) / sizes.length).toBeLessThan(900);
  });
});

test('a sentence that the content does not hold is not kept, whoever said it', () => {
  const answer = ask(engine, 'what is cbt');
  const said = { text: 'My son is called Xylophone.', role: 'frame', citations: [] } as const;
  const strange: Answer = { ...answer, sentences: [said, ...answer.sentences] };
  const kept = replies.toIds(strange);
  expect(kept).toMatchObject({ topics: ['cbt'], sentences: null, quotes: [] });
  expect(JSON.stringify(kept)).not.toMatch(/xylophone|son/i);
  expect(replies.toIds({ ...strange, topics: [] })).toBeNull();
});

describe('when the content has changed', () => {
  const answer = ask(engine, 'what is cbt');
  const kept = replies.toIds(answer) ?? expect.fail();
  const withTopic = (change: (topic: Topic) => Topic | null): Knowledge => {
    const topics = [...shipped.topics.values()].flatMap((one) =>
      one.id === 'cbt' ? (change(one) ?? []) : one,
    );
    return { ...shipped, version: 'another', topics: new Map(topics.map((one) => [one.id, one])) };
  };

  it('an answer whose words all stand is the same', () => {
    const changed = repliesOver({ ...shipped, version: 'another' });
    expect(changed.toAnswer(kept)).toEqual({ ...answer, contentVersion: 'another' });
  });

  it('an answer of which a sentence is gone is its title, with a link, and never half an answer', () => {
    const changed = repliesOver(withTopic((topic) => ({ ...topic, sentences: topic.sentences.slice(1) })));
    const now = changed.toAnswer(kept);
    expect(now?.text).toBe(
      `${shipped.language.say.changed}\n\n[${shipped.topics.get('cbt')?.title ?? ''}](${PUBLIC_URL}/topics/cbt)`,
    );
    expect(now?.citations).toEqual([]);
  });

  it('an answer whose topic is gone is left out', () => {
    expect(repliesOver(withTopic(() => null)).toAnswer(kept)).toBeNull();
  });

  it('a quote that stands elsewhere now is not cited at its old place', () => {
    const moved = { ...kept, quotes: kept.quotes.map(([place]): [string, string] => [place, 'AAAAAAAA']) };
    expect(replies.toAnswer(moved)?.citations).toEqual([]);
  });
});

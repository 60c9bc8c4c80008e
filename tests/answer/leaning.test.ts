import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { NOTHING_BEFORE } from '../../src/answer/before.js';
import { ask, engineOver, shippedKnowledge } from '../support/shipped.js';

const knowledge = shippedKnowledge();
const engine = engineOver(knowledge);
const golden = readFileSync(join(import.meta.dirname, '../golden/questions.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => (JSON.parse(line) as { q: string }).q);

/** What a message gets once this topic was told. */
function askAfter(topic: string, message: string) {
  const offered = knowledge.topics.get(topic)?.next ?? [];
  const last = {
    outcome: 'answer',
    topics: [topic],
    from: [topic],
    offered,
    cited: [],
    short: false,
    plan: [],
    shown: [topic],
  } as const;
  return engine.answer(message, engine.screen(message), { ...NOTHING_BEFORE, last });
}

const BEFORE = ['cbt', 'how-a-family-can-support', 'alcoholics-anonymous', 'depression-evidence'];

describe.each(BEFORE)('after %s', (topic) => {
  it('questions that stand on their own are answered as they are alone, nearly all of them', () => {
    const changed = golden.filter((question) => {
      const [alone, later] = [ask(engine, question), askAfter(topic, question)];
      return alone.outcome !== later.outcome || alone.topics.join() !== later.topics.join();
    });
    expect(changed.length / golden.length).toBeLessThanOrEqual(0.01);
  });

  it('every title is answered by its own topic', () => {
    for (const { id, title } of knowledge.topics.values())
      expect(askAfter(topic, title).topics).toEqual([id]);
  });

  it.each([
    'is it good for her',
    'is it worth it',
    'should she try it',
    'is it any good',
    'can I have it',
    'does she have to go',
  ])('%j is about that topic, not about a medicine or the law', (message) => {
    expect(askAfter(topic, message).outcome).not.toBe('declined');
  });

  it.each(['should she stop her tablets', 'can they section him', 'do I have bipolar'])(
    '%j is declined all the same',
    (message) => {
      expect(askAfter(topic, message).outcome).toBe('declined');
    },
  );

  it('“do I have to go” is no goodbye', () => {
    expect(askAfter(topic, 'do I have to go').text).not.toContain('Goodbye');
  });

  it.each([
    'hello',
    'thank you',
    'bye',
    'are you a robot',
    'is this private',
    'how do i complain',
    'what is this',
    'uk',
    "I'm in Ireland",
    'help lines',
    'ok',
    '',
  ])('%j is no follow-up', (message) => {
    expect(askAfter(topic, message).text).toBe(ask(engine, message).text);
  });
});

it('what people say to follow up is no danger to the screen, and neither is a number', () => {
  const { followUp } = knowledge.language;
  const said = [followUp.more, followUp.source, followUp.shorter, followUp.again, followUp.other].flat();
  const places = ['1', '2', '3', '1.', '2)', '3)', 'number 3', 'the third one'];
  expect([...said, ...places].filter((text) => engine.screen(text).outcome !== 'usual')).toEqual([]);
});

describe('who tells something and asks nothing', () => {
  it.each(["he's 19 and ill since summer", 'my mum is in hospital'])(
    '%j is not answered as if it were a question',
    (message) => {
      const { outcome, text } = ask(engine, message);
      expect(outcome).toBe('no-answer');
      expect(text).toContain('Thank you for telling me.');
      expect(text).not.toContain('question. ');
    },
  );
});

describe('a medicine that is asked about has not been stopped', () => {
  it.each(['can she come off her antidepressants', 'could he come off lithium one day'])('%j', (message) => {
    expect(ask(engine, message)).toMatchObject({ outcome: 'declined', care: 'none' });
  });

  it('one that was stopped is urgent', () => {
    expect(ask(engine, 'she has come off her antidepressants').care).toBe('urgent');
  });
});

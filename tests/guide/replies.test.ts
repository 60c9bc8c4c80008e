import { expect, test } from 'vitest';
import { NOTHING_BEFORE } from '../../src/answer/before.js';
import type { Answer } from '../../src/answer/answer.js';
import { createEngine } from '../../src/answer/create-engine.js';
import { createReplies } from '../../src/answer/replies.js';
import { createGuides } from '../../src/guide/create-guides.js';
import { PUBLIC_URL, shippedKnowledge, TODAY } from '../support/shipped.js';

const knowledge = shippedKnowledge();
const options = { publicUrl: PUBLIC_URL, region: null, today: () => TODAY };
const engine = createEngine(knowledge, options);
const guides = createGuides(knowledge, { engine, ...options });
const replies = createReplies(knowledge, { publicUrl: PUBLIC_URL, contact: null, more: guides.texts() });

/** The answers of a guide to these messages, without any store. */
function answersOf(id: string, messages: readonly string[]): Answer[] {
  const guide = guides.all.find((one) => one.id === id);
  if (!guide) throw new Error(`There is no guide ${id}.`);
  let kept: object | null = null;
  return messages.flatMap((text) => {
    const screening = engine.screen(text);
    const answer = () => engine.answer(text, screening, NOTHING_BEFORE);
    const heard = { text, screening, before: NOTHING_BEFORE, saysWrong: false, answer };
    const turn = kept === null ? guide.begin(heard) : guide.go(kept, heard);
    kept = turn.keeps;
    return turn.answer ?? [];
  });
}

test.each([
  [
    'helping',
    [
      'guide me',
      '🙂',
      '🙂',
      'my son has schizophrenia',
      'what is CBT',
      'back',
      'drinks',
      'Does it work?',
      'Ireland',
    ],
  ],
  ['helping', ['guide me', 'i feel so alone', 'go on', 'back', 'both', 'a friend', 'idk', 'skip', 'Germany']],
  ['kinds', ['show me the kinds', '1', 'is there homework in it?', 'another kind', 'by need', '1', '2']],
])('what the guide %s says can be kept as ids and said again: %j', (id, messages) => {
  const answers = answersOf(id, messages);
  expect(answers).toHaveLength(messages.length);
  for (const answer of answers) {
    const kept = replies.toIds(answer);
    expect(kept?.sentences, answer.text).not.toBeNull();
    expect(kept && replies.toAnswer(kept)).toEqual(answer);
  }
});

test('nothing is kept that a person wrote', () => {
  for (const answer of answersOf('helping', ['guide me', 'my son Ferdinand', 'Ferdinand has zebra fever']))
    expect(answer.text).not.toMatch(/Ferdinand|zebra/);
});

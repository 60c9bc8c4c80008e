import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { createEngine } from '../../src/answer/create-engine.js';
import { NOTHING_BEFORE } from '../../src/answer/before.js';
import { createGuides } from '../../src/guide/create-guides.js';
import { PUBLIC_URL, shippedKnowledge, TODAY } from '../support/shipped.js';

const knowledge = shippedKnowledge();
const options = { publicUrl: PUBLIC_URL, region: null, today: () => TODAY };
const guides = createGuides(knowledge, { engine: createEngine(knowledge, options), ...options });

/** Every golden question. */
function golden(): string[] {
  const shape = z.object({ q: z.string() });
  return ['questions', 'blind'].flatMap((name) =>
    readFileSync(join(import.meta.dirname, `../golden/${name}.jsonl`), 'utf8')
      .trim()
      .split('\n')
      .map((line) => shape.parse(JSON.parse(line)).q),
  );
}

describe('a guide', () => {
  test.each([
    'Help me support someone',
    'walk me through it',
    'can u walk me thru it',
    'guide me',
    'i want to help my brother, where do i start',
    'my son has schizofrenia, where do we begin',
    'idk where to start with my daughter shes bipolar',
    'can you help me make a plan',
    'i want to support my husband but dont know where to start',
    'my son has schizophrenia',
    'My mum has had depression for years.',
    'our daughter was just diagnosed with bipolar',
    'my dad has been sectioned',
  ])('for helping someone begins with "%s"', (text) => {
    expect(guides.begins(text)).toBe('helping');
  });

  test.each([
    'Kinds of help there are',
    'what kinds are there to choose from',
    'show me the kinds one by one',
    'take me through the kinds of help please',
  ])('through the kinds of help begins with "%s"', (text) => {
    expect(guides.begins(text)).toBe('kinds');
  });

  test.each([
    'what kinds are there',
    'what kinds of therapy are there to choose from for depression',
    'i want to help my brother',
    'how can i help my brother',
    'help me',
    'i need help',
    'help',
    'start',
    'where do i start with CBT homework',
    'i want to help my daughter and dont know where to begin, what can a family do',
    'walk me through what EMDR is',
  ])('does not begin with "%s"', (text) => {
    expect(guides.begins(text)).toBeNull();
  });

  test('begins with no golden question, and none of them stops one', () => {
    const questions = golden();
    expect(questions.length).toBeGreaterThan(400);
    expect(questions.filter((text) => guides.begins(text) !== null)).toEqual([]);
    expect(questions.filter((text) => guides.isStop(text, null, NOTHING_BEFORE))).toEqual([]);
    expect(questions.filter((text) => guides.isStartOver(text))).toEqual([]);
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { goldenRow } from '../../src/check/measure/golden-row.js';
import { ask, engineOver, shippedKnowledge } from '../support/shipped.js';

const file = join(import.meta.dirname, '../golden/questions.jsonl');
const rows = readFileSync(file, 'utf8')
  .trim()
  .split('\n')
  .map((line) => goldenRow.parse(JSON.parse(line)));
const engine = engineOver();

/** How many are served rightly is measured, and bounded, by npm run eval: tests/check/eval.test.ts. */
describe('of the golden questions, which nobody looked at when the examples were written', () => {
  it('none stands among the example questions, which would measure memory', () => {
    const plain = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, '');
    const { topics, asks: more } = shippedKnowledge();
    const own = [...topics.values()].flatMap((topic) => topic.asks);
    const asks = new Set([...own, ...[...more.byTopic.values()].flat(), ...more.unanswered].map(plain));
    expect(rows.filter(({ q }) => asks.has(plain(q))).map(({ id }) => id)).toEqual([]);
  });

  it('none gets a reader’s opinion without asking for it', () => {
    const opinions = rows.filter(
      (row) => !row.opinion && ask(engine, row.q).citations.some(({ voice }) => voice === 'opinion'),
    );
    expect(opinions.map(({ id }) => id)).toEqual([]);
  });
});

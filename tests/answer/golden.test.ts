import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ask, engineOver, shippedKnowledge } from '../support/shipped.js';

/** A question in people's words, and what is right: see tests/golden/README.md. */
interface Golden {
  readonly id: string;
  readonly q: string;
  readonly expect: 'answer' | 'no-answer' | 'declined' | 'talk';
  readonly also?: readonly string[];
  readonly keys?: readonly string[];
  readonly opinion?: boolean;
}

const file = join(import.meta.dirname, '../golden/questions.jsonl');
const rows = readFileSync(file, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Golden);
const engine = engineOver();

function isRight(row: Golden): boolean {
  const { outcome, citations } = ask(engine, row.q);
  if (outcome !== row.expect && row.also?.includes(outcome) !== true) return false;
  if (outcome !== 'answer' || row.keys === undefined) return true;
  return citations.some(({ quote }) => row.keys?.some((key) => new RegExp(key, 'i').test(quote)));
}

function share(kind: Golden['expect']): number {
  const asked = rows.filter((row) => row.expect === kind);
  return asked.filter(isRight).length / asked.length;
}

describe('of the golden questions, which nobody looked at when the examples were written', () => {
  it.each([
    ['answer', 0.9],
    ['no-answer', 0.9],
    ['declined', 0.93],
    ['talk', 0.9],
  ] as const)('those to get "%s" are served rightly in at least this share: %d', (kind, floor) => {
    expect(share(kind)).toBeGreaterThanOrEqual(floor);
  });

  it('none stands among the example questions, which would measure memory', () => {
    const plain = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, '');
    const asks = new Set([...shippedKnowledge().topics.values()].flatMap((topic) => topic.asks.map(plain)));
    expect(rows.filter(({ q }) => asks.has(plain(q))).map(({ id }) => id)).toEqual([]);
  });

  it('none gets a reader’s opinion without asking for it', () => {
    const opinions = rows.filter(
      (row) => row.opinion !== true && ask(engine, row.q).citations.some(({ voice }) => voice === 'opinion'),
    );
    expect(opinions.map(({ id }) => id)).toEqual([]);
  });
});

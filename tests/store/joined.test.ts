import { expect, test } from 'vitest';
import { Joined } from '../../src/store/joined.js';

test('those who ask during a run wait together for one that starts after it', async () => {
  const ends: (() => void)[] = [];
  const joined = new Joined(() => new Promise((resolve) => void ends.push(resolve)));

  const first = joined.run();
  const second = joined.run();
  const third = joined.run();
  expect(ends).toHaveLength(1);
  ends[0]?.();
  await first;
  await Promise.resolve();

  expect(second).toBe(third);
  expect(ends).toHaveLength(2);
  ends[1]?.();
  await second;
});

test('a run that fails is told to those who asked for it, and the next one starts', async () => {
  let count = 0;
  const joined = new Joined(() => (++count === 1 ? Promise.reject(new Error('full')) : Promise.resolve()));

  const first = joined.run();
  const second = joined.run();

  await expect(first).rejects.toThrow('full');
  await second;
  expect(count).toBe(2);
});

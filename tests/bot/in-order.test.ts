import { expect, test } from 'vitest';
import { InOrder } from '../../src/bot/in-order.js';

test('tasks of one name run one after the other, those of another name beside them', async () => {
  const order = new InOrder();
  const seen: string[] = [];
  let finish: () => void = () => undefined;
  const first = order.run('a', async () => {
    await new Promise<void>((resolve) => (finish = resolve));
    seen.push('a1');
  });
  const second = order.run('a', () => Promise.resolve(void seen.push('a2')));
  await order.run('b', () => Promise.resolve(void seen.push('b')));

  finish();
  await Promise.all([first, second]);

  expect(seen).toEqual(['b', 'a1', 'a2']);
});

test('a task that fails is told to its caller and does not stop the next one', async () => {
  const order = new InOrder();
  const failed = order.run('a', () => Promise.reject(new Error('no')));
  const next = order.run('a', () => Promise.resolve());

  await expect(failed).rejects.toThrow('no');
  await expect(next).resolves.toBeUndefined();
});

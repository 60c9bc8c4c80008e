import { expect, test } from 'vitest';
import type { Store } from '../../src/store/store.js';
import { runRealApp, webPerson } from '../support/real-app.js';
import { memoryStore } from '../support/stores.js';

const IN_VAIN = 'what is the boiling point of xylophone';

function countsIn({ items }: ReturnType<typeof memoryStore>): readonly unknown[] {
  return [...items].filter(([key]) => key.startsWith('gaps ')).map(([, value]) => value);
}

test('a question that nothing answers is counted by day, with the topics named as near, and without its words', async () => {
  const store = memoryStore();
  const { url } = await runRealApp({ store });
  const person = await webPerson(url);
  await person.say(IN_VAIN);
  await person.say('what is cbt');
  await person.say('can cbt cure the xylophone');
  const [counts, ...others] = countsIn(store);
  expect(others).toEqual([]);
  expect(counts).toMatchObject({ asked: 2 });
  expect(JSON.stringify([...store.items])).not.toContain('xylophone');
});

test('questions of several people at once are all counted', async () => {
  const store = memoryStore();
  const { url } = await runRealApp({ store });
  const people = await Promise.all(Array.from({ length: 5 }, () => webPerson(url)));
  await Promise.all(people.map((person) => person.say(IN_VAIN)));
  expect(countsIn(store)).toMatchObject([{ asked: 5 }]);
});

test('where the store fails, the answer comes all the same', async () => {
  const store: Store = { ...memoryStore(), write: () => Promise.reject(new Error('the store is down')) };
  const { url, log } = await runRealApp({ store });
  const [reply = ''] = await (await webPerson(url)).say(IN_VAIN);
  expect(reply).toContain("My documents don't answer that.");
  expect(log.join('')).toContain('gap-uncounted');
});

import { expect, test } from 'vitest';
import { ANSWER } from '../support/fake-engine.js';
import { startConversation } from '../support/direct-line-client.js';
import { runApp } from '../support/running-app.js';
import { memoryStore } from '../support/stores.js';

test.each([
  [[{ id: 'gone', state: {} }]],
  [
    [
      { id: 'answer', state: {} },
      { id: 'gone', state: {} },
      { id: 'answer', state: {} },
    ],
  ],
])('a dialog that does not exist any more is let go, and the question answered: %j', async (dialogStack) => {
  const store = memoryStore();
  const { url, log } = await runApp({ store });
  const client = await startConversation(url);
  const place = `directline/conversations/${client.id}/`;
  await store.write(place, { dialogs: { dialogStack }, remembered: { welcomed: true, topics: [] } });

  await client.say('a question');

  expect((await client.read()).activities.at(-1)?.text).toContain(ANSWER.text);
  expect(log.join('')).not.toContain('turn-failed');
  expect(store.items.get(place)).toMatchObject({ dialogs: { dialogStack: [] } });
});

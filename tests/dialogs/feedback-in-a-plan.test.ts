import { describe, expect, test } from 'vitest';
import { runRealApp, webPerson } from '../support/real-app.js';
import { onThePage } from '../support/script-people.js';
import { shippedKnowledge } from '../support/shipped.js';
import { memoryStore } from '../support/stores.js';

const NOW = Date.UTC(2026, 10, 22, 8);
const knowledge = shippedKnowledge();
const about = {
  day: '2026-11-22',
  version: knowledge.version,
  topics: ['alcoholics-anonymous'],
  passages: ['psychosocial-passages#p5'],
};

async function run() {
  const store = memoryStore(() => NOW);
  return { store, ...(await runRealApp({ store, now: () => NOW })) };
}

describe('in the middle of a plan', () => {
  const toAside = ['Help me support someone', 'my mum', 'what is AA?'];

  test('"that’s wrong" asks what was, one thing at a time, and then the plan goes on where it was', async () => {
    const { store, url } = await run();
    const person = await webPerson(url);
    for (const text of toAside) await person.say(text);
    const [asked = '', ...others] = await person.say('that is wrong');
    expect(others).toEqual([]);
    expect(asked).toContain('not what you asked, not right, or hard to follow');
    expect(asked).not.toContain('What is it about?');
    await person.say('not right');
    expect(await person.say('no, thanks')).toEqual([expect.stringMatching(/All right.*What is it about\?/s)]);
    expect((await person.say('depression'))[0]).toContain('What would you like to know first?');
    expect(await store.records('feedback')).toEqual([
      { ...about, thumb: 'down' },
      { ...about, wrong: 'not-right' },
    ]);
  });

  test('whoever lets that question be is heard by the plan', async () => {
    const { url } = await run();
    const person = await webPerson(url);
    for (const text of [...toAside, 'that is wrong']) await person.say(text);
    expect((await person.say('depression'))[0]).toContain('What would you like to know first?');
  });

  test('a thumb down is kept, and nothing is asked', async () => {
    const { store, url } = await run();
    const person = await onThePage({ url, log: [], knowledge });
    for (const text of toAside) await person.say(text);
    expect(await person.thumb('down')).toMatchObject({ messages: 0 });
    expect(await store.records('feedback')).toEqual([{ ...about, thumb: 'down' }]);
    expect((await person.say('depression')).text).toContain('What would you like to know first?');
  });

  test('behind the plan, "that’s wrong" is about the plan', async () => {
    const { store, url } = await run();
    const person = await webPerson(url);
    for (const text of ['Help me support someone', 'my mum', 'depression', '1']) await person.say(text);
    expect((await person.say('that is wrong'))[0]).toContain('hard to follow');
    expect(await store.records('feedback')).toMatchObject([{ thumb: 'down' }]);
  });
});

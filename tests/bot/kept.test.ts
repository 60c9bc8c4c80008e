import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { startConversation } from '../support/direct-line-client.js';
import { runFakeTeams, teamsMessage } from '../support/fake-teams.js';
import { send } from '../support/post.js';
import { runRealApp, teamsPerson, webPerson } from '../support/real-app.js';
import { memoryStore } from '../support/stores.js';
import type { Store } from '../../src/store/store.js';

const EMPLOYER = /your employer (?:may )?keeps? (?:its own|a) copy/;

describe('"delete what you have"', () => {
  test('deletes what is kept of the conversation, and help is not remembered any more', async () => {
    const store = memoryStore();
    const { url } = await runRealApp({ store });
    const person = await webPerson(url);
    await person.say('i want to die');
    await person.say("I'm in Ireland");
    expect(store.items.size).toBe(1);

    const [reply = ''] = await person.say('delete what you have');

    expect(store.items.size).toBe(0);
    expect(reply).toMatch(/^It is gone\.[^]*I never kept your words/);
    expect(reply).not.toMatch(/Help stays|tel:/);
    expect((await person.say('i want to die'))[0]).not.toContain('tel:');
  });

  test('deletes the chat itself from this process too, and the conversation goes on', async () => {
    const { url } = await runRealApp();
    const client = await startConversation(url);
    await client.say('xylophone');
    await client.say('delete everything I said');
    const { activities } = await client.read();
    expect(activities.map(({ text }) => text)).toEqual([expect.stringMatching(/^It is gone/)]);
    await client.say('hello');
    expect((await client.read()).activities.at(-1)?.text).toContain('Hello.');
  });

  test('says so where the store fails', async () => {
    const memory = memoryStore();
    const store: Store = { ...memory, delete: () => Promise.reject(new Error('the store is down')) };
    const { url, log } = await runRealApp({ store });
    const person = await webPerson(url);
    const [reply = ''] = await person.say('delete my data');
    expect(reply).toMatch(/^I could not delete it just now/);
    expect(reply).not.toContain('It is gone');
    expect(log.join('')).toContain('state-undeleted');
  });

  test('says in Teams that the employer keeps its own copy, and on the page not', async () => {
    const { url } = await runRealApp();
    expect((await (await teamsPerson(url)).say('delete what you have'))[0]).toMatch(EMPLOYER);
    expect((await (await webPerson(url)).say('delete what you have'))[0]).not.toContain('employer');
  });
});

test('a conversation that is ended is forgotten', async () => {
  const store = memoryStore();
  const { url } = await runRealApp({ store });
  const client = await startConversation(url);
  await client.say('i want to die');
  await client.say('hello');
  expect(store.items.size).toBe(1);
  await client.request('POST', '/activities', { type: 'endOfConversation' });
  expect(store.items.size).toBe(0);
});

describe('"what do you keep about me"', () => {
  test('names what is kept, and the pages, at the public address', async () => {
    const { url } = await runRealApp();
    const [reply = ''] = await (await webPerson(url)).say('what do you keep about me?');
    expect(reply).toContain('never written to a file');
    expect(reply).toContain('(https://kindred.example.org/privacy)');
    expect(reply).not.toContain('employer');
  });

  test('says in Teams that the employer may keep a copy', async () => {
    const { url } = await runRealApp();
    expect((await (await teamsPerson(url)).say('is this private?'))[0]).toMatch(EMPLOYER);
  });

  test('tells the truth: nothing but enums and ids is stored and logged', async () => {
    const store = memoryStore();
    const { url, log } = await runRealApp({ store });
    const person = await webPerson(url);
    for (const text of ['i want to die xylophone', "I'm in Ireland", 'what is cbt xylophone', 'what is cbt'])
      await person.say(text);
    const ids = z.array(z.string().regex(/^[a-z-]+$/)).nonempty();
    const kept = z
      .strictObject({
        dialogs: z.object({ dialogStack: z.tuple([]) }),
        remembered: z.strictObject({
          welcomed: z.boolean(),
          last: z.strictObject({
            said: z.strictObject({
              outcome: z.enum(['answer', 'clarify', 'no-answer', 'declined', 'talk']),
              topics: ids,
              from: ids,
              offered: ids,
              plan: z.array(z.string()).length(0),
              cited: z.array(z.string().regex(/^[a-z-]+:\d+-\d+$/)).nonempty(),
              short: z.boolean(),
              shown: ids,
            }),
            at: z.number(),
          }),
          region: z.literal('IE'),
          length: z.enum(['short', 'whole']),
          replies: z.tuple([]),
          rated: z.null(),
          help: z.strictObject({
            needs: z.array(z.string().regex(/^[a-z-]+$/)),
            quiet: z.boolean(),
            since: z.number(),
          }),
        }),
      })
      .parse([...store.items.values()][0]);
    expect(kept.remembered.help.needs).toContain('crisis');
    expect(JSON.stringify([...store.items]) + log.join('')).not.toContain('xylophone');
    expect(log.join('')).not.toContain(person.id);
  });
});

describe('"how do I complain"', () => {
  test.each([
    [{}, 'You can write to the organisation that gave you this chat.'],
    [{ KINDRED_CONTACT: 'care@example.org' }, '[care@example.org](mailto:care@example.org)'],
    [{ KINDRED_CONTACT: 'https://example.org/hi' }, '[https://example.org/hi](https://example.org/hi)'],
  ])('names whom the owner set: %o', async (settings, whom) => {
    const { url } = await runRealApp({ settings });
    const [reply = ''] = await (await webPerson(url)).say('how do I complain?');
    expect(reply).toContain(whom);
    expect(reply).toContain('(https://kindred.example.org/safety)');
  });
});

test('the welcome says in Teams that the employer may keep the chat, and on the page not', async () => {
  const { url } = await runRealApp();
  const teams = await runFakeTeams();
  const arrival = { type: 'conversationUpdate', text: undefined, membersAdded: [{ id: '29:person' }] };
  await send('POST', `${url}/api/messages`, teamsMessage(teams.serviceUrl, arrival));
  expect(String(teams.arrived[0]?.json['text'])).toMatch(EMPLOYER);
  const page = await (await startConversation(url)).read();
  expect(page.activities[0]?.text).not.toContain('employer');
});

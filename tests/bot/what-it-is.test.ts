import { describe, expect, test } from 'vitest';
import { runRealApp, teamsPerson, webPerson } from '../support/real-app.js';
import { openLowdbStore } from '../../src/store/lowdb-store.js';
import { createLog } from '../../src/log.js';
import { tempFolder } from '../support/temp-folder.js';

const LEAD = 'I am Kindred, a program, not a person.';
const WEEK = 7 * 24 * 60 * 60 * 1000;

describe('a conversation of which nothing is remembered', () => {
  test('begins with what this is, once, also where nobody told of the person’s coming', async () => {
    const { url } = await runRealApp();
    const person = await teamsPerson(url);
    expect((await person.say('what is cbt'))[0]?.startsWith(`${LEAD}\n\n`)).toBe(true);
    expect((await person.say('what is cbt'))[0]).not.toContain(LEAD);
  });

  test('begins so again after a week of silence, in the store that ships', async () => {
    let time = Date.now();
    const now = () => time;
    const log = createLog('silent', { write: () => undefined });
    const store = await openLowdbStore({ folder: await tempFolder(), now, log });
    const { url } = await runRealApp({ store, now });
    const person = await teamsPerson(url);
    await person.say('hello');
    time += WEEK;
    expect((await person.say('hello'))[0]).toContain(LEAD);
  });

  test('and begins in danger gets help first, and what this is at its end', async () => {
    const { url } = await runRealApp();
    const person = await teamsPerson(url);
    const [help = ''] = await person.say('he has a knife');
    expect(help).toMatch(/^Call your local emergency number now[^]*I am a program, not a person[^]*\.$/);
    expect((await person.say('hello'))[0]).not.toContain(LEAD);
  });

  test('is none on the page, where the welcome says it', async () => {
    const { url } = await runRealApp();
    expect((await (await webPerson(url)).say('what is cbt'))[0]).not.toContain(LEAD);
  });

  test('does not say it twice to who asks just that', async () => {
    const { url } = await runRealApp();
    const [reply = ''] = await (await teamsPerson(url)).say('am I chatting with software?');
    expect(reply).toMatch(/^I am Kindred, a program\. I am not a person/);
  });
});

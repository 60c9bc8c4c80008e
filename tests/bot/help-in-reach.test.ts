import { describe, expect, test } from 'vitest';
import { runRealApp, teamsPerson, webPerson } from '../support/real-app.js';
import { brokenStore, memoryStore } from '../support/stores.js';

const STAYS = 'Help stays in reach: write “help lines” at any time.';
const DAY = 24 * 60 * 60 * 1000;
const UK = { KINDRED_REGION: 'UK' };

async function inDanger(text: string, settings: Record<string, string> = {}) {
  const { url } = await runRealApp({ settings });
  const person = await webPerson(url);
  const [reply = ''] = await person.say(text);
  return { person, reply };
}

describe('after a crisis', () => {
  test('later answers are as usual, with one quiet line at the end', async () => {
    const { person } = await inDanger('i want to die');
    const [answer = ''] = await person.say('what does psychosocial mean');
    expect(answer).toContain('[1]');
    expect(answer.split('\n\n[1]: ')[0]?.split('\n\n').at(-1)).toBe(STAYS);
    expect((await person.say('hello'))[0]?.split(STAYS)).toHaveLength(2);
    expect((await person.say('should i stop my sertraline'))[0]).toContain(STAYS);
    expect((await person.say('zzqx'))[0]).toContain(STAYS);
  });

  test('the line holds the numbers where the region is known', async () => {
    const { person } = await inDanger('i want to die', UK);
    expect((await person.say('hello'))[0]).toContain(
      `${STAYS} In danger, call [999](tel:999). Call Samaritans on [116 123](tel:116123).`,
    );
  });

  test.each(['my husband hits me', 'i am 12 and my dad hits me'])(
    'the line holds no number where another may look at the phone: %s',
    async (text) => {
      const { person } = await inDanger(text, UK);
      const [answer = ''] = await person.say('hello');
      expect(answer).toContain(STAYS);
      expect(answer).not.toMatch(/tel:|sms:|999|abuse/i);
    },
  );

  test('the next crisis is answered with its own lines alone', async () => {
    const { person } = await inDanger('i want to die');
    expect((await person.say('he has a knife'))[0]).not.toContain(STAYS);
  });

  test.each(['help lines', 'numbers', 'the numbers again', 'who can I call', 'Can I talk to someone?'])(
    '"%s" gives the lines again',
    async (text) => {
      const { person } = await inDanger('i want to die', UK);
      const [lines = ''] = await person.say(text);
      expect(lines).toContain('Call Samaritans on [116 123](tel:116123). Text Shout on [85258](sms:85258).');
      expect(lines).toContain('[999](tel:999)');
      expect(lines).not.toMatch(/Abuse/);
      expect(lines).not.toContain(STAYS);
    },
  );

  test('of abuse, its own lines come again, with the silent way and "only when it is safe"', async () => {
    const { person } = await inDanger('my husband hits me', UK);
    const [lines = ''] = await person.say('help lines');
    expect(lines).toContain('National Domestic Abuse Helpline');
    expect(lines).toContain('press 55');
    expect(lines).toContain('only when it is safe');
    expect(lines).not.toContain('Samaritans');
  });

  test('of two kinds, both have their lines, at most three in all', async () => {
    const { person } = await inDanger('my husband hits me', UK);
    await person.say('i want to die');
    const [lines = ''] = await person.say('numbers');
    expect(lines).toContain('Samaritans');
    expect(lines).toContain('Abuse Helpline');
    expect(lines).toContain('only when it is safe');
    expect(lines.split('\n\n').filter((line) => line.includes('tel:'))).toHaveLength(3);
  });

  test('with a weapon, there is somebody to talk to beside the emergency number', async () => {
    const { person } = await inDanger('my brother has a knife and is threatening us', UK);
    expect((await person.say('help lines'))[0]).toContain('Samaritans');
  });

  test.each([
    ["I'm in Ireland", 'tel:1800341900'],
    ['uk', 'tel:08082000247'],
    ['Scotland', 'tel:08082000247'],
    ['the US', 'tel:8007997233'],
  ])('the country gives the lines for what was shown: %s', async (country, number) => {
    const { person, reply } = await inDanger('my husband hits me');
    expect(reply).toContain('Which country are you in?');
    const [lines = ''] = await person.say(country);
    expect(lines).toContain(number);
    expect(lines).not.toMatch(/Samaritans|988 Lifeline/);
  });

  test('the country stays for the rest of the conversation, before the owner’s, also in the next crisis', async () => {
    const { person } = await inDanger('i want to die', UK);
    await person.say("I'm in Ireland");
    expect((await person.say('hello'))[0]).toContain('[112](tel:112)');
    const [crisis = ''] = await person.say('i will kill myself tonight');
    expect(crisis).toContain('[112](tel:112)');
    expect((await person.say('numbers'))[0]).toContain('50808');
  });

  test('a country without numbers here gets the directory, and is not asked for again', async () => {
    const { person } = await inDanger('i want to die', UK);
    const [lines = ''] = await person.say("I'm in India");
    expect(lines).toContain('I have no numbers for that country.');
    expect(lines).toContain('findahelpline.com');
    expect(lines).not.toMatch(/tel:|Which country/);
    expect((await person.say('i want to die'))[0]).not.toMatch(/tel:|Which country/);
  });

  test.each(['no', 'nah im fine', 'never mind', 'forget it', 'leave me alone', 'it was a joke'])(
    '"%s" is taken kindly, and the lines stay',
    async (text) => {
      const { person } = await inDanger('i want to die');
      const [reply = ''] = await person.say(text);
      expect(reply).toMatch(new RegExp(`^All right\\.[^?]*\n\n${STAYS}$`));
      expect((await person.say('what is cbt'))[0]).toContain(STAYS);
    },
  );

  test('a nurse who got the staff reply gets no line for the public', async () => {
    const { person, reply } = await inDanger('my patient on the ward says he wants to die');
    expect(reply).toContain("Follow your unit's procedure");
    expect((await person.say('what is cbt'))[0]).not.toContain('Help stays in reach');
  });

  test('enums and no word, no case, no score are kept, for a day after the last message', async () => {
    let time = Date.now();
    const store = memoryStore(() => time);
    const { url } = await runRealApp({ store, now: () => time });
    const person = await teamsPerson(url);
    await person.say('i want to die xylophone');
    await person.say('hello');
    expect(store.items.get(`msteams/conversations/${person.id}/`)).toEqual({
      dialogs: { dialogStack: [] },
      remembered: {
        welcomed: true,
        last: null,
        region: null,
        help: { needs: ['emergency', 'crisis', 'crisis-text'], quiet: false, since: 1 },
        length: 'whole',
        replies: [],
        rated: null,
      },
    });
    time += DAY - 1;
    expect((await person.say('hello'))[0]).toContain(STAYS);
    time += DAY - 1;
    expect((await person.say('hello'))[0]).toContain(STAYS);
    time += DAY + 1;
    expect((await person.say('hello'))[0]).not.toContain(STAYS);
  });

  test('a store that fails prevents neither help nor a later answer', async () => {
    const { url, log } = await runRealApp({ store: brokenStore(), settings: UK });
    const person = await webPerson(url);
    expect((await person.say('i want to die'))[0]).toContain('[999](tel:999)');
    expect((await person.say('what is cbt'))[0]).toContain('[1]');
    expect(log.join('')).not.toContain('turn-failed');
  });
});

describe('before any crisis', () => {
  test.each(['help lines', 'numbers', 'who can I call?', 'uk helplines'])(
    '"%s" gives the general lines, and nothing of it is remembered',
    async (text) => {
      const { url } = await runRealApp({ settings: UK });
      const person = await webPerson(url);
      const [lines = ''] = await person.say(text);
      expect(lines).toMatch(/tel:999[^]*Samaritans[^]*Abuse Helpline/);
      expect(lines.split('\n\n').filter((line) => line.includes('tel:'))).toHaveLength(3);
      expect((await person.say('what is cbt'))[0]).not.toContain('Help stays');
    },
  );

  test('no line is added to an answer', async () => {
    const { url } = await runRealApp();
    expect((await (await webPerson(url)).say('what is cbt'))[0]).not.toContain('Help stays');
  });
});

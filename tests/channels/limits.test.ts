import { describe, expect, test } from 'vitest';
import { ANSWER } from '../support/fake-engine.js';
import { openStream, refusedStream, startConversation } from '../support/direct-line-client.js';
import { runFakeTeams, teamsMessage } from '../support/fake-teams.js';
import { send } from '../support/post.js';
import { runApp } from '../support/running-app.js';

describe('a channel that takes messages and never answers', () => {
  test('holds up its conversation for a limited time', async () => {
    const [app, teams] = await Promise.all([runApp({ longestSend: 50 }), runFakeTeams('never')]);
    const post = () => send('POST', `${app.url}/api/messages`, teamsMessage(teams.serviceUrl));

    await Promise.all([post(), post()]);

    const answers = teams.arrived.filter(({ json }) => json['text'] === ANSWER.text);
    expect(answers).toHaveLength(2);
    expect(app.log.filter((line) => line.includes('"code":"out-of-time"')).length).toBeGreaterThan(1);
    await app.close();
  });
});

describe('streams', () => {
  test('that do not read are closed before they fill the memory', async () => {
    const { url } = await runApp();
    const client = await startConversation(url);
    const stream = await openStream(client.streamUrl);
    stream.socket.pause();
    const text = 'x'.repeat(200_000);

    for (let count = 0; count < 60; count += 1) await client.say(text);
    stream.socket.resume();

    expect(await stream.closed).toBe(1006);
    expect((await client.say('still here')).status).toBe(200);
  });

  test('are five hundred at most, and requests are answered beside them', async () => {
    const { url } = await runApp();
    const clients = await Promise.all(Array.from({ length: 63 }, () => startConversation(url)));
    const addresses = clients.flatMap(({ streamUrl }) => Array.from({ length: 8 }, () => streamUrl));
    const streams = await Promise.all(addresses.slice(0, 500).map((address) => openStream(address)));
    const [last = ''] = addresses.slice(500);

    expect(await refusedStream(last)).toBe(503);
    expect((await send('GET', `${url}/healthz`)).status).toBe(200);
    streams[0]?.socket.terminate();
    expect((await clients[0]?.say('hi'))?.status).toBe(200);
  });
});

describe('new conversations', () => {
  test('are limited for an address, with when to come back, and begin again after a minute', async () => {
    let time = Date.now();
    const { url } = await runApp({ now: () => time });
    const client = await startConversation(url);
    const ask = () => send('POST', `${url}/v3/directline/tokens/generate`);
    const first = await Promise.all(Array.from({ length: 60 }, ask));
    const more = await Promise.all(Array.from({ length: 300 }, ask));
    const refused = more.filter(({ status }) => status !== 200);

    expect(first.every(({ status }) => status === 200)).toBe(true);
    expect(refused).toHaveLength(61);
    expect(refused[0]).toMatchObject({ status: 429, json: { error: { code: 'too-many-conversations' } } });
    expect(refused[0]?.headers.get('retry-after')).toBe('60');
    for (let count = 0; count < 100; count += 1) await client.read();
    expect((await client.say('hi')).status).toBe(200);

    time += 60_000;
    expect((await ask()).status).toBe(200);
  });

  test('take the place of those in which nobody wrote, before those in use', async () => {
    let time = Date.now();
    const { url } = await runApp({ now: () => time });
    const mine = await startConversation(url);
    await mine.say('mine');
    const silent = await startConversation(url);

    for (let count = 0; count < 1005; count += 1) {
      time += 300;
      await startConversation(url);
    }

    const texts = (await mine.read()).activities.map(({ text }) => text);
    expect(texts).toContain('mine');
    expect((await silent.read()).activities).toEqual([]);
  });

  test('are served also where all others are in use, and the most silent one goes', async () => {
    let time = Date.now();
    const { url } = await runApp({ now: () => time });
    const oldest = await startConversation(url);
    await oldest.say('hi');
    for (let count = 0; count < 999; count += 1) {
      time += 300;
      await (await startConversation(url)).say('hi');
    }

    const newest = await startConversation(url);
    expect((await newest.read()).activities).toHaveLength(1);
    expect((await oldest.read()).activities).toEqual([]);
  });
});

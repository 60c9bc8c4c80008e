import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { ANSWER, HELP, WELCOME } from '../support/fake-engine.js';
import {
  bearer,
  newToken,
  openStream,
  reconnect,
  refusedStream,
  startConversation,
} from '../support/direct-line-client.js';
import { send } from '../support/post.js';
import { runApp } from '../support/running-app.js';
import { brokenStore, memoryStore } from '../support/stores.js';

const DEFINITIONS = [
  '[1]: https://kindred.example.org/sources/article?quote=120-286#p2 "What are \\"psychosocial\\" interventions? \\[an article\\]"',
  '[2]: https://kindred.example.org/sources/passages?quote=5-30#p7 "Nine short passages"',
].join('\n');

describe('a conversation on Direct Line', () => {
  test('begins with the welcome, once, and it replies to nothing', async () => {
    const { url } = await runApp();
    const client = await startConversation(url);

    const { activities } = await client.read();
    await send('POST', `${url}/v3/directline/conversations`, undefined, bearer(client.token));

    expect(activities).toMatchObject([{ type: 'message', text: WELCOME.text, from: { role: 'bot' } }]);
    expect(activities[0]).not.toHaveProperty('replyToId');
    expect((await client.read()).activities).toHaveLength(1);
  });

  test('brings an answer over the stream with entity, definitions and the whole answer', async () => {
    const { url } = await runApp();
    const client = await startConversation(url);
    const stream = await openStream(client.streamUrl);

    const posted = await client.say('how can we help my brother');
    const [, question, answer] = await stream.activities(3);

    expect(posted.json).toEqual({ id: question?.id });
    expect(question).toMatchObject({ text: 'how can we help my brother', from: { role: 'user' } });
    expect(answer).toMatchObject({
      type: 'message',
      text: `${ANSWER.text}\n\n${DEFINITIONS}`,
      replyToId: question?.id,
      from: { id: 'kindred', role: 'bot' },
      entities: [
        {
          '@type': 'Message',
          citation: [{ position: 1, appearance: { name: ANSWER.citations[0]?.title } }, {}],
        },
      ],
      channelData: { kindred: ANSWER },
    });
  });

  test('is read by polling, from a watermark on', async () => {
    const { url } = await runApp();
    const client = await startConversation(url);
    const { watermark } = await client.read();

    await client.say('one');
    const later = await client.read(watermark);

    expect(later.activities.map(({ text }) => text?.slice(0, 20))).toEqual(['one', ANSWER.text.slice(0, 20)]);
    expect((await client.read(later.watermark)).activities).toEqual([]);
    const raw = await client.request('GET', '/activities');
    expect(raw.headers.get('cache-control')).toBe('no-store');
  });

  test('keeps what Web Chat sends along, so that it knows its own message again', async () => {
    const { url } = await runApp();
    const client = await startConversation(url);
    const channelData = { clientActivityID: 'mine', clientTimestamp: '2026-11-22T08:00:00.000Z' };

    await client.request('POST', '/activities', { type: 'message', text: 'hi', channelData });

    expect((await client.read()).activities[1]).toMatchObject({ channelData });
  });

  test('lets the token say who is speaking, not the activity', async () => {
    const { url } = await runApp();
    const client = await startConversation(url, { user: { id: 'dl_me' } });

    await client.request('POST', '/activities', { type: 'message', text: 'hi', from: { id: 'dl_you' } });

    expect((await client.read()).activities[1]?.from).toMatchObject({ id: 'dl_me', role: 'user' });
  });

  test('helps in danger, and answers otherwise, while the store is down', async () => {
    const { url } = await runApp({ store: brokenStore() });
    const client = await startConversation(url);

    await client.say('in danger');
    await client.say('a question');

    const texts = (await client.read()).activities.map(({ text }) => text?.slice(0, 20));
    expect(texts).toEqual(
      [WELCOME.text, 'in danger', HELP.text, 'a question', ANSWER.text].map((text) => text.slice(0, 20)),
    );
  });

  test('goes on after a restart: an old watermark gets what is new, and no second welcome', async () => {
    const store = memoryStore();
    const before = await runApp({ store });
    const client = await startConversation(before.url);
    const stream = await openStream(client.streamUrl);
    await client.say('before');
    const { watermark, activities } = await client.read();
    await before.close();
    expect(await stream.closed).toBe(1001);

    const after = await runApp({ store, signingKey: before.signingKey });
    const again = await reconnect(after.url, client.id, client.token, watermark);
    const newStream = await openStream(again.streamUrl);
    await again.say('after');

    const [question, answer] = await newStream.activities(2);
    expect(question?.text).toBe('after');
    expect(answer?.['replyToId']).toBe(question?.id);
    expect(activities.map(({ id }) => id)).not.toContain(question?.id);
  });

  test('is read from a stream without and with a watermark alike', async () => {
    const { url } = await runApp();
    const client = await startConversation(url);
    await client.say('one');
    const { watermark } = await client.read();
    await client.say('two');

    const late = await openStream((await reconnect(url, client.id, client.token, watermark)).streamUrl);

    expect((await late.activities(2))[0]?.text).toBe('two');
  });

  test('forgets its oldest activities when there are many', async () => {
    const { url } = await runApp();
    const client = await startConversation(url);

    for (let count = 0; count < 120; count += 1) await client.say(`question ${count}`);

    const { activities } = await client.read();
    expect(activities.length).toBeLessThanOrEqual(100);
    expect(activities.at(-2)?.text).toBe('question 119');
  });
});

describe('what is held in memory', () => {
  test('is forgotten after two hours of silence, and who still listens is sent away', async () => {
    let time = Date.now();
    const { url } = await runApp({ now: () => time });
    const client = await startConversation(url);
    const stream = await openStream(client.streamUrl);
    await client.say('a question');

    time += 45 * 60 * 1000;
    const second = await refresh(url, client.token);
    time += 45 * 60 * 1000;
    const third = await refresh(url, second);
    time += 31 * 60 * 1000;
    await startConversation(url);

    expect(await stream.closed).toBe(1001);
    const read = await send('GET', `${client.base}/activities`, undefined, bearer(third));
    expect(read.json).toMatchObject({ activities: [] });
  });

  test('has room for eight streams of one conversation', async () => {
    const { url } = await runApp();
    const { streamUrl } = await startConversation(url);
    for (let count = 0; count < 8; count += 1) await openStream(streamUrl);
    expect(await (await openStream(streamUrl)).closed).toBe(1008);
  });
});

/** Asks for a new token. */
async function refresh(url: string, token: string): Promise<string> {
  const reply = await send('POST', `${url}/v3/directline/tokens/refresh`, undefined, bearer(token));
  return tokenShape.parse(reply.json).token;
}

const tokenShape = z.object({ token: z.string() });

describe('a token of Direct Line', () => {
  test('is refreshed for the same conversation', async () => {
    const { url } = await runApp();
    const { id, token } = await newToken(url);

    const fresh = await send('POST', `${url}/v3/directline/tokens/refresh`, undefined, bearer(token));

    expect(fresh.json).toMatchObject({ conversationId: id, expires_in: 3600 });
  });

  test('opens its own conversation and no other', async () => {
    const { url } = await runApp();
    const [mine, yours] = [await startConversation(url), await startConversation(url)];
    const other = { ...bearer(mine.token) };

    const replies = await Promise.all([
      send('GET', yours.base, undefined, other),
      send('GET', `${yours.base}/activities`, undefined, other),
      send('POST', `${yours.base}/activities`, { type: 'message', text: 'hi' }, other),
      send('POST', `${yours.base}/upload`, {}, other),
    ]);

    expect(replies.map(({ status }) => status)).toEqual([403, 403, 403, 403]);
    expect(await refusedStream(yours.streamUrl.replace(/t=.*/, `t=${mine.token}`))).toBe(403);
  });

  test('is refused when it is missing, forged, cut, empty, of another key or too old', async () => {
    let time = Date.now();
    const { url } = await runApp({ now: () => time });
    const { base, token, streamUrl } = await startConversation(url);
    const [payload = '', signature = ''] = token.split('.');
    const forged = Buffer.from(payload, 'base64url').toString().replace('dl_', 'dl-');
    const stranger = await newToken((await runApp()).url);
    const wrong = [
      `${Buffer.from(forged).toString('base64url')}.${signature}`,
      payload,
      `${payload}.`,
      `.${signature}`,
      '.',
      `${token}.x`,
      stranger.token,
      'x',
    ];

    expect((await send('GET', base)).status).toBe(401);
    expect((await send('GET', base, undefined, { authorization: 'Basic eDp5' })).status).toBe(401);
    for (const bad of wrong) {
      const reply = await send('GET', base, undefined, bearer(bad));
      expect([bad, reply.status]).toEqual([bad, 403]);
      expect(await refusedStream(streamUrl.replace(/t=.*/, `t=${bad}`))).toBe(403);
    }
    expect(await refusedStream(streamUrl.replace(/&t=.*/, ''))).toBe(401);
    time += 61 * 60 * 1000;
    expect((await send('GET', base, undefined, bearer(token))).json).toMatchObject({
      error: { code: 'token-expired' },
    });
  });
});

describe('a page of another site', () => {
  const evil = { origin: 'https://evil.example' };

  test('gets no token and no stream', async () => {
    const { url } = await runApp();
    const { streamUrl } = await startConversation(url);

    const reply = await send('POST', `${url}/v3/directline/tokens/generate`, undefined, evil);

    expect(reply.status).toBe(403);
    expect(reply.headers.get('access-control-allow-origin')).toBeNull();
    expect(await refusedStream(streamUrl, evil.origin)).toBe(403);
  });

  test('gets none by pointing its own name at this machine', async () => {
    const { url } = await runApp();
    const { port } = new URL(url);
    const rebound = await refusedStream(
      (await startConversation(url)).streamUrl,
      `http://evil.example:${port}`,
    );

    expect(rebound).toBe(403);
  });

  test('is served when the owner names it, with what browsers ask for', async () => {
    const { url } = await runApp({ config: { embedOrigins: ['https://intranet.example'] } });
    const headers = { origin: 'https://intranet.example' };

    const asked = await send('OPTIONS', `${url}/v3/directline/conversations`, undefined, headers);
    const token = await send('POST', `${url}/v3/directline/tokens/generate`, undefined, headers);

    expect(asked.status).toBe(204);
    expect(asked.headers.get('access-control-allow-headers')).toContain('authorization');
    expect(token.status).toBe(200);
    expect(token.headers.get('access-control-allow-origin')).toBe('https://intranet.example');
  });

  test('is told from the bot’s own page, which is served by its public and its local name', async () => {
    const { url } = await runApp();
    for (const origin of ['https://kindred.example.org', url]) {
      const reply = await send('POST', `${url}/v3/directline/tokens/generate`, undefined, { origin });
      expect(reply.status).toBe(200);
    }
  });
});

import { describe, expect, test } from 'vitest';
import { startConversation } from '../support/direct-line-client.js';
import { teamsMessage } from '../support/fake-teams.js';
import { send } from '../support/post.js';
import { runApp } from '../support/running-app.js';

const ANYWHERE = 'http://127.0.0.1:9/';

/** JSON of lists within each other, as text, for printing it from a value would end the stack here. */
function deep(levels: number): string {
  return '['.repeat(levels) + ']'.repeat(levels);
}

/** An activity with a value of its own. */
function withField(activity: object, field: string, json: string): string {
  return JSON.stringify({ ...activity, [field]: '@' }).replace('"@"', () => json);
}

describe('a body that is nested thousands of levels deep', () => {
  test.each(['value', 'channelData', 'entities', 'text', 'anything'])(
    'in %s is a 400 on both channels',
    async (field) => {
      const { url, log, engine } = await runApp();
      const client = await startConversation(url);
      const objects = '{"a":'.repeat(5000) + '1' + '}'.repeat(5000);

      for (const json of [deep(5000), objects, deep(100_000)]) {
        const replies = await Promise.all([
          send('POST', `${url}/api/messages`, withField(teamsMessage(ANYWHERE), field, json)),
          client.request('POST', '/activities', withField({ type: 'message' }, field, json)),
        ]);
        for (const reply of replies) {
          expect([reply.status, reply.json]).toMatchObject([400, { error: { code: 'body-deep' } }]);
        }
      }
      expect(engine.screened.filter((text) => text !== '')).toEqual([]);
      expect(log.join('')).not.toContain('request-failed');
    },
  );

  test('is one from the 33rd level on, and whole bodies are counted too', async () => {
    const { url } = await runApp();
    const client = await startConversation(url);
    const post = (json: string) =>
      client.request('POST', '/activities', withField({ type: 'message', text: 'hi' }, 'value', json));

    expect((await post(deep(31))).status).toBe(200);
    expect((await post(deep(32))).status).toBe(400);
    expect((await send('POST', `${url}/v3/directline/tokens/generate`, deep(5000))).status).toBe(400);
    expect((await send('POST', `${url}/api/messages`, deep(5000))).status).toBe(400);
  });
});

describe('a body of another type than JSON', () => {
  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'odd'])(
    '%s is a 415',
    async (type) => {
      const { url } = await runApp();
      const { base, token } = await startConversation(url);
      const headers = { 'content-type': type, authorization: `Bearer ${token}` };
      const addresses = [
        `${url}/api/messages`,
        `${url}/v3/directline/tokens/generate`,
        `${url}/v3/directline/conversations`,
        `${base}/activities`,
      ];
      for (const address of addresses) {
        const reply = await send('POST', address, '{"type":"message","text":"hi"}', headers);
        expect([reply.status, reply.json]).toMatchObject([415, { error: { code: 'type-wrong' } }]);
      }
    },
  );

  test('is none where there is no body at all', async () => {
    const { url } = await runApp();
    const type = { 'content-type': 'application/x-www-form-urlencoded' };
    expect((await send('POST', `${url}/v3/directline/tokens/generate`, '', type)).status).toBe(200);
  });

  test('is an upload, which is not offered', async () => {
    const { url } = await runApp();
    const { base, token } = await startConversation(url);
    const headers = { 'content-type': 'multipart/form-data; boundary=x', authorization: `Bearer ${token}` };
    expect((await send('POST', `${base}/upload`, '--x--', headers)).status).toBe(501);
  });
});

describe('a method that an address does not take', () => {
  test.each([
    ['GET', '/v3/directline/tokens/generate', 'POST'],
    ['PUT', '/v3/directline/tokens/refresh', 'POST'],
    ['GET', '/v3/directline/conversations', 'POST'],
    ['DELETE', '/v3/directline/conversations/x', 'GET'],
    ['PUT', '/v3/directline/conversations/x/activities', 'GET, POST'],
    ['GET', '/v3/directline/conversations/x/upload', 'POST'],
    ['POST', '/v3/directline/conversations/x/stream', 'GET'],
    ['GET', '/api/messages', 'POST'],
    ['POST', '/healthz', 'GET'],
  ])('%s %s is a 405 that names the right one', async (method, path, allowed) => {
    const { url } = await runApp();
    const reply = await send(method, `${url}${path}`);
    expect([reply.status, reply.json]).toMatchObject([405, { error: { code: 'method-wrong' } }]);
    expect(reply.headers.get('allow')).toBe(allowed);
  });
});

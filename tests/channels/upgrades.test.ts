import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { openStream, startConversation } from '../support/direct-line-client.js';
import { raw, requestText } from '../support/raw.js';
import { runApp } from '../support/running-app.js';

const STREAM = '/v3/directline/conversations/x/stream?t=y';
const HANDSHAKE = {
  Connection: 'Upgrade',
  Upgrade: 'websocket',
  'Sec-WebSocket-Version': '13',
  'Sec-WebSocket-Key': 'MDEyMzQ1Njc4OWFiY2RlZg==',
};

/** The status, and the body as JSON. */
function read(answer: string): { status: number; json: unknown } {
  const [head = '', body = ''] = answer.split('\r\n\r\n');
  return { status: Number(head.split(' ')[1]), json: JSON.parse(body) };
}

describe('a request that wants another protocol', () => {
  test.each(['h2c', 'websocket', 'TLS/1.0', 'websocket, h2c', ''])(
    'is answered as if it did not, where there is no stream: "%s"',
    async (Upgrade) => {
      const { url } = await runApp();
      const wish = { Connection: 'Upgrade, HTTP2-Settings', Upgrade, 'HTTP2-Settings': 'AAMAAABkAAQAAP__' };

      const health = await raw(
        url,
        requestText('GET', '/healthz', { ...wish, Connection: 'Upgrade, close' }),
      );
      const unknown = await raw(url, requestText('GET', '//%', { ...wish, Connection: 'Upgrade, close' }));

      expect(read(health)).toMatchObject({ status: 200, json: { status: 'ok' } });
      expect(read(unknown).status).toBe(404);
    },
  );

  test('keeps its headers and its body', async () => {
    const { url } = await runApp();
    const body = '{"user":{"id":"dl_ünï"}}';
    const headers = {
      Connection: 'Upgrade, HTTP2-Settings',
      Upgrade: 'h2c',
      'HTTP2-Settings': 'AAMAAABkAAQAAP__',
      'Content-Type': 'application/json',
      'Content-Length': String(Buffer.byteLength(body)),
    };

    const answer = read(await raw(url, requestText('POST', '/v3/directline/tokens/generate', headers, body)));

    expect(answer).toMatchObject({ status: 200, json: { expires_in: 3600 } });
    const [claims = ''] = z.object({ token: z.string() }).parse(answer.json).token.split('.');
    expect(Buffer.from(claims, 'base64url').toString()).toContain('dl_ünï');
  });

  test('is not let past the rules by asking so', async () => {
    const { url } = await runApp();
    const headers = { Connection: 'Upgrade', Upgrade: 'h2c', Origin: 'https://evil.example' };
    expect(read(await raw(url, requestText('POST', '/v3/directline/tokens/generate', headers))).status).toBe(
      403,
    );
  });

  test('gets no stream where it is none of WebSocket', async () => {
    const { url } = await runApp();
    expect(read(await raw(url, requestText('GET', STREAM, { ...HANDSHAKE, Upgrade: 'h2c' })))).toMatchObject({
      status: 426,
      json: { error: { code: 'not-a-websocket' } },
    });
  });
});

describe('a broken handshake of a stream', () => {
  test.each([
    { 'Sec-WebSocket-Version': '7' },
    { 'Sec-WebSocket-Key': 'short' },
    { 'Sec-WebSocket-Protocol': ',,' },
  ])('is a 400 in JSON: %o', async (change) => {
    const { url } = await runApp();
    const { streamUrl } = await startConversation(url);
    const { pathname, search } = new URL(streamUrl);

    const answer = await raw(url, requestText('GET', `${pathname}${search}`, { ...HANDSHAKE, ...change }));

    expect(read(answer)).toMatchObject({ status: 400, json: { error: { code: 'handshake-wrong' } } });
    expect(answer).toContain('Sec-WebSocket-Version: 13');
  });

  test('without a right to the stream is refused in JSON', async () => {
    const { url } = await runApp();
    const { status, json } = read(await raw(url, requestText('GET', STREAM, HANDSHAKE)));
    expect([status, json]).toMatchObject([403, { error: { code: 'token-wrong' } }]);
  });
});

test('a stream ends when its token’s time is over', async () => {
  let time = Date.now();
  const { url } = await runApp({ now: () => time });
  const { streamUrl } = await startConversation(url);

  time += 60 * 60 * 1000 - 30;
  const stream = await openStream(streamUrl);

  expect(await stream.closed).toBe(1008);
});

import { describe, expect, test } from 'vitest';
import { teamsMessage } from '../support/fake-teams.js';
import { send } from '../support/post.js';
import { raw, requestText } from '../support/raw.js';
import { runApp } from '../support/running-app.js';

describe('without an app id, /api/messages', () => {
  test.each([
    { origin: 'https://evil.example' },
    { origin: 'http://127.0.0.1:3978' },
    { origin: 'null' },
    { 'x-forwarded-for': '203.0.113.7' },
    { 'x-forwarded-host': 'kindred.example' },
    { 'x-forwarded-proto': 'https' },
    { 'x-real-ip': '127.0.0.1' },
    { via: '1.1 proxy' },
    { forwarded: 'for=203.0.113.7' },
    { 'cf-connecting-ip': '203.0.113.7' },
  ])('does not serve pages or what a proxy passes on: %o', async (header) => {
    const { url, engine } = await runApp();
    const message = teamsMessage('http://127.0.0.1:9/');

    const reply = await send('POST', `${url}/api/messages`, message, header);

    expect([reply.status, reply.json]).toMatchObject([403, { error: { code: 'caller-not-local' } }]);
    expect(engine.screened).toEqual([]);
  });

  test.each([
    ['evil.example', 403],
    ['127.0.0.1.evil.example:3978', 403],
    ['192.168.1.5', 403],
    ['', 403],
    ['localhost:3978', 400],
    ['127.0.0.1', 400],
    ['[::1]:3978', 400],
  ])('is asked under a name of this machine: "%s" gives %i', async (Host, status) => {
    const { url } = await runApp();
    const headers = { Host, Connection: 'close', 'Content-Type': 'application/json', 'Content-Length': '2' };

    const answer = await raw(url, requestText('POST', '/api/messages', headers, '{}'));

    expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    expect(answer).toContain('{"error":{"code":"');
  });

  test('refuses to answer to an address of version 6, which botbuilder cannot reach', async () => {
    const { url, engine } = await runApp();
    const reply = await send('POST', `${url}/api/messages`, teamsMessage('http://[::1]:3979/'));
    expect([reply.status, reply.json]).toMatchObject([400, { error: { code: 'body-wrong' } }]);
    expect(reply.text).toContain('serviceUrl');
    expect(engine.screened).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import { startConversation } from '../support/direct-line-client.js';
import { runFakeTeams, teamsMessage } from '../support/fake-teams.js';
import { send, type Reply } from '../support/post.js';
import { runApp } from '../support/running-app.js';

/** What every refusal looks like. */
const reason = { error: { code: expect.any(String) as string, message: expect.any(String) as string } };

function expectRefused(reply: Reply, status: number): void {
  expect(reply.json).toEqual(reason);
  expect(reply.status).toBe(status);
  expect(reply.headers.get('x-powered-by')).toBeNull();
}

const ODD_BODIES = [
  ['nothing', undefined],
  ['an empty object', {}],
  ['a list', []],
  ['a number', '7'],
  ['a bare text', '"hello"'],
  ['broken JSON', '{"type":'],
  ['a type that is no text', { type: 7 }],
  ['an empty type', { type: '' }],
] as const;

describe('a malformed activity for /api/messages', () => {
  test.each(ODD_BODIES)('%s is a 400 with a reason', async (_name, body) => {
    const { url } = await runApp();
    expectRefused(await send('POST', `${url}/api/messages`, body), 400);
  });

  test.each(['type', 'from', 'conversation', 'serviceUrl', 'channelId'])(
    'without %s is a 400 that names it',
    async (field) => {
      const { url, engine } = await runApp();

      const reply = await send(
        'POST',
        `${url}/api/messages`,
        teamsMessage('http://127.0.0.1:9/', { [field]: undefined }),
      );

      expectRefused(reply, 400);
      expect(reply.text).toContain(field);
      expect(engine.screened).toEqual([]);
    },
  );

  test.each([
    { serviceUrl: 'not an address' },
    { serviceUrl: 'file:///etc/passwd' },
    { from: 'me' },
    { conversation: { id: '' } },
    { text: { not: 'a text' } },
    { entities: 'none' },
    { channelId: 'a channel with spaces' },
    { conversation: { id: 'a\u0000b' } },
    { conversation: { id: 'a\r\nb' } },
    { conversation: { id: 'half \ud800' } },
    { id: 'a\u0007' },
    { membersAdded: [{}] },
  ])('%o is a 400', async (change) => {
    const { url } = await runApp();
    expectRefused(
      await send('POST', `${url}/api/messages`, teamsMessage('http://127.0.0.1:9/', change)),
      400,
    );
  });

  test('too large is a 413, an unknown invoke a 400, another method a 405', async () => {
    const { url } = await runApp();
    const large = teamsMessage('http://127.0.0.1:9/', { text: 'x'.repeat(300_000) });
    const invoke = teamsMessage('http://127.0.0.1:9/', { type: 'invoke', name: 'who/knows' });

    expectRefused(await send('POST', `${url}/api/messages`, large), 413);
    expectRefused(await send('POST', `${url}/api/messages`, invoke), 400);
    expectRefused(await send('GET', `${url}/api/messages`), 405);
  });

  test('repeats nothing of what was sent', async () => {
    const { url } = await runApp();
    const reply = await send('POST', `${url}/api/messages`, '{"text": xylophone}');
    expect(reply.text).not.toContain('xylophone');
  });
});

describe('without an app id', () => {
  test('replies never leave this machine', async () => {
    const { url, engine } = await runApp();
    const addresses = [
      'https://smba.trafficmanager.net/teams/',
      'http://127.0.0.1.evil.example/',
      'http://127.0.0.1@evil.example/',
      'http://192.168.1.5/',
    ];

    for (const address of addresses) {
      expectRefused(await send('POST', `${url}/api/messages`, teamsMessage(address)), 403);
    }
    expect(engine.screened).toEqual([]);
  });

  test('conversations of the web chat are not reached from here', async () => {
    const { url, engine } = await runApp();
    const message = { ...teamsMessage('http://127.0.0.1:3979/'), channelId: 'directline' };
    expectRefused(await send('POST', `${url}/api/messages`, message), 403);
    expect(engine.screened).toEqual([]);
  });

  test('there is no such address in production, and the log says why', async () => {
    const { url, log } = await runApp({ config: { production: true } });
    expectRefused(await send('POST', `${url}/api/messages`, teamsMessage('http://127.0.0.1:9/')), 404);
    expect(log.join('\n')).toContain('MicrosoftAppId');
  });
});

describe('with an app id', () => {
  const teams = { type: 'SingleTenant', appId: 'app', password: 'secret', tenantId: 'tenant' } as const;
  test.each(['', 'Bearer', 'Bearer x', 'Bearer a.b.c', 'Basic eDp5'])(
    'the header "%s" is a 401',
    async (authorization) => {
      const { url, engine } = await runApp({ config: { teams } });
      const headers: Record<string, string> = authorization === '' ? {} : { authorization };

      const reply = await send('POST', `${url}/api/messages`, teamsMessage('https://smba.example/'), headers);

      expectRefused(reply, 401);
      expect(engine.screened).toEqual([]);
    },
  );
});

describe('a malformed request to Direct Line', () => {
  test.each(ODD_BODIES)('%s as an activity is a 400 with a reason', async (_name, body) => {
    const { url } = await runApp();
    const client = await startConversation(url);
    expectRefused(await client.request('POST', '/activities', body), 400);
  });

  test.each([
    { type: 'conversationUpdate' },
    { type: 'message', text: ['a', 'list'] },
    { type: 'message', channelData: 'text' },
    { type: 'message', from: 'me' },
  ])('%o is a 400', async (body) => {
    const { url } = await runApp();
    expectRefused(await (await startConversation(url)).request('POST', '/activities', body), 400);
  });

  test('a wrong watermark or a wrong user is a 400', async () => {
    const { url } = await runApp();
    const client = await startConversation(url);

    expectRefused(await client.request('GET', '/activities?watermark=abc'), 400);
    expectRefused(await client.request('GET', '?watermark=-1'), 400);
    expectRefused(await send('POST', `${url}/v3/directline/tokens/generate`, { user: 'me' }), 400);
    expectRefused(await send('POST', `${url}/v3/directline/tokens/generate`, '[1]'), 400);
  });

  test('an upload is a 501, a stream without WebSocket a 426, an unknown address a 404', async () => {
    const { url } = await runApp();
    const client = await startConversation(url);

    expectRefused(await client.request('POST', '/upload?userId=x', {}), 501);
    expectRefused(await client.request('GET', '/stream'), 426);
    expectRefused(await client.request('GET', '/members'), 404);
    expectRefused(await send('GET', `${url}/v3/directline/session/getsessionid`), 404);
    expectRefused(await send('GET', `${url}/v3/directline/conversations/%E0%A4%A`), 400);
  });
});

describe('an odd message', () => {
  const odd = [
    '',
    ' \n',
    '🙂🙂',
    'x'.repeat(10_240),
    '<script>alert(1)</script>',
    '\u0000\u0007\u001b[31m',
    'مرحبا، كيف أساعد أخي',
    '[1]: http://evil "x"',
    '‮abc',
  ];

  test.each(odd)('is passed on whole and answered: %j', async (text) => {
    const [app, teams] = await Promise.all([runApp(), runFakeTeams()]);
    const client = await startConversation(app.url);

    await send('POST', `${app.url}/api/messages`, teamsMessage(teams.serviceUrl, { text }));
    await client.say(text);

    expect(teams.arrived).toHaveLength(1);
    expect((await client.read()).activities).toHaveLength(3);
    const heard = text.trim() === '' ? '' : text;
    expect(app.engine.answered).toEqual([heard, heard]);
  });

  test('without any text is answered too', async () => {
    const [app, teams] = await Promise.all([runApp(), runFakeTeams()]);
    await send('POST', `${app.url}/api/messages`, teamsMessage(teams.serviceUrl, { text: undefined }));
    expect(teams.arrived).toHaveLength(1);
  });
});

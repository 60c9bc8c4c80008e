import { Router } from 'express';
import { describe, expect, test } from 'vitest';
import { SettingError } from '../../src/errors.js';
import { openStream, startConversation } from '../support/direct-line-client.js';
import { send } from '../support/post.js';
import { runApp } from '../support/running-app.js';

describe('the server', () => {
  test('says that it is well, and which content it speaks from', async () => {
    const { url } = await runApp();
    const reply = await send('GET', `${url}/healthz`);
    expect([reply.status, reply.json]).toEqual([200, { status: 'ok', contentVersion: 'abcdef012345' }]);
  });

  test('answers unknown addresses below its interfaces in JSON, and leaves others to the pages', async () => {
    const pages = Router();
    pages.use((_request, response) => void response.status(404).send('a page'));
    const { url } = await runApp({ pages });

    for (const path of ['/api', '/api/other', '/v3/other', '/healthz/other']) {
      const reply = await send('GET', `${url}${path}`);
      expect([reply.status, reply.json]).toMatchObject([404, { error: { code: 'not-found' } }]);
    }
    expect((await send('GET', `${url}/other`)).text).toBe('a page');
  });

  test('gives away nothing about itself, and lets nothing load from its interfaces', async () => {
    const { url } = await runApp();
    const { headers } = await send('GET', `${url}/healthz`);
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toBe("default-src 'none';frame-ancestors 'none'");
  });

  test('tells nothing of a fault of its own, and logs where it was', async () => {
    const pages = Router();
    pages.get('/broken', () => {
      throw new Error('xylophone');
    });
    const { url, log } = await runApp({ pages });

    const reply = await send('GET', `${url}/broken`);

    expect([reply.status, reply.json]).toMatchObject([500, { error: { code: 'failed' } }]);
    expect(reply.text + log.join('')).not.toContain('xylophone');
    expect(log.join('')).toContain('request-failed');
  });

  test('stops while streams are open, and says goodbye to them', async () => {
    const app = await runApp();
    const stream = await openStream((await startConversation(app.url)).streamUrl);

    await app.close();

    expect(await stream.closed).toBe(1001);
    await expect(fetch(app.url)).rejects.toThrow();
  });

  test('refuses a port that is taken, with what to do', async () => {
    const { url } = await runApp();
    const port = Number(new URL(url).port);

    const second = runApp({ config: { port } });

    await expect(second).rejects.toBeInstanceOf(SettingError);
    await expect(second).rejects.toThrow(`Port ${port} on 127.0.0.1 is taken.`);
  });

  test('refuses an address that this machine has not, with what to do', async () => {
    await expect(runApp({ config: { host: '192.0.2.1' } })).rejects.toThrow(/Set HOST and PORT/);
  });
});

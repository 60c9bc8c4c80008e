import { chmod, cp, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { startConversation } from '../support/direct-line-client.js';
import { freePort } from '../support/free-port.js';
import { runFakeTeams, teamsMessage } from '../support/fake-teams.js';
import { send } from '../support/post.js';
import { ROOT, requireBuild, runBuilt as run } from '../support/built-server.js';
import { tempFolder } from '../support/temp-folder.js';

beforeAll(requireBuild);

describe('the process', () => {
  test.each(['SIGTERM', 'SIGINT'] as const)(
    'says where to open the page, serves, and stops cleanly on %s',
    async (signal) => {
      const [data, port] = await Promise.all([tempFolder(), freePort()]);
      const server = run({ KINDRED_DATA: data, PORT: String(port) });

      const said = await server.ready;
      const health = await send('GET', `http://127.0.0.1:${port}/healthz`);
      server.stop(signal);
      const { code, out } = await server.ended;

      expect(said).toBe(`Kindred is ready: open http://127.0.0.1:${port}/\n`);
      expect(health.json).toMatchObject({ status: 'ok' });
      expect([code, out]).toEqual([0, said]);
      expect((await stat(join(data, 'signing-key'))).mode & 0o777).toBe(0o600);
    },
  );

  test('refuses a taken port in one line, with code 2', async () => {
    const [data, port] = await Promise.all([tempFolder(), freePort()]);
    await run({ KINDRED_DATA: data, PORT: String(port) }).ready;

    const { code, err } = await run({
      KINDRED_DATA: await tempFolder(),
      PORT: String(port),
      LOG_LEVEL: 'error',
    }).ended;

    expect(code).toBe(2);
    expect(err).toBe(
      `Port ${port} on 127.0.0.1 is taken. Stop what uses it, or set PORT to another one, for example PORT=${port + 1}.\n`,
    );
  });

  test('refuses an option in one line, with code 2', async () => {
    const { code, err } = await run({ KINDRED_DATA: await tempFolder() }, ['--port=80']).ended;
    expect(code).toBe(2);
    expect(err).toMatch(/^Kindred takes no options, and --port=80 is none\..*\.env\.example\.\n$/);
  });

  test('refuses wrong settings, a line each, with code 2', async () => {
    const { code, err } = await run({ KINDRED_DATA: await tempFolder(), PORT: 'x', LOG_LEVEL: 'loud' }).ended;
    expect(code).toBe(2);
    expect(err).toMatch(/^PORT must .*\nLOG_LEVEL must .*\n$/);
  });

  test('refuses a region that has no help lines, with code 2', async () => {
    const { code, err } = await run({ KINDRED_DATA: await tempFolder(), KINDRED_REGION: 'xx' }).ended;
    expect(code).toBe(2);
    expect(err).toMatch(/^KINDRED_REGION must be one of .*UK.*, or unset\.\n$/);
  });

  test('names every fault of broken content, with code 1', async () => {
    const data = await tempFolder();
    const content = join(data, 'content');
    await cp(join(ROOT, 'content'), content, { recursive: true });
    await Promise.all([rm(join(content, 'language/talk.yaml')), rm(join(content, 'language/synonyms.yaml'))]);

    const { code, err } = await run({ KINDRED_DATA: data, KINDRED_CONTENT: content }).ended;

    expect(code).toBe(1);
    expect(err).toMatch(/language\/talk\.yaml/);
    expect(err).toMatch(/language\/synonyms\.yaml/);
    expect(err).not.toMatch(/^\s+at /m);
  });

  test.each(['/proc/kindred', '/dev/null/data', 'file/data'])(
    'refuses a data folder that cannot be made in one line, with code 2: %s',
    async (folder) => {
      const cwd = await tempFolder();
      await writeFile(join(cwd, 'file'), '');

      const { code, err } = await run({ KINDRED_DATA: folder }, [], cwd).ended;

      expect(code).toBe(2);
      expect(err).toMatch(/^\S*(?:kindred|data) cannot be written\. .*KINDRED_DATA.*\n$/);
    },
  );

  test.each(['/nonexistent', '/dev/null', ''])(
    'refuses a content folder with no content in it, and says which: "%s"',
    async (folder) => {
      const data = await tempFolder();
      const content = folder === '' ? data : folder;

      const { code, err } = await run({ KINDRED_DATA: data, KINDRED_CONTENT: content }).ended;

      expect(code).toBe(1);
      expect(err).toContain(`There is no content in ${content}.`);
      expect(err).toContain('KINDRED_CONTENT');
      expect(err).not.toMatch(/^\s+at /m);
    },
  );

  test('keeps what it writes to this user alone, also where the files were there before', async () => {
    const [data, port] = await Promise.all([tempFolder(), freePort()]);
    await chmod(data, 0o755);
    await writeFile(join(data, 'state.json'), '{"items":{}}', { mode: 0o644 });
    const server = run({ KINDRED_DATA: data, PORT: String(port) });
    await server.ready;
    await startConversation(`http://127.0.0.1:${port}`);

    const modes = await Promise.all(
      [data, join(data, 'state.json'), join(data, 'signing-key')].map(
        async (path) => (await stat(path)).mode & 0o777,
      ),
    );
    expect(modes).toEqual([0o700, 0o600, 0o600]);
  });

  test('stops although a channel has not answered', async () => {
    const [data, port, teams] = await Promise.all([tempFolder(), freePort(), runFakeTeams('never')]);
    const server = run({ KINDRED_DATA: data, PORT: String(port) });
    await server.ready;
    // Whether this is still answered is not what is asked here.
    const posted = Promise.allSettled([
      send('POST', `http://127.0.0.1:${port}/api/messages`, teamsMessage(teams.serviceUrl)),
    ]);
    while (teams.arrived.length === 0) await new Promise((resolve) => setImmediate(resolve));

    server.stop('SIGTERM');

    expect((await server.ended).code).toBe(0);
    await posted;
  });
});

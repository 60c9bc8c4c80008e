import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { freePort } from '../support/free-port.js';
import { send } from '../support/post.js';
import { tempFolder } from '../support/temp-folder.js';

const ROOT = join(import.meta.dirname, '../..');
const MAIN = join(ROOT, 'dist/src/main.js');

interface Process {
  /** Resolves when the server has said that it is ready. */
  readonly ready: Promise<string>;
  readonly ended: Promise<{ code: number | null; out: string; err: string }>;
  readonly stop: (signal: NodeJS.Signals) => void;
}

/** Runs the built server with these settings and no others. */
function run(settings: Record<string, string>, args: readonly string[] = []): Process {
  const env = { PATH: process.env['PATH'] ?? '', KINDRED_CONTENT: join(ROOT, 'content'), ...settings };
  const child = spawn(process.execPath, [MAIN, ...args], { env, cwd: settings['KINDRED_DATA'] });
  let out = '';
  let err = '';
  child.stderr.on('data', (data) => (err += String(data)));
  const ended = new Promise<{ code: number | null; out: string; err: string }>((resolve) => {
    child.on('close', (code) => resolve({ code, out, err }));
  });
  const ready = new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (data) => {
      out += String(data);
      if (out.includes('\n')) resolve(out);
    });
    child.on('close', () => reject(new Error(err)));
  });
  ready.catch(() => undefined);
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await ended;
  });
  return { ready, ended, stop: (signal) => void child.kill(signal) };
}

beforeAll(() => {
  if (!existsSync(MAIN)) throw new Error('Build first: npm run build.');
});

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
});

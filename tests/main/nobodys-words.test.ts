import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { createLog } from '../../src/log.js';
import { openLowdbStore } from '../../src/store/lowdb-store.js';
import { requireBuild, runBuilt } from '../support/built-server.js';
import { startConversation } from '../support/direct-line-client.js';
import { throughDirectLine, throughEveryDoor, throughWrongDoors } from '../support/every-door.js';
import { freePort } from '../support/free-port.js';
import { send } from '../support/post.js';
import { runApp } from '../support/running-app.js';
import { everythingBelow, SECRET, tracesIn } from '../support/secret-word.js';
import { tempFolder } from '../support/temp-folder.js';

beforeAll(requireBuild);

const traces = (texts: readonly string[]): string[] => [...new Set(texts.flatMap(tracesIn))];

/** The built server in a folder of its own, which is also its home and its place for temporary files. */
async function runHoused(settings: Record<string, string>) {
  const [house, port] = await Promise.all([tempFolder(), freePort()]);
  const data = join(house, 'data');
  const temporary = join(house, 'tmp');
  await mkdir(temporary);
  const places = { KINDRED_DATA: data, HOME: house, TMPDIR: temporary };
  const server = runBuilt({ ...places, PORT: String(port), ...settings }, [], house);
  await server.ready;
  const stop = async () => {
    server.stop('SIGTERM');
    return server.ended;
  };
  return { house, data, url: `http://127.0.0.1:${port}`, stop };
}

/** A store that cannot be written any more: where its folder was, there is a file. */
async function breakFolder(data: string): Promise<void> {
  await rename(data, before(data));
  await writeFile(data, '');
}

async function mendFolder(data: string): Promise<void> {
  await rm(data);
  await rename(before(data), data);
}

const before = (data: string): string => `${data}-before`;

test('no word of anybody is written or said again by the server that logs most, also while all fails', async () => {
  const { house, data, url, stop } = await runHoused({ LOG_LEVEL: 'trace' });
  const kept = await startConversation(url);
  await kept.say(`what is cbt ${SECRET}`);
  const replies = await throughEveryDoor(url, SECRET);
  await breakFolder(data);
  replies.push(...(await throughEveryDoor(url, SECRET)));
  const { out, err } = await stop();

  const files = everythingBelow(house);
  expect(traces([out, err])).toEqual([]);
  expect(traces(files)).toEqual([]);
  expect(traces(replies)).toEqual([]);
  expect(files.join('\n')).toContain(kept.id);
  const key = (await readFile(join(before(data), 'signing-key'), 'utf8')).trim();
  for (const secret of [key, kept.token]) expect(out + err).not.toContain(secret);
  for (const done of ['answer', 'no-answer', 'crisis', 'declined', 'talk', 'forgotten']) {
    expect(err).toContain(`"done":"${done}"`);
  }
  for (const event of [
    'turn-failed',
    'help-failed',
    'last-resort-failed',
    'state-unkept',
    'state-undeleted',
  ]) {
    expect(err).toContain(`"event":"${event}"`);
  }
});

test('nor by one in production with secrets of its own, and none of those either', async () => {
  const credentials = {
    MicrosoftAppId: 'app-id-of-nobody',
    MicrosoftAppPassword: 'password-of-nobody',
    MicrosoftAppTenantId: 'tenant-of-nobody',
  };
  const { house, url, stop } = await runHoused({
    NODE_ENV: 'production',
    LOG_LEVEL: 'debug',
    ...credentials,
  });
  const replies = [...(await throughDirectLine(url, SECRET)), ...(await throughWrongDoors(url, SECRET))];
  for (const token of [`Bearer ${btoa('{}')}.${btoa('x')}.x`, 'Bearer x', 'x']) {
    const refused = await send('POST', `${url}/api/messages`, { text: SECRET }, { authorization: token });
    replies.push(refused.text);
  }
  const { out, err } = await stop();

  const written = [out, err, ...everythingBelow(house)];
  expect(traces([...written, ...replies])).toEqual([]);
  for (const secret of Object.values(credentials)) {
    expect([...written, ...replies].join('\n')).not.toContain(secret);
  }
});

test.each(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const)(
  'nor is any logged at the level %s',
  async (logLevel) => {
    const folder = await tempFolder();
    const data = join(folder, 'data');
    await mkdir(data);
    const lines: string[] = [];
    const log = createLog(logLevel, { write: (line) => void lines.push(line) });
    const store = await openLowdbStore({ folder: data, now: () => Date.now(), log });
    const { url } = await runApp({ log, store });
    await breakFolder(data);
    await throughEveryDoor(url, SECRET);
    expect(traces([...lines, ...everythingBelow(folder)])).toEqual([]);
    await mendFolder(data);
    expect(lines.length > 0).toBe(!['fatal', 'silent'].includes(logLevel));
  },
);

test('the search finds a word in whatever form it is written', () => {
  const forms = [
    SECRET,
    SECRET.toUpperCase(),
    encodeURIComponent(SECRET),
    JSON.stringify({ a: SECRET }),
    SECRET.normalize('NFD'),
    Buffer.from(SECRET).toString('hex'),
    ...['', 'a', 'ab', 'abc'].flatMap((before) =>
      (['base64', 'base64url'] as const).map((form) => Buffer.from(`${before}${SECRET}!`).toString(form)),
    ),
  ];
  expect(forms.filter((form) => tracesIn(form).length === 0)).toEqual([]);
  expect(tracesIn('quite another text')).toEqual([]);
});

import { chmod, readFile, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { createLog } from '../../src/log.js';
import { openLowdbStore } from '../../src/store/lowdb-store.js';
import type { Store } from '../../src/store/store.js';
import { tempFolder } from '../support/temp-folder.js';
import { storeContract } from './contract.js';

const HOUR = 60 * 60 * 1000;
let folder: string;
let time: number;
let log: string[];

beforeEach(async () => {
  folder = await tempFolder();
  time = Date.UTC(2026, 10, 22);
  log = [];
});

function open(): Promise<Store> {
  return openLowdbStore({
    folder,
    now: () => time,
    log: createLog('info', { write: (line) => void log.push(line) }),
  });
}

storeContract(async (now) =>
  openLowdbStore({ folder: await tempFolder(), now, log: createLog('silent', { write: () => undefined }) }),
);

describe('the embedded store', () => {
  test('gives back what was written, also after it was opened anew', async () => {
    const store = await open();
    await store.write('a', { topics: ['x'], welcomed: true });
    await store.close();

    const again = await open();

    expect((await store.read('a'))?.value).toEqual({ topics: ['x'], welcomed: true });
    expect(await again.read('a')).toEqual(await store.read('a'));
    expect(await again.read('b')).toBeNull();
  });

  test('takes what it has forgotten out of its file', async () => {
    const store = await open();
    await store.write('day', 1);
    await store.write('hour', 2, { lifetime: HOUR });

    time += 24 * HOUR;
    await store.write('new', 3);

    expect(await readFile(join(folder, 'state.json'), 'utf8')).not.toMatch(/day|hour/);
  });

  test('keeps a thousand writes that come at once, in a few writes of the file', async () => {
    const store = await open();
    await Promise.all(Array.from({ length: 1000 }, (_, index) => store.write(`k${index}`, index)));
    const again = await open();
    expect((await again.read('k999'))?.value).toBe(999);
    expect((await again.read('k0'))?.value).toBe(0);
  });

  test('keeps the ten thousand newest items', async () => {
    const store = await open();
    await Promise.all(Array.from({ length: 10_005 }, (_, index) => store.write(`k${index}`, index)));
    expect(await store.read('k4')).toBeNull();
    expect((await store.read('k5'))?.value).toBe(5);
  });

  test('keeps the newest items that its file has room for, also after it was opened anew', async () => {
    const small = () =>
      openLowdbStore({
        ...{ folder, file: 'said.json', mostBytes: 1000, now: () => time },
        log: createLog('silent', { write: () => undefined }),
      });
    const store = await small();
    for (const key of ['a', 'b', 'c']) await store.write(key, key.repeat(300));
    expect(await store.read('a')).toBeNull();
    const again = await small();
    await again.write('b', 1);
    await again.write('d', 'd'.repeat(300));
    expect([await again.read('b'), await again.read('c')]).not.toContain(null);
    await again.write('e', 'e'.repeat(300));
    expect(await again.read('c')).toBeNull();
    expect(await readdir(folder)).toEqual(['said.json']);
  });

  test.each(['', '{"items":{"a":{"val', '[]', '{"items":{"a":{"value":1}}}'])(
    'sets a broken file aside, says so and starts empty: %j',
    async (text) => {
      await writeFile(join(folder, 'state.json'), text);

      const store = await open();
      await store.write('a', 1);

      const aside = (await readdir(folder)).find((name) => name.includes('broken')) ?? '';
      expect(await readFile(join(folder, aside), 'utf8')).toBe(text);
      expect(log.join('')).toContain('state-set-aside');
      expect((await (await open()).read('a'))?.value).toBe(1);
    },
  );

  test('is readable for this user alone, also where its file was there before', async () => {
    const path = join(folder, 'state.json');
    const mode = async (file: string): Promise<number> => (await stat(file)).mode & 0o777;
    await writeFile(path, '{"items":{}}', { mode: 0o644 });
    await writeFile(`${path}.tmp`, 'left by a crash', { mode: 0o644 });

    const store = await open();
    expect(await mode(path)).toBe(0o600);
    await store.write('a', 1);
    expect(await mode(path)).toBe(0o600);

    await writeFile(path, 'broken');
    await chmod(path, 0o644);
    await open();
    const aside = (await readdir(folder)).find((name) => name.includes('broken')) ?? '';
    expect(await mode(join(folder, aside))).toBe(0o600);
  });

  test('says what to do about a file that cannot be read', async () => {
    const file = join(folder, 'elsewhere');
    await writeFile(file, '');
    folder = file;
    await expect(open()).rejects.toThrow(/KINDRED_DATA/);
    expect((await stat(file)).isFile()).toBe(true);
  });
});

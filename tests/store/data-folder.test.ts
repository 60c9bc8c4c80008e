import { chmod, mkdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openDataFolder, openSigningKey } from '../../src/store/data-folder.js';
import { tempFolder } from '../support/temp-folder.js';

test('the data folder is made, for this user alone', async () => {
  const folder = await openDataFolder(join(await tempFolder(), 'a', 'data'));
  expect((await stat(folder)).mode & 0o777).toBe(0o700);
});

test('a data folder that was there before is closed to others', async () => {
  const folder = await tempFolder();
  await chmod(folder, 0o755);
  expect(await openDataFolder(folder)).toBe(folder);
  expect((await stat(folder)).mode & 0o7777).toBe(0o700);
});

test('a folder that is made for everybody is left open', async () => {
  const folder = join(await tempFolder(), 'shared');
  await mkdir(folder);
  await chmod(folder, 0o1777);
  await openDataFolder(folder);
  expect((await stat(folder)).mode & 0o7777).toBe(0o1777);
});

test('the signing key is made once, readable for this user alone', async () => {
  const folder = await tempFolder();
  const key = await openSigningKey(folder);
  await chmod(join(folder, 'signing-key'), 0o644);

  expect(key).toHaveLength(32);
  expect(await openSigningKey(folder)).toEqual(key);
  expect((await stat(join(folder, 'signing-key'))).mode & 0o777).toBe(0o600);
  expect(await openSigningKey(await tempFolder())).not.toEqual(key);
});

test('a file that holds no key is refused, with what to do', async () => {
  const folder = await tempFolder();
  await writeFile(join(folder, 'signing-key'), 'development');
  await expect(openSigningKey(folder)).rejects.toThrow(/Delete it and start again/);
});

test('a folder that cannot be made is refused, with what to do', async () => {
  const file = join(await tempFolder(), 'file');
  await writeFile(file, '');
  for (const folder of [file, join(file, 'data'), '/proc/kindred', '/proc/kindred/data']) {
    await expect(openDataFolder(folder)).rejects.toThrow(/set KINDRED_DATA/);
  }
});

import { randomBytes } from 'node:crypto';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { SettingError } from '../errors.js';

const KEY_FILE = 'signing-key';
const KEY_BYTES = 32;

/**
 * Makes the data folder, for this user alone, unless it is there.
 * @returns its absolute path
 * @throws {SettingError} `data-unwritable`
 */
export async function openDataFolder(folder: string): Promise<string> {
  const path = resolve(folder);
  try {
    await mkdir(path, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw unwritable(path, error);
  }
  return path;
}

/**
 * The key that conversation tokens are signed with: 32 random bytes, made on the first start, readable for this user
 * alone.
 * @throws {SettingError} `data-unwritable`, or `signing-key-broken` when the file holds no key
 */
export async function openSigningKey(folder: string): Promise<Buffer> {
  const path = join(folder, KEY_FILE);
  try {
    await writeFile(path, `${randomBytes(KEY_BYTES).toString('hex')}\n`, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST'))
      throw unwritable(folder, error);
  }
  try {
    await chmod(path, 0o600);
    return keyIn(await readFile(path, 'utf8'), path);
  } catch (error) {
    throw error instanceof SettingError ? error : unwritable(folder, error);
  }
}

function keyIn(text: string, path: string): Buffer {
  const key = Buffer.from(text.trim(), 'hex');
  if (key.length === KEY_BYTES) return key;
  throw new SettingError(
    'signing-key-broken',
    `${path} holds no key. Delete it and start again; open chats then start anew.`,
  );
}

function unwritable(path: string, cause: unknown): SettingError {
  const message = `${path} cannot be written. Give this user the right to, or set KINDRED_DATA to another folder.`;
  return new SettingError('data-unwritable', message, { cause });
}

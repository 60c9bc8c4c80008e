import { randomBytes } from 'node:crypto';
import { chmod, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { SettingError } from '../errors.js';

const KEY_FILE = 'signing-key';
const KEY_BYTES = 32;

/** Readable for this user alone. */
const OWNERS_FOLDER = 0o700;
const OWNERS_FILE = 0o600;
/** Set on folders that are made for everybody, such as /tmp: only owners may delete there. */
const STICKY = 0o1000;

/**
 * Makes the data folder unless it is there, and closes it to all but this user, where it is this user's to close.
 * @returns its absolute path
 * @throws {SettingError} `data-unwritable`
 */
export async function openDataFolder(folder: string): Promise<string> {
  const path = resolve(folder);
  try {
    await makeFolder(path);
    await closeFolder(path);
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
    await writeFile(path, `${randomBytes(KEY_BYTES).toString('hex')}\n`, { flag: 'wx', mode: OWNERS_FILE });
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw unwritable(folder, error);
  }
  try {
    await chmod(path, OWNERS_FILE);
    return keyIn(await readFile(path, 'utf8'), path);
  } catch (error) {
    throw error instanceof SettingError ? error : unwritable(folder, error);
  }
}

/** One folder after the other: asked to make several at once, Node tries for ever where the system says that there is no such place. */
async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { mode: OWNERS_FOLDER });
  } catch (error) {
    if (codeOf(error) === 'EEXIST' && (await stat(path)).isDirectory()) return;
    const above = dirname(path);
    if (codeOf(error) !== 'ENOENT' || above === path || (await isFolder(above))) throw error;
    await makeFolder(above);
    await mkdir(path, { mode: OWNERS_FOLDER });
  }
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
}

/** The files in a folder that is somebody else's, or everybody's, are closed each by itself. */
async function closeFolder(path: string): Promise<void> {
  const { mode } = await stat(path);
  if ((mode & STICKY) !== 0) return;
  try {
    await chmod(path, OWNERS_FOLDER);
  } catch (error) {
    if (codeOf(error) !== 'EPERM') throw error;
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : null;
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

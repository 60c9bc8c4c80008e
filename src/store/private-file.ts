import { chmod, readFile, rename, writeFile } from 'node:fs/promises';
import type { Adapter } from 'lowdb';

/** Readable and writable for this user alone. */
const OWNERS = 0o600;

/** How a value becomes text and is read again. */
export interface TextForm<T> {
  readonly parse: (text: string) => T;
  readonly stringify: (value: T) => string;
}

/**
 * One file of lowdb that nobody but this user can read, also where it was there before. It is written beside itself and
 * renamed, so that nobody ever reads half of it; one write at a time, please.
 */
export class PrivateFile<T> implements Adapter<T> {
  readonly #path: string;
  readonly #form: TextForm<T>;

  constructor(path: string, form: TextForm<T>) {
    this.#path = path;
    this.#form = form;
  }

  /** Its value, or null where there is no file. */
  async read(): Promise<T | null> {
    const text = await this.#text();
    return text === null ? null : this.#form.parse(text);
  }

  async write(value: T): Promise<void> {
    const beside = `${this.#path}.tmp`;
    await writeFile(beside, this.#form.stringify(value), { mode: OWNERS });
    await chmod(beside, OWNERS);
    await rename(beside, this.#path);
  }

  async #text(): Promise<string | null> {
    try {
      await chmod(this.#path, OWNERS);
      return await readFile(this.#path, 'utf8');
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
      throw error;
    }
  }
}

import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Low } from 'lowdb';
import { z } from 'zod';
import { SettingError } from '../errors.js';
import type { Log } from '../log.js';
import { Joined } from './joined.js';
import { PrivateFile } from './private-file.js';
import { RecordFiles } from './record-files.js';
import {
  StoreConflict,
  type Json,
  type RecordKind,
  type Store,
  type StoredItem,
  type WriteOptions,
} from './store.js';

/** What a lowdb store needs. */
export interface LowdbStoreOptions {
  /** It exists. */
  readonly folder: string;
  /** The file's name. Default: `state.json`. */
  readonly file?: string;
  /** What the file may hold; the items that were not written for longest go first. Default: no limit but that of items. */
  readonly mostBytes?: number;
  /** Rest after each write of the file, times as long as it took: what comes meanwhile is written together. Default: none. */
  readonly rest?: number;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly log: Log;
}

const FILE = 'state.json';
/** A day, in milliseconds. */
const LIFETIME = 24 * 60 * 60 * 1000;
/** lowdb writes the whole file each time; about 200 bytes an item keep it near 2 MB. */
const MOST_ITEMS = 10_000;

const json: z.ZodType<Json> = z.json();
const itemShape = z.object({ value: json, eTag: z.string(), expires: z.number() });
const fileShape = z.object({ items: z.record(z.string(), itemShape) });
type Item = z.infer<typeof itemShape>;

/** An item as it is kept: with its line of the file, so that writing the file joins lines and does not print all anew. */
interface Kept extends Item {
  readonly line: string;
}

/** In the order of their last write, so the first ones are the oldest. */
type Items = Map<string, Kept>;

/**
 * The embedded store: everything in memory, and in one JSON file beside it.
 * A file that is empty or torn is set aside under another name, and the log says so.
 * @throws {SettingError} `data-unreadable` when the file cannot be read at all
 */
export async function openLowdbStore(options: LowdbStoreOptions): Promise<Store> {
  const path = join(options.folder, options.file ?? FILE);
  const file = new PrivateFile<Items>(path, { parse: readItems, stringify: printItems });
  const low = new Low<Items>(file, new Map());
  try {
    await low.read();
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof z.ZodError)) throw unreadable(path, error);
    const aside = `${path}.broken-${options.now()}`;
    await rename(path, aside);
    options.log.warn(
      { event: 'state-set-aside', file: aside },
      'The state file was broken. It was set aside.',
    );
  }
  const records = new RecordFiles(options.folder, options.now);
  await records.sweep();
  return new LowdbStore(low, records, options);
}

function unreadable(path: string, cause: unknown): SettingError {
  const message = `${path} cannot be read. Give this user the right to read it, or set KINDRED_DATA to another folder.`;
  return new SettingError('data-unreadable', message, { cause });
}

function readItems(text: string): Items {
  const { items } = fileShape.parse(JSON.parse(text));
  return new Map(Object.entries(items).map(([key, item]) => [key, keep(key, item)]));
}

function printItems(items: Items): string {
  return `{"items":{\n${[...items.values()].map(({ line }) => line).join(',\n')}\n}}\n`;
}

function keep(key: string, item: Item): Kept {
  return { ...item, line: `${JSON.stringify(key)}:${JSON.stringify(item)}` };
}

class LowdbStore implements Store {
  readonly #items: Items;
  readonly #now: () => number;
  readonly #kept: Joined;
  readonly #mostBytes: number;
  /** Of all lines together. */
  #bytes: number;
  readonly #records: RecordFiles;
  #version: number;
  /** Nothing expires before: milliseconds since 1970. */
  #nextEnd = 0;

  constructor(
    low: Low<Items>,
    records: RecordFiles,
    { now, mostBytes = Infinity, rest = 0 }: LowdbStoreOptions,
  ) {
    this.#items = low.data;
    this.#records = records;
    this.#now = now;
    this.#mostBytes = mostBytes;
    this.#bytes = [...low.data.values()].reduce((sum, { line }) => sum + line.length, 0);
    this.#version = now();
    this.#kept = new Joined(async () => {
      const began = now();
      await low.write();
      const took = now() - began;
      if (rest * took > 0) await setTimeout(rest * took);
    });
  }

  read(key: string): Promise<StoredItem | null> {
    const item = this.#living(key);
    return Promise.resolve(item && { value: structuredClone(item.value), eTag: item.eTag });
  }

  async write(key: string, value: Json, options: WriteOptions = {}): Promise<void> {
    const { ifETag, lifetime = LIFETIME } = options;
    if (ifETag !== undefined && this.#living(key)?.eTag !== ifETag) throw new StoreConflict();
    this.#version += 1;
    this.#drop(key);
    const expires = this.#now() + lifetime;
    const kept = keep(key, { value: structuredClone(value), eTag: String(this.#version), expires });
    this.#items.set(key, kept);
    this.#bytes += kept.line.length;
    this.#nextEnd = Math.min(this.#nextEnd, expires);
    this.#forget();
    await this.#kept.run();
  }

  async delete(key: string): Promise<void> {
    if (this.#drop(key)) await this.#kept.run();
  }

  append(kind: RecordKind, record: Json): Promise<void> {
    return this.#records.append(kind, record);
  }

  records(kind: RecordKind): Promise<readonly Json[]> {
    return this.#records.read(kind);
  }

  async close(): Promise<void> {
    await this.#records.settled();
    await this.#kept.run();
  }

  #living(key: string): Item | null {
    const item = this.#items.get(key);
    return item && item.expires > this.#now() ? item : null;
  }

  /** Drops what has expired, and the oldest where there are too many. */
  #forget(): void {
    const now = this.#now();
    if (this.#nextEnd <= now) {
      for (const [key, item] of this.#items) if (item.expires <= now) this.#drop(key);
      this.#nextEnd = Math.min(...[...this.#items.values()].map(({ expires }) => expires));
    }
    for (const key of this.#items.keys()) {
      if (this.#items.size <= MOST_ITEMS && this.#bytes <= this.#mostBytes) break;
      this.#drop(key);
    }
  }

  /** Whether it was there. */
  #drop(key: string): boolean {
    this.#bytes -= this.#items.get(key)?.line.length ?? 0;
    return this.#items.delete(key);
  }
}

import { appendFile, chmod, readFile, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { RECORD_DAYS, type Json, type RecordKind } from './store.js';

/** Readable and writable for this user alone. */
const OWNERS = 0o600;
const DAY = 24 * 60 * 60 * 1000;
/** In bytes. A month's file that has grown so large is set aside once, and written anew. */
const LARGEST = 1024 * 1024;

const json: z.ZodType<Json> = z.json();

/**
 * Records as files of JSON lines, one file a month: `feedback-2026-11.jsonl`. A file in which nothing is younger than
 * {@link RECORD_DAYS} is deleted; of a month with more than {@link LARGEST} only the last two such portions are kept.
 */
export class RecordFiles {
  readonly #folder: string;
  readonly #now: () => number;
  #last: Promise<void> = Promise.resolve();

  /** @param now milliseconds since 1970 */
  constructor(folder: string, now: () => number) {
    this.#folder = folder;
    this.#now = now;
  }

  /** One after the other, so that no two lines mix. */
  append(kind: RecordKind, record: Json): Promise<void> {
    const done = this.#last.then(() => this.#append(kind, `${JSON.stringify(record)}\n`));
    // Whoever called `append` is told of a failure; the next record only waits for the end.
    this.#last = done.catch(() => undefined);
    return done;
  }

  /** Oldest first. A line that was torn when the machine stopped is left out. */
  async read(kind: RecordKind): Promise<readonly Json[]> {
    const names = await this.#living(kind);
    const texts = await Promise.all(names.map((name) => readFile(join(this.#folder, name), 'utf8')));
    return texts.flatMap((text) => text.split('\n')).flatMap(recordIn);
  }

  /** Deletes what is too old. */
  async sweep(): Promise<void> {
    await this.#living('feedback');
    await this.#living('comments');
  }

  /** Resolves when no record is on its way any more. */
  settled(): Promise<void> {
    return this.#last;
  }

  async #append(kind: RecordKind, line: string): Promise<void> {
    const path = join(this.#folder, `${kind}-${monthOf(this.#now())}.jsonl`);
    await this.#living(kind);
    // So it stands behind the earlier file in the order of their names.
    if ((await sizeOf(path)) > LARGEST) await rename(path, path.replace(/\.jsonl$/, '.0.jsonl'));
    await appendFile(path, line, { mode: OWNERS });
    await chmod(path, OWNERS);
  }

  /** The names of the files that are young enough, oldest first; the others are deleted. */
  async #living(kind: RecordKind): Promise<readonly string[]> {
    const oldest = `${kind}-${monthOf(this.#now() - RECORD_DAYS * DAY)}`;
    const own = new RegExp(`^${kind}-\\d{4}-\\d{2}(?:\\.0)?\\.jsonl$`);
    const names = (await readdir(this.#folder)).filter((name) => own.test(name)).sort();
    const old = names.filter((name) => name < oldest);
    await Promise.all(old.map((name) => rm(join(this.#folder, name), { force: true })));
    return names.filter((name) => name >= oldest);
  }
}

/** `2026-11`, in UTC. */
function monthOf(time: number): string {
  return new Date(time).toISOString().slice(0, 7);
}

async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return 0;
    throw error;
  }
}

function recordIn(line: string): readonly Json[] {
  try {
    return line === '' ? [] : [json.parse(JSON.parse(line))];
  } catch {
    return [];
  }
}

import { createReadStream } from 'node:fs';
import type { z } from 'zod';
import { UsageError } from './run-command.js';
import { linesOf } from './lines.js';

/** Where rows come from, and what they must be. */
interface RowsOptions<Row> {
  /** As it is named in messages. */
  readonly name: string;
  readonly shape: z.ZodType<Row>;
  /** What may stand once only, such as an id; default: nothing. */
  readonly once?: (row: Row) => string;
}

/** So many faults are named; the rest is counted. */
const NAMED = 20;

/**
 * Rows of a JSON Lines stream, one a line; blank lines are passed over.
 * @throws UsageError naming line and reason of every fault
 */
export async function readRows<Row>(
  stream: AsyncIterable<Buffer | string>,
  { name, shape, once }: RowsOptions<Row>,
): Promise<Row[]> {
  const rows: Row[] = [];
  const faults: string[] = [];
  const standsIn = new Map<string, number>();
  let line = 0;
  for await (const text of linesOf(stream)) {
    line += 1;
    const plain = line === 1 ? text.replace(/^\uFEFF/, '') : text;
    if (plain.trim() === '') continue;
    const { row, reason } = rowIn(plain, shape);
    const key = row === null || once === undefined ? null : once(row);
    const before = key === null ? undefined : standsIn.get(key);
    if (key !== null) standsIn.set(key, before ?? line);
    if (row === null) faults.push(`${name}, line ${line}: ${reason}`);
    else if (before !== undefined)
      faults.push(`${name}, line ${line}: the id stands in line ${before} already`);
    else rows.push(row);
  }
  if (faults.length > 0) throw new UsageError(listed(faults));
  return rows;
}

/** As {@link readRows}, out of a file or a pipe. @throws UsageError also where it can't be read, or no row is in it */
export async function readRowsOf<Row>(file: string, options: Omit<RowsOptions<Row>, 'name'>): Promise<Row[]> {
  try {
    const rows = await readRows(createReadStream(file), { ...options, name: file });
    if (rows.length > 0) return rows;
  } catch (error) {
    throw isOfSystem(error) ? new UsageError(unreadable(file, error.code)) : error;
  }
  throw new UsageError(`${file} holds no row.`);
}

function isOfSystem(error: unknown): error is Error & { readonly code: string } {
  return error instanceof Error && 'syscall' in error && 'code' in error && typeof error.code === 'string';
}

function unreadable(file: string, code: string): string {
  if (code === 'ENOENT') return `There is no file ${file}.`;
  return code === 'EISDIR' ? `${file} is a folder, not a file.` : `${file} can't be read (${code}).`;
}

function rowIn<Row>(text: string, shape: z.ZodType<Row>): { row: Row | null; reason: string } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { row: null, reason: 'not JSON' };
  }
  const read = shape.safeParse(value, { error: inWords });
  if (read.success) return { row: read.data, reason: '' };
  const reasons = read.error.issues.map(({ path, message }) => `${path.join('.') || 'the row'}: ${message}`);
  return { row: null, reason: reasons.join('; ') };
}

const KINDS: Readonly<Record<string, string>> = { string: 'a text', array: 'a list', object: 'an object' };

/** What is wrong with a field; undefined leaves it to the shape. */
function inWords({ code, input, expected }: z.core.$ZodRawIssue): string | undefined {
  if (input === undefined) return 'is missing';
  const kind = code === 'invalid_type' && typeof expected === 'string' ? KINDS[expected] : undefined;
  return kind && `must be ${kind}`;
}

function listed(faults: readonly string[]): string {
  const more = faults.length - NAMED;
  return [...faults.slice(0, NAMED), ...(more > 0 ? [`and ${more} more`] : [])].join('\n');
}

import { createHash } from 'node:crypto';
import { z } from 'zod';

/** What was learned from examples: the features that count, and for each question about a text its weights. */
export interface Model {
  /** The features' codes, by their number. */
  readonly codes: Int32Array;
  readonly heads: readonly Head[];
}

/** One question about a text, such as who is in danger, and the classes that answer it. */
export interface Head {
  readonly name: string;
  readonly classes: readonly string[];
  /** As `learnSoftmax` gives them: `(codes + 1) * classes`. */
  readonly weights: Float32Array;
}

const FORMAT = 1;
const NEW_LINE = 10;
/** Bytes of a code and of a weight. */
const NUMBER = 4;

/** A model as bytes, for the same machine: one line of JSON, then the codes and the weights. */
export function modelToBytes({ codes, heads }: Model, version: string): Uint8Array {
  const names = heads.map(({ name, classes }) => ({ name, classes }));
  const numbers = Buffer.concat([codes, ...heads.map(({ weights }) => weights)].map(bytesOf));
  const header = { format: FORMAT, version, sha256: sha256(numbers), codes: codes.length, heads: names };
  // Spaces, so that the numbers begin where numbers may be read in place.
  const line = JSON.stringify(header);
  const padded = line.padEnd(line.length + NUMBER - 1 - (Buffer.byteLength(line) % NUMBER));
  return Buffer.concat([Buffer.from(`${padded}\n`), numbers]);
}

/** The model, or null where the bytes are not whole, or of another format or version. */
export function modelFromBytes(bytes: Uint8Array, version: string): Model | null {
  const end = bytes.indexOf(NEW_LINE) + 1;
  const header = headerIn(new TextDecoder().decode(bytes.subarray(0, end)));
  if (header?.format !== FORMAT || header.version !== version) return null;
  const counts = header.heads.map(({ classes }) => (header.codes + 1) * classes.length);
  const numbers = counts.reduce((sum, count) => sum + count, header.codes);
  if (bytes.length !== end + numbers * NUMBER || sha256(bytes.subarray(end)) !== header.sha256) return null;
  const start = bytes.byteOffset + end;
  const { buffer, byteOffset } =
    start % NUMBER === 0 ? bytes.subarray(end) : new Uint8Array(bytes.subarray(end));
  let at = header.codes;
  const heads = header.heads.map((head, i) => {
    const weights = new Float32Array(buffer, byteOffset + at * NUMBER, counts[i]);
    at += weights.length;
    return { ...head, weights };
  });
  return { codes: new Int32Array(buffer, byteOffset, header.codes), heads };
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function bytesOf({ buffer, byteOffset, byteLength }: Int32Array | Float32Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

const headerSchema = z.object({
  format: z.number(),
  version: z.string(),
  sha256: z.string(),
  codes: z.int().nonnegative(),
  heads: z.array(z.object({ name: z.string(), classes: z.array(z.string()) })),
});

function headerIn(line: string): z.infer<typeof headerSchema> | null {
  try {
    return headerSchema.safeParse(JSON.parse(line)).data ?? null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

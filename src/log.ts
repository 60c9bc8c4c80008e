import { pino, type DestinationStream, type Logger } from 'pino';
import { KindredError } from './errors.js';

/** Where events go: ids, enums and figures, never a word of anybody. */
export type Log = Pick<Logger, 'debug' | 'info' | 'warn' | 'error'>;

/**
 * A log that writes one JSON object a line.
 * @param level the least level that is written
 * @param to where the lines go
 */
export function createLog(level: string, to: DestinationStream): Log {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, to);
}

/** What may be logged of an error. */
export interface ErrorFacts {
  readonly error: string;
  readonly code: string | null;
  /** The innermost places, without the message. */
  readonly at: readonly string[];
}

const PLACES = 4;

/**
 * An error without its message: messages of parsers and of channels can repeat what a person wrote.
 * The message of Kindred's own errors is left out too; their code tells which it was.
 */
export function factsOf(error: unknown): ErrorFacts {
  if (!(error instanceof Error)) return { error: typeof error, code: null, at: [] };
  const places = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return { error: error.name, code: codeOf(error), at: places.slice(0, PLACES).map((line) => line.trim()) };
}

function codeOf(error: Error): string | null {
  if (error instanceof KindredError) return error.code;
  const code: unknown = 'code' in error ? error.code : null;
  return typeof code === 'string' ? code : null;
}

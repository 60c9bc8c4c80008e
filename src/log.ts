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
/** A line of a stack that names a file, a line and a column; a message can hold lines that only begin like one. */
const PLACE = /^\s+at (?:.* \()?(?:file:\/\/\/|node:|\/|[A-Za-z]:\\)[^()]*:\d+:\d+\)?$/;
/** What Node and the packages name their errors. */
const NAME = /^[A-Za-z][A-Za-z0-9]{0,59}$/;
/** Node's own codes and those of packages; anything longer or in words may be somebody's. */
const CODE = /^[A-Z_0-9]{1,40}$/;

/**
 * An error without its message: messages of parsers and of channels can repeat what a person wrote.
 * The message of Kindred's own errors is left out too; their code tells which it was.
 */
export function factsOf(error: unknown): ErrorFacts {
  if (!(error instanceof Error)) return { error: typeof error, code: null, at: [] };
  const name = NAME.test(error.name) ? error.name : 'Error';
  return { error: name, code: codeOf(error), at: placesOf(error) };
}

/** None where the stack holds another message than the error, for then nobody can tell where that one ends. */
function placesOf({ stack = '', message }: Error): string[] {
  const at = stack.indexOf(message);
  if (at < 0) return [];
  const lines = stack.slice(at + message.length).split('\n');
  return lines
    .filter((line) => PLACE.test(line))
    .slice(0, PLACES)
    .map((line) => line.trim());
}

function codeOf(error: Error): string | null {
  if (error instanceof KindredError) return error.code;
  const code: unknown = 'code' in error ? error.code : null;
  return typeof code === 'string' && CODE.test(code) ? code : null;
}

import type { ErrorRequestHandler, RequestHandler, Response } from 'express';
import { z } from 'zod';
import { KindredError } from '../errors.js';
import { factsOf, type Log } from '../log.js';
import { isDeeper } from './nesting.js';

/** What a refusal carries beside its message. */
export interface HttpErrorOptions extends ErrorOptions {
  /** Headers that tell the caller what to do, such as `Allow` and `Retry-After`. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** A request that is refused, and why: shown to the caller, so it repeats nothing that the caller sent. */
export class HttpError extends KindredError {
  /** 400 to 499, 501 for what is not offered, 503 for what cannot be had just now. */
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, code: string, message: string, options: HttpErrorOptions = {}) {
    super(code, message, options);
    this.status = status;
    this.headers = options.headers ?? {};
  }
}

/**
 * Reads a request's body against a shape.
 * @throws {HttpError} 400, naming the fields that are wrong, or where it is nested too deeply to be looked at
 */
export function readShape<T>(shape: z.ZodType<T>, body: unknown): T {
  if (isDeeper(body, DEEPEST)) {
    throw new HttpError(400, 'body-deep', `The body is nested more than ${DEEPEST} levels deep.`);
  }
  const read = shape.safeParse(body);
  if (read.success) return read.data;
  const faults = read.error.issues.map(
    (issue) => `${issue.path.map(String).join('.') || 'body'}: ${issue.message}`,
  );
  throw new HttpError(400, 'body-wrong', faults.slice(0, MOST_FAULTS).join('; '));
}

const MOST_FAULTS = 5;
/** Levels of lists and objects. Cards nest about ten; shapes are read level within level, and thousands end the stack. */
const DEEPEST = 32;

/** Answers with the error's status and `{ error: { code, message } }`, the form that Direct Line and Teams use. */
function sendError(response: Response, { status, code, message, headers }: HttpError): void {
  response.status(status).set(headers).json({ error: { code, message } });
}

/** The last handler of paths that are no pages: every error as JSON, one of our own making as a 500 without details. */
export function jsonErrors(log: Log): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const refusal = error instanceof HttpError ? error : refusalOf(error);
    if (refusal.status === 500 || refusal.status === 503) {
      log.error({ event: 'request-failed', ...factsOf(refusal.cause ?? error) });
    }
    sendError(response, refusal);
  };
}

/** For paths below which there are no pages. */
export const jsonNotFound: RequestHandler = (_request, response) => {
  sendError(response, new HttpError(404, 'not-found', 'There is nothing at this address.'));
};

/** What Express and its body parser throw carries a status; its message repeats the body and is left out. */
const thrown = z.object({ status: z.int().min(400).max(499), type: z.string().optional() });

const REASONS: ReadonlyMap<string, string> = new Map([
  ['entity.parse.failed', 'The body is not valid JSON.'],
  ['entity.too.large', 'The body is too large.'],
  ['encoding.unsupported', 'The content encoding is not supported.'],
  ['charset.unsupported', 'The character set is not supported: use UTF-8.'],
]);

/** For addresses that are there, and asked with a method that they don't take. */
export function onlyMethods(allowed: string): RequestHandler {
  return () => {
    const message = `This address is asked with ${allowed}.`;
    throw new HttpError(405, 'method-wrong', message, { headers: { Allow: allowed } });
  };
}

function refusalOf(error: unknown): HttpError {
  const known = thrown.safeParse(error);
  if (!known.success) return new HttpError(500, 'failed', 'Something went wrong here.');
  const reason = REASONS.get(known.data.type ?? '') ?? 'The request cannot be read.';
  return new HttpError(known.data.status, 'request-unreadable', reason);
}

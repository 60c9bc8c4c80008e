import type { ErrorRequestHandler, RequestHandler, Response } from 'express';
import { z } from 'zod';
import { KindredError } from '../errors.js';
import { factsOf, type Log } from '../log.js';

/** A request that is refused, and why: shown to the caller, so it repeats nothing that the caller sent. */
export class HttpError extends KindredError {
  /** 400 to 499, 501 for what is not offered, 503 for what cannot be had just now. */
  readonly status: number;

  constructor(status: number, code: string, message: string, options?: ErrorOptions) {
    super(code, message, options);
    this.status = status;
  }
}

/**
 * Reads a request's body against a shape.
 * @throws {HttpError} 400, naming the fields that are wrong
 */
export function readShape<T>(shape: z.ZodType<T>, body: unknown): T {
  const read = shape.safeParse(body);
  if (read.success) return read.data;
  const faults = read.error.issues.map(
    (issue) => `${issue.path.map(String).join('.') || 'body'}: ${issue.message}`,
  );
  throw new HttpError(400, 'body-wrong', faults.slice(0, MOST_FAULTS).join('; '));
}

const MOST_FAULTS = 5;

/** Answers with the error's status and `{ error: { code, message } }`, the form that Direct Line and Teams use. */
function sendError(response: Response, { status, code, message }: HttpError): void {
  response.status(status).json({ error: { code, message } });
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

function refusalOf(error: unknown): HttpError {
  const known = thrown.safeParse(error);
  if (!known.success) return new HttpError(500, 'failed', 'Something went wrong here.');
  const reason = REASONS.get(known.data.type ?? '') ?? 'The request cannot be read.';
  return new HttpError(known.data.status, 'request-unreadable', reason);
}

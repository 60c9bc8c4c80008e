import { json, type RequestHandler } from 'express';
import { HttpError } from './http-error.js';

/** The largest body, as Express writes it; Teams' own limit is about 100 KB. */
const LARGEST_BODY = '256kb';

/**
 * Handlers that read a body of JSON; a request without any passes.
 * What follows answers 415 where the body is of another type, 413 where it is too large, 400 where it is broken.
 */
export function jsonBody(): RequestHandler[] {
  return [refuseOtherTypes, json({ limit: LARGEST_BODY })];
}

const refuseOtherTypes: RequestHandler = (request, _response, next) => {
  const isEmpty = request.headers['content-length'] === '0';
  if (!isEmpty && request.is('json') === false) {
    throw new HttpError(415, 'type-wrong', 'The body must be sent as Content-Type: application/json.');
  }
  next();
};

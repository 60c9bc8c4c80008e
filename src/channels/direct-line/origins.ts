import type { IncomingMessage } from 'node:http';
import type { RequestHandler } from 'express';
import { HttpError } from '../http-error.js';
import { isLoopback } from '../loopback.js';

/** Which pages may talk to this bot. */
export interface OriginOptions {
  /** Where readers reach this bot. */
  readonly publicUrl: string;
  /** Origins of other sites that may. */
  readonly embedOrigins: readonly string[];
  /** Listening on every address with no public address set: then its name is whatever the caller calls it. */
  readonly anyName: boolean;
}

/** Whether a request comes from a page that may talk to this bot, or from no page at all. */
export type IsAllowed = (request: IncomingMessage) => boolean;

/**
 * The bot's own pages, those of {@link OriginOptions.embedOrigins}, and callers without an Origin header.
 * The name in the Host header proves nothing, since any site can point its own name at this machine; so it counts for
 * loopback names alone unless {@link OriginOptions.anyName}.
 */
export function createOriginCheck(options: OriginOptions): IsAllowed {
  const known = new Set([new URL(options.publicUrl).origin, ...options.embedOrigins]);
  return ({ headers: { origin, host } }) => {
    if (origin === undefined || known.has(origin)) return true;
    if (!URL.canParse(origin)) return false;
    const page = new URL(origin);
    return page.host === host && (options.anyName || isLoopback(page.hostname));
  };
}

/** Refuses other sites' pages, and lets browsers show the answers to those that are allowed. */
export function originRules(isAllowed: IsAllowed): RequestHandler {
  return (request, response, next) => {
    response.vary('Origin');
    if (!isAllowed(request)) {
      throw new HttpError(403, 'origin-unknown', 'This site is not among KINDRED_EMBED_ORIGINS.');
    }
    if (request.headers.origin !== undefined)
      response.set('Access-Control-Allow-Origin', request.headers.origin);
    if (request.method !== 'OPTIONS') {
      next();
      return;
    }
    response.set({
      'Access-Control-Allow-Methods': 'GET, POST',
      'Access-Control-Allow-Headers': 'authorization, content-type, x-ms-bot-agent, x-requested-with',
      'Access-Control-Max-Age': '7200',
    });
    response.status(204).end();
  };
}

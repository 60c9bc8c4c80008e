import type { RequestHandler } from 'express';
import helmet from 'helmet';

/**
 * Headers of every page: nothing but our own files is loaded, and no script stands in a page.
 * Web Chat writes its styles into the page, hence `unsafe-inline` for styles alone.
 * @param framedBy origins of other sites that may show the page in a frame of theirs
 */
export function pageHeaders(framedBy: readonly string[] = []): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        connectSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'self'", ...framedBy],
      },
    },
    referrerPolicy: { policy: 'same-origin' },
  });
}

/** Headers of a page that other sites may show in a frame; browsers that go by the older header would refuse those sites. */
export function framedHeaders(origins: readonly string[]): RequestHandler[] {
  const without: RequestHandler = (_request, response, next) => {
    if (origins.length > 0) response.removeHeader('X-Frame-Options');
    next();
  };
  return [pageHeaders(origins), without];
}

import { Router, type ErrorRequestHandler, type Request, type RequestHandler, type Response } from 'express';
import sirv from 'sirv';
import type { Engine } from '../answer/engine.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { answerRoutes } from './answer-routes.js';
import { ASSETS_PATH, findAssets } from './assets.js';
import { BLANK_PATH, blankPage } from './blank-page.js';
import { chatPage } from './chat-page.js';
import { notFoundPage } from './not-found-page.js';
import type { PageContext } from './page-context.js';
import { embedRoutes } from './embed.js';
import { framedHeaders, pageHeaders } from './page-headers.js';
import type { PageSettings } from './page-settings.js';
import { privacyPage } from './privacy-page.js';
import { indexQuotes } from './quote-index.js';
import { safetyPage } from './safety-page.js';
import { sourcePage, sourcePart, type Asked } from './source-page.js';
import { sourcesPage } from './sources-page.js';

/** What the pages are made from. */
export interface WebOptions {
  readonly knowledge: Knowledge;
  /** Answers the search. */
  readonly engine: Pick<Engine, 'screen' | 'answer'>;
  /** What the pages tell of how this process is run. */
  readonly settings: PageSettings;
  /** The date as `YYYY-MM-DD`. */
  readonly today: () => string;
}

/**
 * The web pages: the chat at `/`, the documents at `/sources`, what is kept at `/privacy`, what is done about danger at
 * `/safety`, the answers at `/topics`, `/glossary` and `/plan`, what they load, and a page for every address that is not there. Mount it last, since it answers every GET that wants a page.
 * @throws KindredError where `npm run build` has not made what the pages load
 */
export function webRoutes(options: WebOptions): Router {
  const assets = findAssets();
  const { knowledge, engine, settings, today } = options;
  const context: PageContext = {
    knowledge,
    words: knowledge.pages,
    quotes: indexQuotes(knowledge),
    engine,
    asset: assets.address,
    settings,
    today,
  };
  const router = Router();
  router.use(pageHeaders());
  router.use(
    ASSETS_PATH,
    sirv(assets.folder, { brotli: true, gzip: true, immutable: true, maxAge: YEAR, etag: true }),
  );
  router.use(pagesAreAsked());
  router.use(embedRoutes(context, assets));
  router.get('/', framedHeaders(settings.embedOrigins), (_request: Request, response: Response) => {
    response.send(chatPage(context));
  });
  router.get(BLANK_PATH, (_request, response) => void response.send(blankPage(context)));
  router.get('/favicon.ico', (_request, response) => response.redirect(assets.address('favicon.svg')));
  router.get('/sources', (_request, response) => void response.send(sourcesPage(context)));
  router.get('/privacy', (_request, response) => void response.send(privacyPage(context)));
  router.get('/safety', (_request, response) => void response.send(safetyPage(context)));
  router.get('/sources/:id', showSource(context));
  router.use(answerRoutes(context));
  router.use(showNotFound(context));
  router.use(badAddress(context));
  return router;
}

/** In seconds. */
const YEAR = 365 * 24 * 60 * 60;

/** A browser keeps a page, and asks each time whether it is still the same: its ETag goes by all that stands in it. */
function pagesAreAsked(): RequestHandler {
  return (_request, response, next) => {
    response.set('cache-control', 'private, no-cache');
    next();
  };
}

function showSource(context: PageContext): RequestHandler<{ id: string }> {
  return (request, response) => {
    const source = context.knowledge.sources.get(request.params.id);
    const show = request.query['part'] === 'panel' ? sourcePart : sourcePage;
    if (source) response.send(show(context, source, readAsked(request.query['quote'])));
    else response.status(404).send(notFoundPage(context, 'source'));
  };
}

function readAsked(quote: unknown): Asked {
  if (quote === undefined) return 'nothing';
  const [, start, end] = (typeof quote === 'string' ? /^(\d{1,9})-(\d{1,9})$/.exec(quote) : null) ?? [];
  return start !== undefined && end !== undefined ? { start: Number(start), end: Number(end) } : 'broken';
}

function showNotFound(context: PageContext): RequestHandler {
  return (request, response, next) => {
    if (wantsPage(request)) response.status(404).send(notFoundPage(context, 'page'));
    else next();
  };
}

/** An address that cannot even be decoded. Every other error is for whoever mounted the pages. */
function badAddress(context: PageContext): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (error instanceof URIError && wantsPage(request))
      response.status(404).send(notFoundPage(context, 'page'));
    else next(error);
  };
}

function wantsPage(request: Request): boolean {
  return request.method === 'GET' && request.accepts('html') !== false;
}

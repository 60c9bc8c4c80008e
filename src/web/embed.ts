import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Router } from 'express';
import type { Assets } from './assets.js';
import { BLANK_PATH } from './blank-page.js';
import type { PageContext } from './page-context.js';

/** Where other sites load the chat button from. The address stays, so it is not kept for ever. */
const EMBED_PATH = '/embed.js';

/** In seconds. */
const KEPT_FOR = 300;

/**
 * The chat button for other sites, with its words. Which sites may show the chat in it is for the chat page to say: see
 * `KINDRED_EMBED_ORIGINS`.
 * @throws KindredError where the build has not run
 */
export function embedRoutes({ words, settings }: PageContext, assets: Assets): Router {
  const script = readFileSync(join(assets.folder, basename(assets.address('embed.js'))), 'utf8');
  const router = Router();
  const own = JSON.stringify({ ...words.embed, lang: words.lang, leave: settings.exitUrl ?? BLANK_PATH });
  const body = `((WORDS) => {\n${script}\n})(${own});\n`;
  router.get(EMBED_PATH, (_request, response) => {
    response.set({
      'Cache-Control': `public, max-age=${KEPT_FOR}`,
      'Cross-Origin-Resource-Policy': 'cross-origin',
    });
    response.type('text/javascript').send(body);
  });
  return router;
}

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { KindredError } from '../errors.js';

/** What the build put into `dist/web`. */
export interface Assets {
  /** The folder whose files are served under {@link ASSETS_PATH}. */
  readonly folder: string;
  /** The address of a file, with the hash of what is in it. */
  readonly address: (name: string) => string;
}

/** Where assets are served. */
export const ASSETS_PATH = '/assets';

/** From `dist/src/web` and, where the sources themselves run, from `src/web`. */
const PLACES = ['../../web', '../../dist/web'];

/**
 * Finds what the build made for the pages.
 * @throws KindredError where the build has not run, or a page asks for a file that it did not make
 */
export function findAssets(): Assets {
  const root = PLACES.map((place) => join(import.meta.dirname, place)).find((path) =>
    existsSync(manifestIn(path)),
  );
  if (root === undefined) throw missing('the pages have no scripts and styles yet');
  const names = z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(manifestIn(root), 'utf8')));
  return {
    folder: join(root, 'assets'),
    address: (name) => {
      const built = names[name];
      if (built === undefined) throw missing(`${name} was not built`);
      return `${ASSETS_PATH}/${built}`;
    },
  };
}

function manifestIn(root: string): string {
  return join(root, 'manifest.json');
}

function missing(what: string): KindredError {
  return new KindredError('web-not-built', `The web pages cannot be shown: ${what}. Run "npm run build".`);
}

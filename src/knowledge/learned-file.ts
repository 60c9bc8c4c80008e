import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { modelFromBytes, type Model } from '../learn/model.js';

/** Where the build puts what was learned: seen from the built files, and from the sources. */
const PLACES = ['../../learned.bin', '../../dist/learned.bin'];

/** What the build learned from the content of this version; null where the content is another one, or not built. */
export function readLearned(version: string): Model | null {
  const path = PLACES.map((place) => join(import.meta.dirname, place)).find((place) => existsSync(place));
  try {
    return path === undefined ? null : modelFromBytes(readFileSync(path), version);
  } catch {
    // A file that cannot be read costs a second at the start, and no more: the screen learns anew.
    return null;
  }
}

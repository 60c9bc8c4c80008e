import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { modelFromBytes, type Model } from '../learn/model.js';

/** What the build learned from a content; each null where the content is another one, or not built. */
export interface Learned {
  /** What the safety screen learned. */
  readonly screen: Model | null;
  /** To which topic a question belongs. */
  readonly topics: Model | null;
}

/** Where the build (`scripts/learn.mjs`) puts them: seen from the built files, and from the sources. */
const FOLDERS = ['../..', '../../dist'];

/** What the build learned from the content of this version. */
export function readLearned(version: string): Learned {
  return {
    screen: readModel('learned-screen.bin', version),
    topics: readModel('learned-topics.bin', version),
  };
}

function readModel(file: string, version: string): Model | null {
  const paths = FOLDERS.map((folder) => join(import.meta.dirname, folder, file));
  const path = paths.find((one) => existsSync(one));
  try {
    return path === undefined ? null : modelFromBytes(readFileSync(path), version);
  } catch {
    // A file that cannot be read costs some seconds at the start, and no more: it is learned anew.
    return null;
  }
}

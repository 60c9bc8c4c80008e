import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Fault } from './faults.js';

/** The names in a folder of the content, sorted, without hidden ones; null where it is none, which is reported. */
export function namesIn(root: string, folder: string, mend: string, faults: Fault[]): string[] | null {
  const path = join(root, folder);
  if (existsSync(path) && statSync(path).isDirectory())
    return readdirSync(path)
      .filter((name) => !name.startsWith('.'))
      .sort();
  faults.push({
    code: 'folder-missing',
    file: folder,
    line: 1,
    message: existsSync(path) ? `${folder} is a file, not a folder.` : `There is no folder ${folder}.`,
    mend,
  });
  return null;
}

/** Whether the content has such a folder. */
export function isThere(root: string, folder: string): boolean {
  return existsSync(join(root, folder));
}

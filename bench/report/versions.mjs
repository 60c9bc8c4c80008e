import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

const bench = join(import.meta.dirname, '..');
const folders = [join(bench, 'node_modules'), join(bench, '..', 'node_modules')];

/** A sentence that names the versions of what was measured and of Node, and says in how many rounds. */
export function versionsOf(engines, rounds) {
  const libraries = [...new Set(engines.flatMap(({ library }) => library ?? []))];
  const named = libraries.map((library) => `${library} ${versionIn(library)}`);
  return `Measured with Node ${process.versions.node} (${process.platform}, ${process.arch}): ${named.join(', ')}. Rounds of speed: ${rounds}.`;
}

function versionIn(library) {
  const file = folders.map((folder) => join(folder, library, 'package.json')).find(existsSync);
  return JSON.parse(readFileSync(file, 'utf8')).version;
}

import { nearestName } from '../text.js';
import { joinDuplicates } from './duplicates.js';
import type { Fault } from './faults.js';
import { findOpinions } from './find-opinions.js';
import { namesIn } from './folder.js';
import { reportHandles } from './handles.js';
import { readDocument } from './read-document.js';
import type { Source } from './source.js';
import { SOURCES_FILE, sourcesSchema, type SourceEntry } from './sources-file.js';
import { readYamlFile } from './yaml-file.js';

/** The documents, and those that are entered but could not be read. */
export interface ReadSources {
  readonly sources: ReadonlyMap<string, Source>;
  /** Ids of entries without a text; null where sources.yaml itself could not be read. */
  readonly unread: ReadonlySet<string> | null;
}

/**
 * Reads every document of a content folder: passages, voices, sentences; finds readers' opinions that hide in another
 * document and statements that stand in several places.
 * @param warnings takes a note of each opinion found
 */
export function readSources(folder: string, faults: Fault[], warnings: Fault[]): ReadSources {
  const file = readYamlFile(folder, SOURCES_FILE, sourcesSchema, faults);
  if (file === null) return { sources: new Map(), unread: null };
  const read: Source[] = [];
  const whole = new Set<string>();
  const unread = new Set<string>();
  file.value.sources.forEach((entry, at) => {
    const lineOf = (path: readonly PropertyKey[]) => file.lineOf(['sources', at, ...path]);
    if (entry.passages === 'paragraphs') whole.add(entry.id);
    const source = readDocument(folder, entry, lineOf, faults);
    if (source === null) {
      unread.add(entry.id);
      return;
    }
    if (read.some(({ id }) => id === source.id)) {
      faults.push({
        code: 'source-twice',
        file: SOURCES_FILE,
        line: lineOf(['id']),
        message: `${source.id} is entered twice.`,
        mend: 'Keep one of the two entries.',
      });
    } else read.push(source);
  });
  reportUnlisted(folder, file.value.sources, faults);
  const voiced = findOpinions(read, whole, warnings);
  for (const source of voiced) reportHandles(source, faults, warnings);
  return { sources: new Map(joinDuplicates(voiced).map((source) => [source.id, source])), unread };
}

function reportUnlisted(folder: string, entries: readonly SourceEntry[], faults: Fault[]): void {
  const listed = new Set(['sources.yaml', 'README.md', ...entries.map(({ file }) => file)]);
  const mendFolder = 'Make it, with the documents and sources.yaml.';
  for (const name of namesIn(folder, 'sources', mendFolder, faults) ?? []) {
    if (listed.has(name)) continue;
    const near = nearestName(name, listed);
    const mend = `Enter it in ${SOURCES_FILE}, or take it out of the folder${near === null ? '' : `; or is it ${near}`}.`;
    faults.push({
      code: 'source-not-entered',
      file: `sources/${name}`,
      line: 1,
      message: `The document ${name} is not in sources.yaml.`,
      mend,
    });
  }
}

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { nearestName } from '../text.js';
import { joinDuplicates } from './duplicates.js';
import type { Fault } from './faults.js';
import { findOpinions } from './find-opinions.js';
import { readDocument } from './read-document.js';
import type { Source } from './source.js';
import { SOURCES_FILE, sourcesSchema, type SourceEntry } from './sources-file.js';
import { readYamlFile } from './yaml-file.js';

/**
 * Reads every document of a content folder: passages, voices, sentences; finds readers' opinions that hide in another
 * document and statements that stand in several places.
 * @param warnings takes a note of each opinion found
 */
export function readSources(folder: string, faults: Fault[], warnings: Fault[]): Map<string, Source> {
  const file = readYamlFile(folder, SOURCES_FILE, sourcesSchema, faults);
  if (file === null) return new Map();
  const read: Source[] = [];
  const whole = new Set<string>();
  file.value.sources.forEach((entry, at) => {
    const lineOf = (path: readonly PropertyKey[]) => file.lineOf(['sources', at, ...path]);
    if (entry.passages === 'paragraphs') whole.add(entry.id);
    const source = readDocument(folder, entry, lineOf, faults);
    if (source === null) return;
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
  for (const source of voiced) reportHandles(source, faults);
  return new Map(joinDuplicates(voiced).map((source) => [source.id, source]));
}

function reportUnlisted(folder: string, entries: readonly SourceEntry[], faults: Fault[]): void {
  const listed = new Set(['sources.yaml', 'README.md', ...entries.map(({ file }) => file)]);
  for (const name of readdirSync(join(folder, 'sources')).sort()) {
    if (listed.has(name) || name.startsWith('.')) continue;
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

/** A commenter's name must never be quoted. */
function reportHandles(source: Source, faults: Fault[]): void {
  for (const passage of source.passages) {
    for (const sentence of passage.sentences) {
      const handle = /(?<![\p{L}\p{N}])@[\p{L}\p{N}_]+/u.exec(sentence.text)?.[0];
      if (handle === undefined || sentence.voice === 'furniture') continue;
      const line = source.text.slice(0, sentence.start).split('\n').length;
      const mend = `Give ${handle} a span of its own in ${SOURCES_FILE} with voice: furniture (passage ${passage.id}).`;
      faults.push({
        code: 'handle-quotable',
        file: `sources/${source.file}`,
        line,
        message: `A sentence that can be quoted holds the handle ${handle}.`,
        mend,
      });
    }
  }
}

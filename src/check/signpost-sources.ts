import type { Fault } from '../knowledge/faults.js';
import { signpostsSchema } from '../knowledge/signposts.js';
import { readYamlFile } from '../knowledge/yaml-file.js';

const FILE = 'safety/signposts.yaml';

/** An organisation that people are sent to must have been looked up: source and day. */
export function checkSignpostSources(folder: string, faults: Fault[]): void {
  // What cannot be read is reported where the safety content is loaded.
  const read = readYamlFile(folder, FILE, signpostsSchema, []);
  read?.value.signposts.forEach(({ id, kind, source, checked }, at) => {
    if (kind === 'person' || (source !== null && checked !== null)) return;
    const line = read.lineOf(['signposts', at]);
    faults.push({
      code: 'signpost-unsourced',
      file: FILE,
      line,
      message: `The organisation ${id} has no source or no day on which it was checked.`,
      mend: 'Fill in source and checked.',
    });
  });
}

import type { Fault } from '../knowledge/faults.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { signpostsSchema } from '../knowledge/signposts.js';
import { readYamlFile } from '../knowledge/yaml-file.js';

const FILE = 'safety/signposts.yaml';

/** Organisations of a region, or about a thing, that is not there; ids that stand twice; a page verified before its source was read. */
export function checkOrganisations(folder: string, { safety, guides }: Knowledge, faults: Fault[]): void {
  // What cannot be read is reported where the safety content is loaded.
  const read = readYamlFile(folder, FILE, signpostsSchema, []);
  if (read === null) return;
  const regions = safety.helpLines.regions.map(({ id }) => id);
  const abouts = guides.helping.steps.about.options.map(({ id }) => id);
  const seen = new Set<string>();
  read.value.organisations.forEach(({ id, region, about, checked, verified }, at) => {
    const line = read.lineOf(['organisations', at]);
    const report = (code: string, message: string, mend: string) =>
      faults.push({ code, file: FILE, line, message, mend });
    if (!regions.includes(region))
      report('region-unknown', `There is no region ${region}.`, `Write one of ${regions.join(', ')}.`);
    for (const unknown of about.filter((one) => !abouts.includes(one)))
      report('guide-unknown', `There is no option ${unknown}.`, `Write one of ${abouts.join(', ')}.`);
    if (seen.has(id))
      report('organisation-twice', `There are two organisations ${id}.`, 'Give one of the two another id.');
    if (verified && checked === null)
      report('organisation-unchecked', `${id} is verified and has no day in checked.`, 'Write the day.');
    seen.add(id);
  });
}

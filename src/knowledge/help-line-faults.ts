import type { Fault } from './faults.js';
import type { HelpLines } from './help-lines.js';
import type { ReadYaml } from './yaml-file.js';

const FILE = 'safety/help-lines.yaml';

/** Something that was looked up on a day, and must be looked up again. */
interface Checked {
  readonly name: string;
  readonly checked: string;
  readonly checkBy: string;
  readonly path: readonly PropertyKey[];
}

/** Ids, crisis lines and days of the help lines. A day that has passed, or is yet to come, is a warning: help must go out. */
export function checkHelpLines(
  read: ReadYaml<HelpLines>,
  today: string,
  faults: Fault[],
  warnings: Fault[],
): void {
  reportTwice(read, faults);
  read.value.regions.forEach((region, at) => {
    if (region.directory || region.lines.some((line) => line.needs.includes('crisis'))) return;
    faults.push({
      code: 'region-without-line',
      file: FILE,
      line: read.lineOf(['regions', at]),
      message: `The region ${region.id} has no line for a crisis.`,
      mend: 'Add a line whose needs hold crisis, with its source and the day it was checked.',
    });
  });
  for (const one of checkedOf(read.value)) reportDays(one, read, today, faults, warnings);
}

function reportTwice({ value, lineOf }: ReadYaml<HelpLines>, faults: Fault[]): void {
  const seen = new Set<string>();
  const look = (what: string, id: string, path: readonly PropertyKey[]) => {
    const key = `${what} ${id}`;
    if (seen.has(key))
      faults.push({
        code: `${what}-twice`,
        file: FILE,
        line: lineOf([...path, 'id']),
        message: `There are two of the ${what} ${id}.`,
        mend: 'Give one of the two another id, or take it out.',
      });
    seen.add(key);
  };
  value.regions.forEach((region, at) => {
    look('region', region.id, ['regions', at]);
    region.lines.forEach((line, place) => look('line', line.id, ['regions', at, 'lines', place]));
  });
}

function checkedOf({ anywhere, regions }: HelpLines): Checked[] {
  return [
    ...anywhere.map((one, at) => ({ ...one, path: ['anywhere', at] })),
    ...regions.flatMap(({ name, checked, checkBy, lines }, at) => [
      { name: `The emergency number of ${name}`, checked, checkBy, path: ['regions', at] },
      ...lines.map((line, place) => ({ ...line, path: ['regions', at, 'lines', place] })),
    ]),
  ];
}

function reportDays(
  { name, checked, checkBy, path }: Checked,
  { lineOf }: ReadYaml<HelpLines>,
  today: string,
  faults: Fault[],
  warnings: Fault[],
): void {
  const note = (field: string, code: string, message: string, mend: string): Fault => {
    return { code, file: FILE, line: lineOf([...path, field]), message: `${name}: ${message}`, mend };
  };
  if (checkBy < today)
    warnings.push(
      note(
        'checkBy',
        'help-line-overdue',
        `it should have been looked at by ${checkBy}.`,
        'Ring or open it, then write the new days into checked and checkBy.',
      ),
    );
  if (checked > today)
    warnings.push(
      note(
        'checked',
        'help-line-ahead',
        `${checked} is yet to come.`,
        'Write the day on which it was looked at.',
      ),
    );
  const latest = `${Number(checked.slice(0, 4)) + 2}${checked.slice(4)}`;
  if (checkBy <= checked || checkBy > latest)
    faults.push(
      note(
        'checkBy',
        'help-line-days',
        `checkBy is ${checkBy} and checked is ${checked}.`,
        'Write a checkBy after checked, and at most two years after it.',
      ),
    );
}

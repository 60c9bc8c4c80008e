import type { Fault } from './faults.js';
import { namesIn } from './folder.js';
import type { SafetyCase } from './safety-rules.js';
import { readTextFile, UNSEEN, unseenSign } from './text-file.js';

const FOLDER = 'safety/examples';
const WHO = ['writer', 'other', 'child', 'unknown'] as const;
const AUDIENCES = ['public', 'staff', 'young'] as const;
/** The files of messages that are in no danger and ask for nothing that is declined. */
const HARMLESS = ['usual', 'about'] as const;

/** A message as people write them, and what the screen is to see in it. */
export interface Example {
  readonly text: string;
  /** A case of rules.yaml or declined.yaml; `usual`, or `about` the subject, long past, denied. */
  readonly case: string;
  readonly who: (typeof WHO)[number];
  readonly audience: (typeof AUDIENCES)[number];
}

/**
 * Reads `safety/examples/<case>.txt`: a message a line, under headings such as `# writer`, `# other, staff` or
 * `# unknown`. A heading names who is in danger and, where it is not the public, who writes.
 * @param cases every case; those that lead to help or to a refusal need examples
 * @param faults gets every file that is no case's, every heading that names nobody, and every message that stands twice
 */
export function readExamples(
  folder: string,
  cases: readonly Pick<SafetyCase, 'id' | 'care' | 'declines'>[],
  faults: Fault[],
): Example[] {
  const known = new Set<string>([...HARMLESS, ...cases.map(({ id }) => id)]);
  const examples: Example[] = [];
  const standsIn = new Map<string, string>();
  const mend = 'Put a file of messages for each case there, such as suicide.txt.';
  for (const name of namesIn(folder, FOLDER, mend, faults) ?? []) {
    const file = `${FOLDER}/${name}`;
    const id = name.replace(/\.txt$/, '');
    if (!known.has(id) || id === name) {
      faults.push({
        code: 'example-case',
        file,
        line: 1,
        message: `"${name}" is not the name of a case.`,
        mend: `Name it <case>.txt; the cases are ${[...known].join(', ')}.`,
      });
      continue;
    }
    const text = readTextFile(folder, file, faults);
    if (text !== null) examples.push(...examplesIn(text, id, file, standsIn, faults));
  }
  const learned = cases.filter(({ care, declines }) => declines || care === 'emergency' || care === 'urgent');
  for (const needed of ['usual', ...learned.map(({ id }) => id)]) {
    if (examples.some((example) => example.case === needed)) continue;
    faults.push({
      code: 'example-missing',
      file: `${FOLDER}/${needed}.txt`,
      line: 1,
      message: `There is no example of ${needed}, so the screen cannot learn what it is like.`,
      mend: 'Write some, each as people really write it.',
    });
  }
  return examples;
}

function examplesIn(
  text: string,
  id: string,
  file: string,
  standsIn: Map<string, string>,
  faults: Fault[],
): Example[] {
  const examples: Example[] = [];
  let heading: Pick<Example, 'who' | 'audience'> | null = null;
  text.split('\n').forEach((raw, at) => {
    const line = raw.trim();
    const fault = (code: string, message: string, mend: string) =>
      faults.push({ code, file, line: at + 1, message, mend });
    if (line === '') return;
    const unseen = UNSEEN.exec(line)?.[0];
    if (unseen !== undefined) {
      faults.push({ ...unseenSign(unseen), file, line: at + 1 });
    } else if (line.startsWith('#')) {
      heading = headingOf(line);
      if (heading === null)
        fault('example-heading', `"${line}" names nobody.`, 'Write such as "# writer" or "# other, staff".');
    } else if (standsIn.has(line)) {
      fault(
        'example-twice',
        `This message stands in ${standsIn.get(line) ?? ''} already.`,
        'Take one of the two out.',
      );
    } else if (heading !== null) {
      standsIn.set(line, file);
      examples.push({ text: line, case: id, ...heading });
    } else {
      fault('example-heading', 'No heading stands above.', 'Write "# unknown", or who is in danger.');
    }
  });
  return examples;
}

function headingOf(line: string): Pick<Example, 'who' | 'audience'> | null {
  const [first = '', second = 'public', ...more] = line
    .replace(/^#+/, '')
    .split(',')
    .map((part) => part.trim());
  const who = WHO.find((one) => one === first);
  const audience = AUDIENCES.find((one) => one === second);
  return who && audience && more.length === 0 ? { who, audience } : null;
}

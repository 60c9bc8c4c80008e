import type { Fault } from './faults.js';
import { readTextFile, UNSEEN, unseenSign } from './text-file.js';

const FILE = 'safety/senses.txt';

/** Words and phrases by what they have in common. */
export type Senses = ReadonlyMap<string, readonly string[]>;

/**
 * Reads `safety/senses.txt`: under `# a sense`, its words and phrases, with commas between them.
 * @param faults gets every sense without words or named twice, and words without a sense
 * @returns null when there was any
 */
export function readSenses(folder: string, faults: Fault[]): Senses | null {
  const text = readTextFile(folder, FILE, faults);
  if (text === null) return null;
  const before = faults.length;
  const senses = new Map<string, string[]>();
  let phrases: string[] | null = null;
  text.split('\n').forEach((raw, at) => {
    const line = raw.trim();
    const fault = (message: string, mend: string) =>
      faults.push({ code: 'sense-wrong', file: FILE, line: at + 1, message, mend });
    const unseen = UNSEEN.exec(line)?.[0];
    if (unseen !== undefined) faults.push({ ...unseenSign(unseen), file: FILE, line: at + 1 });
    if (line === '') return;
    if (line.startsWith('#')) {
      const name = line.replace(/^#+\s*/, '');
      if (name === '' || senses.has(name))
        fault(`The sense "${name}" has no name or stands twice.`, 'Give each sense one name, once.');
      senses.set(name, (phrases = []));
      return;
    }
    if (phrases === null) fault('No sense stands above.', 'Write "# its name" above.');
    phrases?.push(...line.split(',').flatMap((phrase) => phrase.trim() || []));
  });
  for (const [name, words] of senses) {
    if (words.length > 0) continue;
    const mend = 'Write its words below, with commas between them, or take it out.';
    faults.push({
      code: 'sense-wrong',
      file: FILE,
      line: 1,
      message: `The sense "${name}" has no words.`,
      mend,
    });
  }
  return faults.length > before ? null : senses;
}

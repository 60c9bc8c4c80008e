import { z } from 'zod';
import type { Fault } from './faults.js';
import { TOPIC_KINDS } from './topic.js';
import { readYamlText } from './yaml-file.js';

const text = z.string().trim().min(1);
const id = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be small letters, digits and hyphens');

const frontMatter = z.strictObject({
  title: text,
  kind: z.enum(TOPIC_KINDS),
  asks: z.array(text),
  short: text,
  next: z.array(id),
  status: z.enum(['draft', 'reviewed', 'published', 'retired']),
  reviewedBy: text.nullable().default(null),
  reviewedOn: z.iso.date('must be a real day, YYYY-MM-DD').nullable().default(null),
  reviewBy: z.iso.date('must be a real day, YYYY-MM-DD').nullable().default(null),
});

/** What stands above a topic's sentences. */
type FrontMatter = Readonly<z.infer<typeof frontMatter>>;

/** A topic file in its two parts. */
export interface ReadTopicFile {
  readonly front: FrontMatter;
  readonly lineOf: (path: readonly PropertyKey[]) => number;
  readonly body: string;
  /** The line on which the body begins. */
  readonly bodyLine: number;
}

/**
 * Parts a topic file at its `---` lines and reads what stands between them.
 * @param file relative to the content folder, for the faults
 * @returns null when there was any fault
 */
export function readTopicFile(source: string, file: string, faults: Fault[]): ReadTopicFile | null {
  const parts = /^---\r?\n(?<front>[\s\S]*?\n)---[^\S\n]*(?:\r?\n|$)/.exec(source);
  if (parts?.groups === undefined) {
    const mend = 'Begin it with the fields of a topic between two lines of ---.';
    faults.push({
      code: 'front-matter-missing',
      file,
      line: 1,
      message: 'The file has no front matter.',
      mend,
    });
    return null;
  }
  const read = readYamlText(parts.groups['front'] ?? '', file, 2, frontMatter, faults);
  if (read === null) return null;
  const bodyLine = parts[0].split('\n').length;
  return { front: read.value, lineOf: read.lineOf, body: source.slice(parts[0].length), bodyLine };
}

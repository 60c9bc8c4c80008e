import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** What is done to a file of the folder: a new text, a change of its text, or null to take it away. */
export type Edits = Readonly<Record<string, string | ((text: string) => string) | null>>;

/** The content that ships. */
export const SHIPPED = join(import.meta.dirname, '..', '..', 'content');

/**
 * A temporary copy of the content that ships, with edits by file name; it is gone when the test is over. The folder `asks`
 * may be missing and is left out: a changed content is learned anew, and with all those questions that takes seconds.
 */
export function contentFolder(edits: Edits = {}): string {
  return madeFolder(PARTS, edits);
}

const PARTS = readdirSync(SHIPPED).filter((name) => name !== 'asks');

/** A document for {@link ownContent}; `more` are further lines of its entry in sources.yaml. */
export interface OwnDocument {
  readonly id: string;
  readonly text: string;
  readonly passages: 'lines' | 'paragraphs';
  readonly more?: string;
}

/** A temporary content folder with one's own documents and topics; only language and safety are those that ship. */
export function ownContent(documents: readonly OwnDocument[], edits: Edits = {}): string {
  const texts = documents.map(({ id, text }) => [`sources/${id}.txt`, text] as const);
  const entries = documents.map(entryOf).join('');
  return madeFolder(['language', 'safety'], {
    'sources/sources.yaml': `sources:\n${entries}`,
    'topics/README.md': 'No topics.\n',
    ...Object.fromEntries(texts),
    ...edits,
  });
}

function entryOf({ id, text, passages, more = '' }: OwnDocument): string {
  const lines = [
    `- id: ${id}`,
    `  file: ${id}.txt`,
    `  sha256: ${createHash('sha256').update(text).digest('hex')}`,
    `  title: The ${id}`,
    '  publisher: publisher not given',
    '  address: null',
    '  date: null',
    '  rights: not given',
    '  show: neighbours',
    '  identified: not-known',
    '  standing: not-known',
    '  voice: reference',
    `  passages: ${passages}`,
    ...more
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => `  ${line}`),
  ];
  return lines.map((line) => `  ${line}\n`).join('');
}

function madeFolder(parts: readonly string[], edits: Edits): string {
  const folder = mkdtempSync(join(tmpdir(), 'kindred-content-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const part of parts) cpSync(join(SHIPPED, part), join(folder, part), { recursive: true });
  for (const [file, edit] of Object.entries(edits)) {
    const path = join(folder, file);
    if (edit === null) rmSync(path, { recursive: true });
    else {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(
        path,
        typeof edit === 'string' ? edit : edit(existsSync(path) ? readFileSync(path, 'utf8') : ''),
      );
    }
  }
  return folder;
}

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LineCounter, isNode, parseDocument, type Document } from 'yaml';
import type { z } from 'zod';
import type { Fault } from './faults.js';

/** A YAML text read against a schema: its value, and the line on which any part of it stands. */
export interface ReadYaml<T> {
  readonly value: T;
  readonly lineOf: (path: readonly PropertyKey[]) => number;
}

/**
 * Reads a YAML file of the content folder against a schema. Every fault goes to `faults` with file and line.
 * @returns null when there was any
 */
export function readYamlFile<T>(
  root: string,
  file: string,
  schema: z.ZodType<T>,
  faults: Fault[],
): ReadYaml<T> | null {
  const path = join(root, file);
  if (!existsSync(path)) {
    faults.push({
      code: 'file-missing',
      file,
      line: 1,
      message: 'The file is not there.',
      mend: `Put ${file} into the content folder.`,
    });
    return null;
  }
  return readYamlText(readFileSync(path, 'utf8'), file, 1, schema, faults);
}

/** As {@link readYamlFile}, for a text that starts on `firstLine` of its file (a topic's front matter). */
export function readYamlText<T>(
  text: string,
  file: string,
  firstLine: number,
  schema: z.ZodType<T>,
  faults: Fault[],
): ReadYaml<T> | null {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const lineAt = (offset: number) => lines.linePos(offset).line + firstLine - 1;
  for (const error of document.errors) {
    const message = error.message.split('\n')[0] ?? error.code;
    faults.push({
      code: 'yaml-broken',
      file,
      line: lineAt(error.pos[0]),
      message,
      mend: 'Write it as valid YAML; put a text with a colon in quotation marks.',
    });
  }
  if (document.errors.length > 0) return null;
  const lineOf = (path: readonly PropertyKey[]) => lineAt(offsetOf(document, path));
  const read = schema.safeParse(document.toJS());
  if (read.success) return { value: read.data, lineOf };
  for (const issue of read.error.issues) {
    const name = issue.path.length > 0 ? issue.path.map(String).join('.') : 'the file';
    faults.push({
      code: 'field-wrong',
      file,
      line: lineOf(issue.path),
      message: `${name}: ${issue.message}.`,
      mend: `Correct ${name}; docs/content.md describes every field.`,
    });
  }
  return null;
}

/** Where the deepest part of the path that exists begins. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  for (let depth = path.length; depth > 0; depth--) {
    const node = document.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

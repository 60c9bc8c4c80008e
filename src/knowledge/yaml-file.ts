import { LineCounter, isAlias, isMap, isNode, isScalar, parseDocument, visit, type Document } from 'yaml';
import type { z } from 'zod';
import type { Fault } from './faults.js';
import { readTextFile, UNSEEN, unseenSign } from './text-file.js';
import { inWords } from './yaml-words.js';

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
  const text = readTextFile(root, file, faults);
  return text === null ? null : readYamlText(text, file, 1, schema, faults);
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
  const broken = brokenPlaces(document);
  for (const { offset, message, mend } of broken)
    faults.push({ code: 'yaml-broken', file, line: lineAt(offset), message, mend });
  if (broken.length > 0) return null;
  const lineOf = (path: readonly PropertyKey[]) => lineAt(offsetOf(document, path));
  const value: unknown = document.toJS();
  const before = faults.length;
  reportUnseen(document, file, lineAt, faults);
  if (faults.length > before) return null;
  const read = schema.safeParse(value);
  if (read.success) return { value: read.data, lineOf };
  for (const issue of read.error.issues) {
    for (const { path, message, mend } of inWords(issue, value))
      faults.push({ code: 'field-wrong', file, line: lineOf(path), message, mend });
  }
  return null;
}

/** The commonest faults, in other words than the parser's. */
const BROKEN: Readonly<Record<string, { readonly message: string; readonly mend: string }>> = {
  DUPLICATE_KEY: { message: 'This field stands twice.', mend: 'Keep one of the two.' },
  MULTIPLE_DOCS: { message: 'A line of --- parts the file in two.', mend: 'Take the line out.' },
  TAB_AS_INDENT: {
    message: 'A tab stands at the beginning of the line.',
    mend: 'Write spaces in its place.',
  },
};

/** What the parser cannot read, and aliases: nothing in the content needs them, and they can name nothing. */
function brokenPlaces(document: Document): { offset: number; message: string; mend: string }[] {
  const places = document.errors.map(({ code, message, pos }) => ({
    offset: pos[0],
    ...(BROKEN[code] ?? {
      message: `${(message.split('\n')[0] ?? code).replace(/ at line \d+, column \d+:?$/, '')}.`,
      mend: 'Write it as valid YAML; put a text with a colon, a # or a bracket in quotation marks.',
    }),
  }));
  visit(document, (_, node) => {
    if (!isAlias(node)) return;
    places.push({
      offset: node.range?.[0] ?? 0,
      message: `*${node.source} stands for something written elsewhere, which is not used here.`,
      mend: `Write the text itself, or put "*${node.source}" in quotation marks.`,
    });
  });
  return places;
}

function reportUnseen(
  document: Document,
  file: string,
  lineAt: (offset: number) => number,
  faults: Fault[],
): void {
  visit(document, {
    Scalar(_, { value, range }) {
      const sign = typeof value === 'string' ? UNSEEN.exec(value)?.[0] : undefined;
      if (sign !== undefined) faults.push({ ...unseenSign(sign), file, line: lineAt(range?.[0] ?? 0) });
    },
  });
}

/** Where the deepest part of the path that exists begins; the name of a field, where the path ends in one. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  for (let depth = path.length; depth > 0; depth--) {
    const above = depth === 1 ? document.contents : document.getIn(path.slice(0, depth - 1), true);
    const name = path[depth - 1];
    const pair = isMap(above)
      ? above.items.find(({ key }) => isScalar(key) && String(key.value) === String(name))
      : undefined;
    if (isScalar(pair?.key) && pair.key.range) return pair.key.range[0];
    const node = document.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

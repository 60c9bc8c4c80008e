import type { z } from 'zod';
import { nearestName } from '../text.js';

/** A fault of one field, in words. */
interface FieldFault {
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly mend: string;
}

type Issue = z.core.$ZodIssue;

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text',
  array: 'a list, such as [one, two]',
  object: 'a group of fields',
  record: 'a group of fields',
  boolean: 'true or false',
  number: 'a number',
};

/** What a schema has against a value, in the words of whoever wrote it: which field, what it must be, what to write. */
export function inWords(issue: Issue, value: unknown): FieldFault[] {
  const path = issue.path;
  const name = path.length > 0 ? path.map(String).join('.') : 'The file';
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      path: [...path, key],
      message: `${[...path, key].map(String).join('.')}: there is no such field.`,
      mend: `Remove or rename ${key}; docs/content.md lists the fields.`,
    }));
  if (issue.code === 'invalid_key') {
    const why = issue.issues[0]?.message ?? 'is wrong';
    return [
      { path, message: `${name}: the name ${why}.`, mend: `Rename ${String(path.at(-1))}: it ${why}.` },
    ];
  }
  const given = valueAt(value, path);
  const must = mustBe(issue, given);
  if (given === undefined)
    return [{ path, message: `${name}: it is missing, and ${must}.`, mend: `Add ${name}: it ${must}.` }];
  return [{ path, message: `${name}: it ${must}.`, mend: mendOf(issue, name, must, given) }];
}

function mustBe(issue: Issue, given: unknown): string {
  if (issue.code === 'invalid_type')
    return `must be ${KINDS[issue.expected] ?? issue.expected}${given === null ? ', not empty' : ''}`;
  if (issue.code === 'invalid_value') return `must be ${issue.values.map(String).join(' or ')}`;
  if (issue.code === 'too_small')
    return issue.origin === 'array'
      ? `must have at least ${String(issue.minimum)} in its list`
      : `must have at least ${String(issue.minimum)} letters`;
  if (issue.code === 'too_big') return `must have at most ${String(issue.maximum)} in its list`;
  if (issue.code === 'invalid_union') return 'must be a word';
  if (issue.code === 'invalid_format' && issue.format === 'date') return 'must be a real day, YYYY-MM-DD';
  if (issue.code === 'invalid_format' && issue.format === 'url')
    return issue.message.startsWith('must') ? issue.message : 'must be an address that begins with https://';
  return issue.message;
}

function mendOf(issue: Issue, name: string, must: string, given: unknown): string {
  if (issue.code === 'invalid_value' && typeof given === 'string') {
    const near = nearestName(given, issue.values.map(String));
    if (near !== null) return `Write ${String(issue.path.at(-1))}: ${near}.`;
  }
  return must.startsWith('must') ? `Write ${name} anew: it ${must}.` : `Change ${name}: it ${must}.`;
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let at = value;
  for (const key of path) {
    if (typeof at !== 'object' || at === null) return undefined;
    at = Object.entries(at).find(([name]) => name === String(key))?.[1];
  }
  return at;
}

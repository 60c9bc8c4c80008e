import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

/** The project's folder. */
export const ROOT = resolve(import.meta.dirname, '../..');

/** One import of a file. */
export interface Import {
  /** From the project's folder. */
  readonly file: string;
  /** As it stands in the file. */
  readonly to: string;
  /** The file of this project that is meant, or null for a package. */
  readonly target: string | null;
  /** Of types alone, so that nothing is loaded when the program runs. */
  readonly ofTypes: boolean;
}

/** The source files below a folder, as paths from the project's folder. */
export function filesIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
    .map((name) => join(folder, name));
}

/** A file of the project as text. */
export function textOf(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8');
}

/** The same without its comments. */
export function codeOf(file: string): string {
  return textOf(file).replace(/\/\/.*|\/\*[\s\S]*?\*\//g, '');
}

/** Everything that a file imports or exports on. */
export function importsOf(file: string): Import[] {
  const found = textOf(file).matchAll(
    /(?:^|\n)\s*(?:import|export)\b[^;'"]*?from '([^']+)'|import\('([^']+)'\)|(?:^|\n)import '([^']+)'/g,
  );
  return [...found].map((match) => {
    const to = match[1] ?? match[2] ?? match[3] ?? '';
    return {
      file,
      to,
      target: to.startsWith('.') ? targetOf(file, to) : null,
      ofTypes: /^\s*(?:im|ex)port type\b/.test(match[0]),
    };
  });
}

function targetOf(file: string, to: string): string {
  return relative(ROOT, resolve(ROOT, dirname(file), to)).replace(/\.js$/, '.ts');
}

/** The circles among files that load each other, each as the files on its way. */
export function circlesIn(imports: readonly Import[]): string[][] {
  const targets = new Map<string, string[]>();
  for (const { file, target, ofTypes } of imports) {
    if (target !== null && !ofTypes) targets.set(file, [...(targets.get(file) ?? []), target]);
  }
  const circles: string[][] = [];
  const done = new Set<string>();
  const visit = (file: string, way: readonly string[]): void => {
    const at = way.indexOf(file);
    if (at >= 0) circles.push([...way.slice(at), file]);
    if (at >= 0 || done.has(file)) return;
    for (const target of targets.get(file) ?? []) visit(target, [...way, file]);
    done.add(file);
  };
  for (const file of targets.keys()) visit(file, []);
  return circles;
}

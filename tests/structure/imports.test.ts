import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const LEAVES = ['config', 'errors', 'log', 'text', 'natural'];
/** Each part may import from those at its right, and from itself and the leaves. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  main: ['app', 'cli', 'knowledge', 'store'],
  app: ['channels', 'dialogs', 'web', 'curator', 'check', 'bot', 'answer', 'knowledge', 'store'],
  cli: ['app', 'check', 'curator', 'bot', 'answer', 'retrieve', 'understand', 'safety', 'knowledge'],
  channels: ['bot', 'answer', 'knowledge', 'store'],
  dialogs: ['bot', 'answer', 'knowledge'],
  web: ['answer', 'knowledge'],
  curator: ['answer', 'retrieve', 'knowledge', 'store'],
  check: ['answer', 'retrieve', 'understand', 'knowledge'],
  bot: ['answer', 'safety', 'store'],
  answer: ['retrieve', 'understand', 'safety', 'knowledge'],
  retrieve: ['understand', 'knowledge'],
  understand: ['knowledge'],
  safety: ['knowledge'],
  knowledge: [],
  store: [],
};
const BOTBUILDER_MAY_STAND_IN = ['channels', 'bot', 'dialogs', 'app'];
const PROCESS_MAY_STAND_IN = ['main', 'cli'];

interface Import {
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

function filesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
    .map((name) => join(folder, name));
}

function partOf(file: string): string {
  const [first = '', second = ''] = file.split('/');
  return first === 'src' ? second.replace(/\.ts$/, '') : first;
}

function importsOf(file: string): Import[] {
  const text = readFileSync(join(root, file), 'utf8');
  const found = text.matchAll(
    /(?:^|\n)\s*(?:import|export)\b[^;'"]*?from '([^']+)'|import\('([^']+)'\)|(?:^|\n)import '([^']+)'/g,
  );
  return [...found].map((match) => ({
    file,
    from: partOf(file),
    to: match[1] ?? match[2] ?? match[3] ?? '',
  }));
}

const files = [...filesIn('src'), ...filesIn('dialogs')];
const imports = files.flatMap(importsOf);

describe('the house', () => {
  it('imports one way only: from the process down to the content', () => {
    const wrong = imports
      .filter(({ to }) => to.startsWith('.'))
      .map(({ file, from, to }) => ({
        file,
        from,
        target: partOf(relative(root, resolve(root, dirname(file), to)).replace(/\.js$/, '.ts')),
      }))
      .filter(
        ({ from, target }) =>
          target !== from && !LEAVES.includes(target) && !(MAY_IMPORT[from] ?? []).includes(target),
      );
    expect(wrong).toEqual([]);
  });

  it('keeps every leaf free of imports from the other parts', () => {
    const wrong = imports.filter(
      ({ from, to }) =>
        LEAVES.includes(from) &&
        to.startsWith('.') &&
        !LEAVES.includes(partOf(join('src', to.replace(/\.js$/, '.ts')))),
    );
    expect(wrong).toEqual([]);
  });

  it('has botbuilder at the edge alone', () => {
    const wrong = imports.filter(
      ({ from, to }) => /^(?:botbuilder|botframework)/.test(to) && !BOTBUILDER_MAY_STAND_IN.includes(from),
    );
    expect(wrong).toEqual([]);
  });

  it('touches the process in main and the commands alone', () => {
    const wrong = files.filter(
      (file) =>
        !PROCESS_MAY_STAND_IN.includes(partOf(file)) &&
        /\bprocess\.\w/.test(readFileSync(join(root, file), 'utf8').replace(/\/\/.*|\/\*[\s\S]*?\*\//g, '')),
    );
    expect(wrong).toEqual([]);
  });

  it('takes natural by deep path, which reads no settings and loads no drivers', () => {
    expect(imports.filter(({ to }) => to === 'natural')).toEqual([]);
  });

  it('has no file over 300 lines and no default export', () => {
    const long = files.filter((file) => readFileSync(join(root, file), 'utf8').split('\n').length > 300);
    const byDefault = files.filter((file) => /^export default/m.test(readFileSync(join(root, file), 'utf8')));
    expect([...long, ...byDefault]).toEqual([]);
  });
});

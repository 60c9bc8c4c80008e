import { describe, expect, it } from 'vitest';
import { circlesIn, codeOf, filesIn, importsOf, textOf } from './source-files.js';

const LEAVES = ['config', 'errors', 'learn', 'log', 'text', 'natural', 'within'];
/** Each part may import from those at its right, and from itself and the leaves. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  main: ['app', 'cli', 'knowledge', 'store'],
  app: ['channels', 'dialogs', 'web', 'curator', 'check', 'bot', 'guide', 'answer', 'knowledge', 'store'],
  cli: ['app', 'check', 'curator', 'bot', 'answer', 'retrieve', 'understand', 'safety', 'knowledge'],
  channels: ['bot', 'answer', 'knowledge', 'store'],
  dialogs: ['bot', 'guide', 'answer', 'knowledge'],
  web: ['guide', 'answer', 'safety', 'knowledge'],
  curator: ['answer', 'retrieve', 'knowledge', 'store'],
  check: ['answer', 'retrieve', 'understand', 'safety', 'knowledge'],
  bot: ['answer', 'safety', 'store'],
  guide: ['answer', 'understand', 'safety', 'knowledge'],
  answer: ['retrieve', 'understand', 'safety', 'knowledge'],
  retrieve: ['understand', 'knowledge'],
  understand: ['knowledge'],
  safety: ['knowledge'],
  knowledge: [],
  store: [],
};
const BOTBUILDER_MAY_STAND_IN = ['channels', 'bot', 'dialogs', 'app'];
const PROCESS_MAY_STAND_IN = ['main', 'cli'];

function partOf(file: string): string {
  const [first = '', second = ''] = file.split('/');
  return first === 'src' ? second.replace(/\.ts$/, '') : first;
}

/** The global of that name in any form, or its module; not a method or a word in a text. */
function touchesProcess(code: string): boolean {
  const isModule = /(?:from|import|require\()\s*\(?['"](?:node:)?process['"]/.test(code);
  const bare = code.replace(/'[^'\n]*'|"[^"\n]*"|`[^`$]*`/g, "''");
  return isModule || /(?<![.\w$#])process\b(?!\s*:)|globalThis\??\.process\b/.test(bare);
}

const files = [...filesIn('src'), ...filesIn('dialogs')];
const imports = files.flatMap(importsOf);

describe('the house', () => {
  it('imports one way only: from the process down to the content', () => {
    const wrong = imports.filter(({ file, target }) => {
      const [from, part] = [partOf(file), target === null ? null : partOf(target)];
      if (part === null || part === from || LEAVES.includes(part)) return false;
      return !(MAY_IMPORT[from] ?? []).includes(part);
    });
    expect(wrong).toEqual([]);
  });

  it('has no files that load each other in a circle', () => {
    expect(circlesIn(imports)).toEqual([]);
    const load = (file: string, target: string, ofTypes = false) => ({ file, to: target, target, ofTypes });
    const circle = [load('a', 'b'), load('b', 'c'), load('c', 'b'), load('c', 'a', true)];
    expect(circlesIn(circle)).toEqual([['b', 'c', 'b']]);
  });

  it('keeps every leaf free of imports from the other parts', () => {
    const wrong = imports.filter(
      ({ file, target }) =>
        LEAVES.includes(partOf(file)) && target !== null && !LEAVES.includes(partOf(target)),
    );
    expect(wrong).toEqual([]);
  });

  it('has botbuilder at the edge alone', () => {
    const wrong = imports.filter(
      ({ file, to }) =>
        /^(?:botbuilder|botframework)/.test(to) && !BOTBUILDER_MAY_STAND_IN.includes(partOf(file)),
    );
    expect(wrong).toEqual([]);
  });

  it('touches the process in main and the commands alone', () => {
    const wrong = files.filter(
      (file) => !PROCESS_MAY_STAND_IN.includes(partOf(file)) && touchesProcess(codeOf(file)),
    );
    expect(wrong).toEqual([]);
  });

  it.each([
    ['process.env', true],
    ["process['env']", true],
    ['process?.env', true],
    ['const { env } = process;', true],
    ['globalThis.process', true],
    ["import process from 'node:process';", true],
    ["import { env } from 'process';", true],
    ['this.processActivity(process(x))', true],
    ['this.processActivity(x); inProcess.y; a.process(b); const processed = 1;', false],
    ["import { spawn } from 'node:child_process';", false],
    ["const why = 'the process of grief';", false],
  ])('sees the process in %j: %s', (code, touches) => {
    expect(touchesProcess(code)).toBe(touches);
  });

  it('takes natural by deep path, which reads no settings and loads no drivers', () => {
    expect(imports.filter(({ to }) => to === 'natural')).toEqual([]);
  });

  it('has no file over 300 lines and no default export', () => {
    const long = files.filter((file) => textOf(file).split('\n').length > 300);
    const byDefault = files.filter((file) => /^export default/m.test(textOf(file)));
    expect([...long, ...byDefault]).toEqual([]);
  });
});

import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { ROOT, textOf } from './source-files.js';

const PAGES = ['README.md', 'CONTRIBUTING.md', ...pagesIn('docs'), ...pagesIn('docs/decisions')];
const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(textOf('package.json')));
/** What stands at the top of the project, so that a name in backquotes is known for a path. */
const TOPS = readdirSync(ROOT).filter((name) => name !== 'node_modules');

function pagesIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `${folder}/${name}`);
}

/** Paths in links, from the page's own folder. */
function linksIn(page: string): string[] {
  const links = [...textOf(page).matchAll(/\]\(([^)\s]+)\)/g)].map(([, to = '']) => to);
  return links
    .filter((to) => !/^(?:[a-z]+:|#)/.test(to))
    .map((to) => join(dirname(page), to.replace(/#.*/, '')));
}

/** Paths in backquotes, from the project's folder; those with a placeholder count up to it. */
function pathsIn(page: string): string[] {
  const quoted = [...textOf(page).matchAll(/`([^`\n]+)`/g)].map(([, text = '']) => text);
  return quoted
    .filter((text) => /^\.?[\w-]+(?:\.\w+)?(?:\/[\w.<>*-]*)*$/.test(text))
    .filter((text) => TOPS.includes(text.split('/')[0] ?? '') && (text.includes('/') || text.includes('.')))
    .map((text) => text.replace(/[^/]*[<*].*$/, ''));
}

/** What `npm run` is asked for, and the two that need no `run`. */
function scriptsIn(page: string): string[] {
  const named = textOf(page).matchAll(/\bnpm (?:run (?:--silent )?|(?=test\b|start\b))([a-z][\w:-]*)/g);
  return [...named].map(([, name = '']) => name);
}

describe.each(PAGES)('%s', (page) => {
  test('names no path that is not there', () => {
    const named = [...linksIn(page), ...pathsIn(page)];
    expect(named.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });

  test('names no script that package.json has not', () => {
    expect(scriptsIn(page).filter((name) => scripts[name] === undefined)).toEqual([]);
  });
});

/** The commands that a reader is to type: lines of shell blocks, and whole commands in backquotes. */
function commandsIn(page: string): string[] {
  const blocks = [...textOf(page).matchAll(/^```sh\n([\s\S]*?)^```/gm)].flatMap(([, block = '']) =>
    block.split('\n'),
  );
  const inline = [...textOf(page).matchAll(/`(npm run [^`\n]+)`/g)].map(([, command = '']) => command);
  return [...blocks, ...inline].filter((command) => QUICK.test(command));
}

/** Commands without a placeholder that take seconds; installing, building and testing are what runs this test. */
const QUICK =
  /^npm run (?:--silent )?(?:ask -- [^<…]+|content:check\b[^<…]*|(?:rank|intents) -- [^<…]+ < docs\/[\w./-]+)$/;

const commands = new Set(PAGES.flatMap(commandsIn));

test.each([...commands])('%s works as documented', (command) => {
  const { status, stderr } = spawnSync(command, {
    shell: true,
    cwd: ROOT,
    input: 'what is CBT\n',
    encoding: 'utf8',
  });
  expect({ status, stderr: stderr.replace(/^npm warn.*\n/gm, '') }).toEqual({ status: 0, stderr: '' });
});

test('commands that are documented with their files are among those that run', () => {
  const names = [...commands].map((command) => /(?:rank|intents|ask|content:check)/.exec(command)?.[0]);
  expect(new Set(names)).toEqual(new Set(['rank', 'intents', 'ask', 'content:check']));
});

test('paths and scripts are found in the pages at all', () => {
  expect(pathsIn('CONTRIBUTING.md')).toEqual(expect.arrayContaining(['src/bot/turn.ts', 'content/topics/']));
  expect(linksIn('README.md')).toEqual(expect.arrayContaining(['docs/chat.png', 'content/README.md']));
  expect(scriptsIn('README.md')).toEqual(expect.arrayContaining(['ask', 'start', 'test']));
});

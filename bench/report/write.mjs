import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';

const docs = join(import.meta.dirname, '..', '..', 'docs');
const BEGIN = '<!-- Written by npm run bench, from here -->';
const END = '<!-- to here -->';

/**
 * Writes docs/benchmarks.svg, and the figures into docs/benchmarks.md between two comments; the rest stays as it is.
 * @throws {Error} when the page has not both comments
 */
export async function writeDocs(markdown, svg) {
  const file = join(docs, 'benchmarks.md');
  const page = readFileSync(file, 'utf8');
  const start = page.indexOf(BEGIN);
  const end = page.indexOf(END);
  if (start < 0 || end < start) throw new Error(`${file} has not both ${BEGIN} and ${END}.`);
  const changed = `${page.slice(0, start)}${BEGIN}\n\n${markdown}\n\n${page.slice(end)}`;
  writeFileSync(file, await format(changed, { ...(await resolveConfig(file)), parser: 'markdown' }));
  writeFileSync(join(docs, 'benchmarks.svg'), svg);
}

/**
 * Puts what the pages load into dist/web: the Web Chat client and our own scripts, styles and pictures, each named by
 * the hash of what is in it and compressed once, and a manifest that says which name stands for which file.
 * A file that is there already is not compressed again, so a second build takes no time.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const root = join(import.meta.dirname, '..');
const target = join(root, 'dist', 'web');
const assets = join(target, 'assets');
const client = join(root, 'node_modules', 'botframework-webchat', 'dist');
const own = join(root, 'src', 'web', 'assets');

mkdirSync(assets, { recursive: true });
const inputs = [
  join(client, 'webchat.js'),
  join(client, 'webchat.js.LICENSE.txt'),
  ...readdirSync(own).map((name) => join(own, name)),
];
const manifest = Object.fromEntries(inputs.map((path) => [basename(path), publish(path)]));
removeAllBut(Object.values(manifest));
writeFileSync(join(target, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);

/** Writes a file under its hashed name, plain, gzipped and in brotli. Returns that name. */
function publish(path) {
  const content = readFileSync(path);
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 12);
  const ending = extname(path);
  const name = `${basename(path, ending)}-${hash}${ending}`;
  write(name, () => content);
  write(`${name}.gz`, () => gzipSync(content, { level: 9 }));
  write(`${name}.br`, () => brotliCompressSync(content, { params: brotli(content.length) }));
  return name;
}

function brotli(size) {
  return { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: size };
}

function write(name, make) {
  const path = join(assets, name);
  if (!existsSync(path)) writeFileSync(path, make());
}

/** What an earlier build left behind. */
function removeAllBut(names) {
  for (const file of readdirSync(assets)) {
    if (!names.includes(file.replace(/\.(gz|br)$/, ''))) rmSync(join(assets, file));
  }
}

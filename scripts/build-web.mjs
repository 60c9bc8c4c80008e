/**
 * Puts what the pages load into dist/web: the Web Chat client and our own scripts, styles and pictures, each named by
 * the hash of what is in it and compressed once, and a manifest that says which name stands for which file.
 * A file that is there already is not compressed again, so a second build takes no time.
 */
import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
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
const manifest = {};
for (const path of inputs) publish(path);
removeAllBut(Object.values(manifest));
writeFileSync(join(target, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);

/** Writes a file under its hashed name, plain, gzipped and in brotli, once. Returns that name. */
function publish(path) {
  const ending = extname(path);
  const short = basename(path, ending);
  manifest[short + ending] ??= published(path, short, ending);
  return manifest[short + ending];
}

function published(path, short, ending) {
  const content = dirname(path) === own && ending === '.js' ? withHashedImports(path) : readFileSync(path);
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 12);
  const name = `${short}-${hash}${ending}`;
  write(name, () => content);
  write(`${name}.gz`, () => gzipSync(content, { level: 9 }));
  write(`${name}.br`, () => brotliCompressSync(content, { params: brotli(content.length) }));
  return name;
}

/** A script of ours that asks for its modules by their hashed names; they are written first. */
function withHashedImports(path) {
  const text = readFileSync(path, 'utf8');
  return Buffer.from(text.replace(/(?<= from '\.\/)[\w-]+\.js(?=')/g, (name) => publish(join(own, name))));
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

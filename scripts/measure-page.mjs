/**
 * How long the chat page takes in a real browser with nothing in its cache, and what it weighs: until its first text is
 * painted, until one can type and the welcome is there, and all bytes over the wire. The server is the built one, warm, on
 * this machine; each load has a browser context of its own. Prints the median and the worst of the loads. Asserts nothing:
 * times depend on the machine.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { env, execPath, stdout } from 'node:process';
import { chromium } from 'playwright-core';

const LOADS = 10;
const PORT = '4877';
const ORIGIN = `http://127.0.0.1:${PORT}`;

/** Notes when the box that one writes in can be used, and when the welcome stands there. */
const WATCH = `new MutationObserver((_, observer) => {
  const box = document.querySelector('#chat textarea');
  const isReady = box && !box.disabled && document.querySelector('#chat .webchat__bubble__content');
  if (!isReady) return;
  observer.disconnect();
  window.readyAt = performance.now();
}).observe(document, { childList: true, subtree: true, attributes: true })`;

const folder = await mkdtemp(join(tmpdir(), 'kindred-measure-'));
const server = spawn(execPath, ['dist/src/main.js'], {
  cwd: join(import.meta.dirname, '..'),
  env: { ...env, PORT, KINDRED_DATA: join(folder, 'data'), LOG_LEVEL: 'silent' },
  stdio: ['ignore', 'pipe', 'inherit'],
});
try {
  // It says so when it is ready.
  await Promise.race([once(server.stdout, 'data'), once(server, 'exit')]);
  const browser = await launch();
  await load(browser);
  const loads = [];
  while (loads.length < LOADS) loads.push(await load(browser));
  await browser.close();
  print('first text', 'ms', loads, (one) => one.firstText);
  print('ready to type', 'ms', loads, (one) => one.ready);
  print('transferred', 'kB', loads, (one) => one.bytes / 1000);
} finally {
  server.kill();
  if (server.exitCode === null) await once(server, 'exit');
  await rm(folder, { recursive: true, force: true });
}

async function load(browser) {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  await page.addInitScript(WATCH);
  const network = await context.newCDPSession(page);
  let bytes = 0;
  network.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  await network.send('Network.enable');
  await page.goto(ORIGIN);
  const ready = await (await page.waitForFunction('window.readyAt')).jsonValue();
  const firstText = await page.evaluate(
    `performance.getEntriesByName('first-contentful-paint')[0].startTime`,
  );
  await context.close();
  return { firstText, ready, bytes };
}

/** The machine's own Chromium, else the one that npm brought, which needs its own libraries and list of fonts. */
async function launch() {
  const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking'];
  const own = [env.CHROMIUM_PATH, '/usr/bin/chromium'].find((path) => path && existsSync(path));
  if (own) return chromium.launch({ executablePath: own, args });
  Object.assign(env, { TMPDIR: folder, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' });
  const { default: packed } = await import('@sparticuz/chromium');
  const executablePath = await packed.executablePath();
  const fonts = join(folder, 'fonts.conf');
  await writeFile(
    fonts,
    `<fontconfig><dir>${folder}/fonts</dir><cachedir>${folder}/cache</cachedir></fontconfig>`,
  );
  const libraries = { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'), FONTCONFIG_FILE: fonts };
  return chromium.launch({ executablePath, args, env: { ...env, ...libraries } });
}

function print(what, unit, loads, valueOf) {
  const sorted = loads.map(valueOf).toSorted((a, b) => a - b);
  const [median, worst] = [sorted[Math.floor(sorted.length / 2)], sorted.at(-1)];
  stdout.write(`${what}: ${median.toFixed(0)} ${unit}, at worst ${worst.toFixed(0)} ${unit}\n`);
}

import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  chromium,
  type Browser,
  type BrowserContextOptions,
  type LaunchOptions,
  type Page,
} from 'playwright-core';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A real browser, and how to be rid of it. */
export interface RealBrowser {
  readonly browser: Browser;
  readonly close: () => Promise<void>;
}

/** Starts the machine's own Chromium (CHROMIUM_PATH, /usr/bin/chromium), else the one that npm brought. */
export async function launchBrowser(): Promise<RealBrowser> {
  const folder = await mkdtemp(join(tmpdir(), 'kindred-browser-'));
  const own = machinesOwn();
  const start = own === undefined ? await fromNpm(folder) : { executablePath: own };
  const browser = await chromium.launch({ ...start, args: FLAGS, headless: true });
  const close = async () => {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  };
  return { browser, close };
}

function machinesOwn(): string | undefined {
  return [process.env['CHROMIUM_PATH'], '/usr/bin/chromium'].find((path) => path && existsSync(path));
}

/** Unpacks the browser that npm brought into a folder of its own: two runs that share one break each other. */
async function fromNpm(folder: string): Promise<LaunchOptions & { executablePath: string }> {
  const executablePath = await unpack(folder);
  // Its own list of fonts names a fixed folder, and without its own libraries it does not start on a bare machine.
  await writeFile(
    join(folder, 'fonts.conf'),
    `<fontconfig><dir>${folder}/fonts</dir><cachedir>${folder}/cache</cachedir></fontconfig>`,
  );
  const env = {
    ...process.env,
    LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
    FONTCONFIG_FILE: join(folder, 'fonts.conf'),
  };
  return { executablePath, env };
}

/** The package reads where to unpack, and whether to bring its libraries, from the environment. */
async function unpack(folder: string): Promise<string> {
  const before = { ...process.env };
  Object.assign(process.env, { TMPDIR: folder, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' });
  const { default: packed } = await import('@sparticuz/chromium');
  const path = await packed.executablePath();
  for (const name of Object.keys(process.env))
    if (!(name in before)) Reflect.deleteProperty(process.env, name);
  Object.assign(process.env, before);
  return path;
}

/** A page, and what went wrong or went out while it was open. */
export interface WatchedPage {
  readonly page: Page;
  /** Errors on the console and errors that nobody caught. */
  readonly errors: readonly string[];
  /** Requests and sockets to any other host than the server's. */
  readonly strangers: readonly string[];
  /** Answers of 400 and above. */
  readonly refused: readonly string[];
}

/** Opens a page (and every page that it opens) under watch. `origin` is the only host that may be asked for anything. */
export async function openWatched(
  { browser }: RealBrowser,
  origin: string,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const context = await browser.newContext(options);
  const errors: string[] = [];
  const strangers: string[] = [];
  const refused: string[] = [];
  const host = new URL(origin).host;
  const noteAddress = (address: string) => {
    const { host: asked, protocol } = new URL(address);
    if (asked !== host && protocol !== 'data:' && protocol !== 'blob:') strangers.push(address);
  };
  context.on('request', (request) => noteAddress(request.url()));
  context.on('response', (response) => {
    if (response.status() >= 400) refused.push(`${response.status()} ${response.url()}`);
  });
  context.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  context.on('weberror', (error) => errors.push(error.error().message));
  context.on('page', (page) => page.on('websocket', (socket) => noteAddress(socket.url())));
  return { page: await context.newPage(), errors, strangers, refused };
}

import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** The project's folder. */
export const ROOT = join(import.meta.dirname, '../..');
const MAIN = join(ROOT, 'dist/src/main.js');
/** As `npm start` runs it: with little memory rather than in the shortest time. */
const START = ['--max-semi-space-size=4', '--optimize-for-size', MAIN];

/** The built server, running. */
export interface BuiltServer {
  /** Resolves when the server has said that it is ready. */
  readonly ready: Promise<string>;
  readonly ended: Promise<{ code: number | null; out: string; err: string }>;
  readonly pid: number;
  readonly stop: (signal: NodeJS.Signals) => void;
}

/** For before all tests: what is built is what is run. */
export function requireBuild(): void {
  if (!existsSync(MAIN)) throw new Error('Build first: npm run build.');
}

/** Runs the built server with these settings and no others, in the data folder if not elsewhere. */
export function runBuilt(
  settings: Record<string, string>,
  args: readonly string[] = [],
  cwd = settings['KINDRED_DATA'],
): BuiltServer {
  const env = { PATH: process.env['PATH'] ?? '', KINDRED_CONTENT: join(ROOT, 'content'), ...settings };
  const child = spawn(process.execPath, [...START, ...args], { env, cwd });
  let out = '';
  let err = '';
  child.stderr.on('data', (data) => (err += String(data)));
  const ended = new Promise<{ code: number | null; out: string; err: string }>((resolve) => {
    child.on('close', (code) => resolve({ code, out, err }));
  });
  const ready = new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (data) => {
      out += String(data);
      if (out.includes('\n')) resolve(out);
    });
    child.on('close', () => reject(new Error(err)));
  });
  // A test that does not wait for it looks at how the server ended instead.
  void Promise.allSettled([ready]);
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await ended;
  });
  return { ready, ended, pid: child.pid ?? 0, stop: (signal) => void child.kill(signal) };
}

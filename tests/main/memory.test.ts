import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { ROOT, requireBuild, runBuilt } from '../support/built-server.js';
import { startConversation, type Client } from '../support/direct-line-client.js';
import { freePort } from '../support/free-port.js';
import { tempFolder } from '../support/temp-folder.js';

/** In megabytes. */
const MOST = 250;
const QUESTIONS = 1000;
/** Asked at once. */
const AT_ONCE = 10;

beforeAll(requireBuild);

/** The resident memory of a process, in megabytes. */
function residentOf(pid: number): number {
  const kilobytes = Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' }));
  if (!(kilobytes > 0)) throw new Error('ps tells no memory of the server.');
  return kilobytes / 1024;
}

/** A thousand questions, the golden ones over and over. */
function questions(): string[] {
  const shape = z.object({ q: z.string() });
  const lines = readFileSync(join(ROOT, 'tests/golden/questions.jsonl'), 'utf8').trim().split('\n');
  const golden = lines.map((line) => shape.parse(JSON.parse(line)).q);
  return Array.from({ length: QUESTIONS }, (_, at) => golden[at % golden.length] ?? '');
}

/** Asks all questions, the conversations taking turns; how many were answered. */
async function askAll(clients: readonly Client[]): Promise<number> {
  const asked = questions();
  let answered = 0;
  const ask = async (text: string, at: number): Promise<void> => {
    const reply = await clients[at % clients.length]?.say(text);
    if (reply?.status === 200) answered += 1;
  };
  for (let from = 0; from < asked.length; from += AT_ONCE) {
    await Promise.all(asked.slice(from, from + AT_ONCE).map((text, offset) => ask(text, from + offset)));
  }
  return answered;
}

// What it measures is memory, on a machine however busy.
test.each([1, 50])(
  'a thousand questions in %i conversations leave the memory small',
  { timeout: 60_000 },
  async (count) => {
    const [data, port] = await Promise.all([tempFolder(), freePort()]);
    const server = runBuilt({ KINDRED_DATA: data, PORT: String(port), LOG_LEVEL: 'warn' });
    await server.ready;
    const atStart = residentOf(server.pid);
    const url = `http://127.0.0.1:${port}`;
    const clients = await Promise.all(Array.from({ length: count }, () => startConversation(url)));

    const answered = await askAll(clients);

    expect(answered).toBe(QUESTIONS);
    expect(atStart).toBeLessThan(MOST);
    expect(residentOf(server.pid)).toBeLessThan(MOST);
  },
);

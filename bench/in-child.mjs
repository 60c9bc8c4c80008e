import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/**
 * Measures one engine in a process of its own, so that no engine disturbs another one.
 * @param measure which measurement: quality, abstain, own, intents or speed
 * @param file the engine's file in engines/
 * @param options what the measurement needs
 * @throws {Error} when the process ends without figures; what went wrong stands on stderr
 */
export async function measureInChild(measure, file, options) {
  const child = fork(join(import.meta.dirname, 'child.mjs'), {
    // Numbers such as Infinity come through as they are.
    serialization: 'advanced',
    execArgv: ['--expose-gc', '--no-warnings', '--max-old-space-size=4096'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  let figures = null;
  child.once('message', (message) => (figures = message));
  child.send({ measure, file, options });
  await once(child, 'exit');
  if (figures === null) throw new Error(`${file} was not measured (${measure}).`);
  return figures;
}

import { KindredError, SettingError } from '../errors.js';
import { loadSettingsFile } from './settings-file.js';

/** A command was called wrongly. Shown as one line; exit code 2. */
export class UsageError extends KindredError {
  constructor(message: string) {
    super('usage', message);
  }
}

/**
 * Runs a command: what is wrong goes to standard error in words, exit code 2 for a wrong call or setting, 1 for the rest.
 * @param usage one line that says how it is called, added where an option is wrong
 */
export async function runCommand(usage: string, command: () => void | Promise<void>): Promise<void> {
  process.stdout.on('error', leave);
  try {
    loadSettingsFile();
    await command();
  } catch (error) {
    const isUsage = error instanceof SettingError || error instanceof UsageError;
    const isOption =
      error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
    const message = error instanceof Error ? error.message : String(error);
    process.stderr.write(`${isOption ? `${firstSentence(message)} ${usage}` : message}\n`);
    process.exitCode = isUsage || isOption ? 2 : 1;
  }
}

function firstSentence(text: string): string {
  return `${text.split(/[.\n]/)[0] ?? text}.`;
}

/** Who reads no further, as `head` does, has what they wanted; whatever else stops the output is said. */
function leave(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit(0);
  process.stderr.write(`The output could not be written: ${error.message}\n`);
  process.exit(1);
}

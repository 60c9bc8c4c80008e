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
  process.stdout.on('error', () => process.exit(0));
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

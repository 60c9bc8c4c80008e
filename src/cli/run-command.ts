import { KindredError, SettingError } from '../errors.js';

/** A command was called wrongly. Shown as one line; exit code 2. */
export class UsageError extends KindredError {
  constructor(message: string) {
    super('usage', message);
  }
}

/** Runs a command: what is wrong goes to standard error in words, exit code 2 for a wrong call or setting, 1 for the rest. */
export async function runCommand(command: () => void | Promise<void>): Promise<void> {
  process.stdout.on('error', () => process.exit(0));
  try {
    await command();
  } catch (error) {
    const isUsage = error instanceof SettingError || error instanceof UsageError || isArgumentError(error);
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = isUsage ? 2 : 1;
  }
}

function isArgumentError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}

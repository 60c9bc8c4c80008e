import { existsSync } from 'node:fs';

/** Settings of this machine alone. */
const SETTINGS_FILE = '.env';

/** Reads `.env` of the folder one stands in, if there is one; what the environment says already wins over it. */
export function loadSettingsFile(): void {
  if (existsSync(SETTINGS_FILE)) process.loadEnvFile(SETTINGS_FILE);
}

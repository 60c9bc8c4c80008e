import { randomUUID } from 'node:crypto';
import { createContentApp, type App } from './app.js';
import { readConfig, type Config } from './config.js';
import { KindredError, SettingError } from './errors.js';
import { ContentError, printFault } from './knowledge/faults.js';
import type { Knowledge } from './knowledge/knowledge.js';
import { refuseUnknownRegion } from './knowledge/help-lines.js';
import { loadKnowledge } from './knowledge/load.js';
import { loadSettingsFile } from './cli/settings-file.js';
import { createLog, type Log } from './log.js';
import { openDataFolder, openSigningKey } from './store/data-folder.js';
import { openLowdbStore } from './store/lowdb-store.js';

async function main(): Promise<void> {
  refuseArguments(process.argv.slice(2));
  loadSettingsFile();
  const config = readConfig(process.env);
  const log = createLog(config.logLevel, process.stderr);
  const app = await assemble(config, log);
  await app.listen();
  stopOnSignal(app, log);
  process.stdout.write(`Kindred is ready: open ${config.publicUrl}/\n`);
}

function refuseArguments([first]: readonly string[]): void {
  if (first === undefined) return;
  const message = `Kindred takes no options, and ${first} is none. Settings come from the environment: see .env.example.`;
  throw new SettingError('option-unknown', message);
}

async function assemble(config: Config, log: Log): Promise<App> {
  const now = (): number => Date.now();
  const today = (): string => new Date(now()).toISOString().slice(0, 10);
  const knowledge = openContent(config.contentFolder, today(), log);
  refuseUnknownRegion(config.region, knowledge.safety.helpLines);
  const folder = await openDataFolder(config.dataFolder);
  const store = await openLowdbStore({ folder, now, log });
  const logs = await openLowdbStore({ folder, now, log, ...SAID });
  const signingKey = await openSigningKey(folder);
  return createContentApp(knowledge, { config, store, logs, signingKey, log, now, today, newId: randomUUID });
}

/** What was said, as ids: apart from the rest, since it is most of what is written. See LowdbStoreOptions. */
const SAID = { file: 'said.json', mostBytes: 500_000, rest: 5 };

function openContent(folder: string, today: string, log: Log): Knowledge {
  const { knowledge, faults, warnings } = loadKnowledge(folder, today);
  if (knowledge === null) throw new ContentError(faults);
  for (const warning of warnings) {
    const facts = { event: 'content-warning', code: warning.code };
    if (warning.code.endsWith('-overdue')) log.warn(facts, printFault(warning));
    else log.debug(facts, printFault(warning));
  }
  return knowledge;
}

/** How long a channel or a store that does not answer may hold up the end. In milliseconds. */
const LONGEST_STOP = 1000;

function stopOnSignal(app: App, log: Log): void {
  let stopping = false;
  const stop = (signal: NodeJS.Signals): void => {
    if (stopping) return;
    stopping = true;
    log.info({ event: 'stopping', signal });
    void app
      .close()
      .catch(fail)
      .finally(() => setTimeout(() => process.exit(), LONGEST_STOP).unref());
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

/** Wrong settings are 2, everything else 1; what Kindred refuses on purpose is said without a stack. */
function fail(error: unknown): void {
  const setting = error instanceof SettingError;
  const known = error instanceof KindredError;
  const text =
    error instanceof Error ? ((known ? error.message : error.stack) ?? error.message) : String(error);
  process.stderr.write(`${text}\n`);
  process.exitCode = setting ? 2 : 1;
}

main().catch(fail);

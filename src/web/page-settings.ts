import type { Config } from '../config.js';

/** What a message leaves in the log: a line each, a line when something fails, or nothing. */
type Logged = 'turns' | 'failures' | 'nothing';

/** The settings that pages tell their readers of. */
export interface PageSettings {
  /** Where the pages stand for the world, without a slash at the end; written out on paper. */
  readonly publicUrl: string;
  /** A region of help-lines.yaml, or null where none is set. */
  readonly region: string | null;
  /** Whether people can write in Microsoft Teams. */
  readonly teams: boolean;
  /** Origins of other sites that may show the chat. */
  readonly embedOrigins: readonly string[];
  readonly logLevel: Config['logLevel'];
  /** Whom to write to: an address of mail or of a page; null where none is set. */
  readonly contact: string | null;
  /** Where the chat is left to, or null: to an empty page of Kindred's own. */
  readonly exitUrl: string | null;
}

/** Picks them out of all settings; secrets stay where they are. */
export function pageSettings({
  publicUrl,
  region,
  teams,
  embedOrigins,
  logLevel,
  contact,
  exitUrl,
}: Config): PageSettings {
  return { publicUrl, region, teams: teams !== null, embedOrigins, logLevel, contact, exitUrl };
}

/** What a level writes; nothing is ever logged as fatal. */
export function loggedAt(level: Config['logLevel']): Logged {
  if (level === 'fatal' || level === 'silent') return 'nothing';
  return level === 'error' || level === 'warn' ? 'failures' : 'turns';
}

import { z } from 'zod';
import { SettingError } from './errors.js';

/** Environment variables, as the process has them. An empty value counts as unset. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** How this bot proves itself to Microsoft's channels. */
export interface TeamsCredentials {
  readonly type: 'SingleTenant' | 'MultiTenant' | 'UserAssignedMSI';
  readonly appId: string;
  /** Null for a managed identity, which has none. */
  readonly password: string | null;
  /** Null for a multi-tenant bot, which has none. */
  readonly tenantId: string | null;
}

/** Everything that the environment decides, checked. `.env.example` explains each variable. */
export interface Config {
  /** The address to listen on. */
  readonly host: string;
  /** 1 to 65535. */
  readonly port: number;
  readonly contentFolder: string;
  readonly dataFolder: string;
  /** Where readers reach this bot: scheme, host and port, and perhaps a path, without a slash at the end. */
  readonly publicUrl: string;
  /** Whether {@link publicUrl} was set, or only made up from host and port. */
  readonly publicUrlGiven: boolean;
  /** A region of `content/safety/help-lines.yaml` in capitals, or null: the safety replies then ask. */
  readonly region: string | null;
  /** Whom people can write to about this bot: a mail address or an http(s) address; null: none. */
  readonly contact: string | null;
  /** Origins of other sites whose pages may show the chat. */
  readonly embedOrigins: readonly string[];
  /** Where the button that leaves the chat leads, or null: to an empty page of Kindred's own. */
  readonly exitUrl: string | null;
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';
  readonly production: boolean;
  /** Null where no app id is set. */
  readonly teams: TeamsCredentials | null;
}

const PORT_HELP = 'PORT must be a whole number from 1 to 65535, for example PORT=3978.';
const PUBLIC_URL_HELP =
  'KINDRED_PUBLIC_URL must be an address such as https://kindred.example.org, without user, query and fragment.';
const REGION_HELP =
  'KINDRED_REGION must be a region of content/safety/help-lines.yaml, for example KINDRED_REGION=UK.';
const CONTACT_HELP =
  'KINDRED_CONTACT must be a mail address or a web address, for example KINDRED_CONTACT=care@example.org.';
const EXIT_URL_HELP =
  'KINDRED_EXIT_URL must be an http or https address such as https://www.example.org/, without user and password.';
const LEVEL_HELP = 'LOG_LEVEL must be one of fatal, error, warn, info, debug, trace, silent.';
const TYPE_HELP = 'MicrosoftAppType must be SingleTenant, UserAssignedMSI or MultiTenant.';

const variables = z.object({
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, 'HOST must be an address to listen on, for example HOST=127.0.0.1.')
    .default('127.0.0.1'),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, PORT_HELP)
    .transform(Number)
    .refine((port) => port >= 1 && port <= 65_535, PORT_HELP)
    .default(3978),
  KINDRED_CONTENT: z.string().default('./content'),
  KINDRED_DATA: z.string().default('./data'),
  KINDRED_PUBLIC_URL: z
    .string()
    .refine(isPlainAddress, PUBLIC_URL_HELP)
    .transform((address) => new URL(address).href.replace(/\/+$/, ''))
    .optional(),
  KINDRED_REGION: z
    .string()
    .regex(/^[A-Za-z][A-Za-z-]{0,19}$/, REGION_HELP)
    .transform((region) => region.toUpperCase())
    .nullable()
    .default(null),
  KINDRED_CONTACT: z.string().trim().refine(isContact, CONTACT_HELP).nullable().default(null),
  KINDRED_EMBED_ORIGINS: z
    .string()
    .default('')
    .transform((list) => list.split(/[\s,]+/).filter((origin) => origin !== ''))
    .refine((origins) => origins.every(isOrigin), {
      error:
        'KINDRED_EMBED_ORIGINS must be origins with commas between, for example https://www.example.org,https://intranet.example.org.',
    }),
  KINDRED_EXIT_URL: z
    .string()
    .refine(isWebAddress, EXIT_URL_HELP)
    .transform((address) => new URL(address).href)
    .nullable()
    .default(null),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], LEVEL_HELP)
    .default('info'),
  NODE_ENV: z.string().default('development'),
  MicrosoftAppType: z.enum(['SingleTenant', 'MultiTenant', 'UserAssignedMSI'], TYPE_HELP).optional(),
  MicrosoftAppId: z.string().optional(),
  MicrosoftAppPassword: z.string().optional(),
  MicrosoftAppTenantId: z.string().optional(),
});

/**
 * The settings of this process, with defaults.
 * @throws {SettingError} `settings-wrong`, naming every wrong variable on a line of its own with what to do;
 *   no value is repeated, for some are secrets
 */
export function readConfig(environment: Environment): Config {
  const entries = Object.entries(environment).filter(
    ([, value]) => value !== undefined && value.trim() !== '',
  );
  const set: Environment = Object.fromEntries(entries);
  const read = variables.safeParse(set);
  const faults = [...(read.error?.issues.map((issue) => issue.message) ?? []), ...teamsFaults(set)];
  if (!read.success || faults.length > 0) throw new SettingError('settings-wrong', faults.join('\n'));
  const settings = read.data;
  return {
    host: settings.HOST,
    port: settings.PORT,
    contentFolder: settings.KINDRED_CONTENT,
    dataFolder: settings.KINDRED_DATA,
    publicUrl: settings.KINDRED_PUBLIC_URL ?? addressOf(settings.HOST, settings.PORT),
    publicUrlGiven: settings.KINDRED_PUBLIC_URL !== undefined,
    region: settings.KINDRED_REGION,
    contact: settings.KINDRED_CONTACT,
    embedOrigins: settings.KINDRED_EMBED_ORIGINS,
    exitUrl: settings.KINDRED_EXIT_URL,
    logLevel: settings.LOG_LEVEL,
    production: settings.NODE_ENV === 'production',
    teams: credentialsOf(settings),
  };
}

/** The address under which a reader on this machine reaches `host` and `port`. */
function addressOf(host: string, port: number): string {
  if (host === '0.0.0.0' || host === '::') return `http://localhost:${port}`;
  return host.includes(':') ? `http://[${host}]:${port}` : `http://${host}:${port}`;
}

function credentialsOf(settings: z.infer<typeof variables>): TeamsCredentials | null {
  if (settings.MicrosoftAppId === undefined) return null;
  return {
    type: settings.MicrosoftAppType ?? 'SingleTenant',
    appId: settings.MicrosoftAppId,
    password: settings.MicrosoftAppPassword ?? null,
    tenantId: settings.MicrosoftAppTenantId ?? null,
  };
}

/** What the four Microsoft… variables lack together. */
function teamsFaults(set: Environment): string[] {
  const password = set['MicrosoftAppPassword'];
  const tenant = set['MicrosoftAppTenantId'];
  const type = set['MicrosoftAppType'] ?? 'SingleTenant';
  if (set['MicrosoftAppId'] === undefined) {
    const stray = password !== undefined || tenant !== undefined || set['MicrosoftAppType'] !== undefined;
    return stray ? ['MicrosoftAppId must be set too, or unset the other Microsoft… variables.'] : [];
  }
  const faults: string[] = [];
  if (type === 'UserAssignedMSI' && password !== undefined) {
    faults.push('MicrosoftAppPassword must be unset: a managed identity has no password.');
  }
  if (type !== 'UserAssignedMSI' && password === undefined) {
    faults.push("MicrosoftAppPassword must be set: the app registration's client secret.");
  }
  if (type !== 'MultiTenant' && tenant === undefined) {
    faults.push('MicrosoftAppTenantId must be set: the directory (tenant) id of the app registration.');
  }
  return faults;
}

function isWebAddress(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : null;
  return url !== null && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '';
}

function isPlainAddress(text: string): boolean {
  if (!isWebAddress(text)) return false;
  const { search, hash } = new URL(text);
  return search === '' && hash === '';
}

/** It becomes part of a link, so it holds nothing that would end one. */
function isContact(text: string): boolean {
  if (/[\s<>()[\]"\\]/.test(text)) return false;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url !== null && /^https?:$/.test(url.protocol)) return url.username === '' && url.password === '';
  return z.email().safeParse(text).success;
}

function isOrigin(text: string): boolean {
  return isPlainAddress(text) && new URL(text).origin === text;
}

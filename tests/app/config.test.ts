import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { readConfig } from '../../src/config.js';
import { SettingError } from '../../src/errors.js';

function faultsOf(environment: Record<string, string>): string[] {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof SettingError) return error.message.split('\n');
    throw error;
  }
  return [];
}

describe('settings', () => {
  test('have defaults, also where a variable is set to nothing', () => {
    const expected = {
      host: '127.0.0.1',
      port: 3978,
      contentFolder: './content',
      dataFolder: './data',
      publicUrl: 'http://127.0.0.1:3978',
      publicUrlGiven: false,
      region: null,
      contact: null,
      embedOrigins: [],
      exitUrl: null,
      logLevel: 'info',
      production: false,
      teams: null,
    };
    expect(readConfig({})).toEqual(expected);
    expect(readConfig({ PORT: '', KINDRED_REGION: ' ', UNRELATED: 'x' })).toEqual(expected);
  });

  test('are read from the environment', () => {
    const config = readConfig({
      HOST: '::',
      PORT: '80',
      KINDRED_REGION: 'uk',
      KINDRED_CONTACT: ' care@example.org ',
      KINDRED_EMBED_ORIGINS: 'https://a.example, https://b.example:8443',
      KINDRED_EXIT_URL: 'https://news.example/today?page=1#top',
      NODE_ENV: 'production',
      MicrosoftAppId: 'id',
      MicrosoftAppPassword: 'secret',
      MicrosoftAppTenantId: 'tenant',
    });
    expect(config).toMatchObject({
      host: '::',
      port: 80,
      publicUrl: 'http://localhost:80',
      region: 'UK',
      contact: 'care@example.org',
      embedOrigins: ['https://a.example', 'https://b.example:8443'],
      exitUrl: 'https://news.example/today?page=1#top',
      production: true,
      teams: { type: 'SingleTenant', appId: 'id', password: 'secret', tenantId: 'tenant' },
    });
  });

  test('the public address loses its last slash', () => {
    const { publicUrl, publicUrlGiven } = readConfig({ KINDRED_PUBLIC_URL: 'https://care.example/kindred/' });
    expect([publicUrl, publicUrlGiven]).toEqual(['https://care.example/kindred', true]);
  });

  test('are all told of at once when they are wrong, each by name and without the value', () => {
    const faults = faultsOf({
      HOST: 'a host',
      PORT: '99999',
      KINDRED_PUBLIC_URL: 'ftp://user:pass@example.org',
      KINDRED_REGION: 'Great Britain',
      KINDRED_CONTACT: 'ask at the desk',
      KINDRED_EMBED_ORIGINS: 'https://example.org/page',
      KINDRED_EXIT_URL: 'javascript:alert(1)',
      LOG_LEVEL: 'loud',
      MicrosoftAppPassword: 'top secret',
    });
    const names = [
      'HOST',
      'PORT',
      'KINDRED_PUBLIC_URL',
      'KINDRED_REGION',
      'KINDRED_CONTACT',
      'KINDRED_EMBED_ORIGINS',
      'KINDRED_EXIT_URL',
      'LOG_LEVEL',
      'MicrosoftAppId',
    ];
    expect(faults.map((fault) => fault.split(' ')[0])).toEqual(names);
    expect(faults.join()).not.toMatch(/top secret|user:pass|Great Britain|at the desk/);
  });

  test.each([
    [{ MicrosoftAppId: 'id' }, ['MicrosoftAppPassword', 'MicrosoftAppTenantId']],
    [{ MicrosoftAppId: 'id', MicrosoftAppType: 'MultiTenant', MicrosoftAppPassword: 'x' }, []],
    [
      {
        MicrosoftAppId: 'id',
        MicrosoftAppType: 'UserAssignedMSI',
        MicrosoftAppPassword: 'x',
        MicrosoftAppTenantId: 't',
      },
      ['MicrosoftAppPassword'],
    ],
    [
      {
        MicrosoftAppId: 'id',
        MicrosoftAppType: 'Other',
        MicrosoftAppPassword: 'x',
        MicrosoftAppTenantId: 't',
      },
      ['MicrosoftAppType'],
    ],
  ])('of Teams belong together: %o', (environment, names) => {
    expect(faultsOf(environment as Record<string, string>).map((fault) => fault.split(' ')[0])).toEqual(
      names,
    );
  });

  test.each(['care@example.org', 'https://example.org/contact?of=kindred'])(
    'KINDRED_CONTACT=%s is taken',
    (contact) => {
      expect(readConfig({ KINDRED_CONTACT: contact }).contact).toBe(contact);
    },
  );

  test.each([
    'care',
    'javascript:alert(1)',
    'https://a:b@example.org',
    'https://example.org/a)b',
    'x@example.org>',
  ])('KINDRED_CONTACT=%s is refused', (contact) =>
    expect(faultsOf({ KINDRED_CONTACT: contact })).toHaveLength(1),
  );

  test.each(['0', '-1', '3978.5', '0x10', 'abc'])('PORT=%s is refused', (PORT) => {
    expect(faultsOf({ PORT })).toHaveLength(1);
  });

  test.each(['ftp://example.org', 'https://user:pass@example.org', 'example.org', 'data:text/html,hi'])(
    'KINDRED_EXIT_URL=%s is refused',
    (KINDRED_EXIT_URL) => {
      expect(faultsOf({ KINDRED_EXIT_URL })).toEqual([expect.stringMatching(/^KINDRED_EXIT_URL must be/)]);
    },
  );

  test('are all explained in .env.example, with values that are accepted', async () => {
    const example = await readFile(new URL('../../.env.example', import.meta.url), 'utf8');
    const source = await readFile(new URL('../../src/config.ts', import.meta.url), 'utf8');
    const names = [...source.matchAll(/^ {2}(\w+): z\s*\./gm)].map(([, name = '']) => name);
    const pairs = [...example.matchAll(/^#? ?([A-Za-z_]+)=(.*)$/gm)].map(
      ([, name = '', value = '']) => [name, value] as const,
    );

    expect(names).toContain('MicrosoftAppTenantId');
    expect(pairs.map(([name]) => name).sort()).toEqual(names.sort());
    expect(faultsOf(Object.fromEntries(pairs))).toEqual([]);
  });
});

import { createServer, type Server } from 'node:http';
import { onTestFinished } from 'vitest';

/** What arrived at the channel. */
interface Arrived {
  readonly path: string;
  readonly json: Record<string, unknown>;
}

export interface FakeTeams {
  /** To be given as an activity's `serviceUrl`. */
  readonly serviceUrl: string;
  /** Everything that the bot has sent, in order. */
  readonly arrived: readonly Arrived[];
}

/**
 * The channel's side of Teams on loopback: takes what the bot sends, as it comes over the wire.
 * @param statuses what it answers to one message after the other, or whether it never does; the last one holds for the rest
 */
export async function runFakeTeams(...statuses: readonly (number | 'never')[]): Promise<FakeTeams> {
  const arrived: Arrived[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (part: string) => (body += part));
    request.on('end', () => {
      arrived.push({ path: request.url ?? '', json: parse(body) });
      const status = statuses[arrived.length - 1] ?? statuses.at(-1) ?? 200;
      if (status === 'never') return;
      const error = { code: 'Refused', message: `Refused at ${request.url}` };
      response
        .writeHead(status, { 'content-type': 'application/json' })
        .end(JSON.stringify(status < 400 ? { id: `reply-${arrived.length}` } : { error }));
    });
  });
  const port = await start(server);
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return { serviceUrl: `http://127.0.0.1:${port}/teams/`, arrived };
}

function parse(body: string): Record<string, unknown> {
  const value: unknown = JSON.parse(body);
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function start(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
}

/** A message of a person in a chat with the bot, as Teams posts it. */
export function teamsMessage(serviceUrl: string, changes: object = {}): object {
  return {
    type: 'message',
    id: '1700000000001',
    timestamp: '2026-11-22T08:00:00.000Z',
    channelId: 'msteams',
    serviceUrl,
    from: { id: '29:person', name: 'A Person', aadObjectId: 'aad' },
    recipient: { id: '28:bot', name: 'Kindred' },
    conversation: { id: 'a:conversation', conversationType: 'personal', tenantId: 'tenant' },
    text: 'how can we help my brother',
    textFormat: 'plain',
    locale: 'en-GB',
    channelData: { tenant: { id: 'tenant' } },
    ...changes,
  };
}

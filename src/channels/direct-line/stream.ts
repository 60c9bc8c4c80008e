import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import { HttpError } from '../http-error.js';
import { refuseOthers } from './access.js';
import type { Conversations } from './conversations.js';
import type { IsAllowed } from './origins.js';
import { readWatermark } from './shape.js';
import type { Tokens } from './tokens.js';

/** What streams need. */
export interface StreamOptions {
  readonly conversations: Conversations;
  readonly tokens: Tokens;
  readonly isAllowed: IsAllowed;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** The WebSocket side of Direct Line. */
export interface Streams {
  /** Whether a request is for a stream; every other upgrade is for somebody else. */
  readonly takes: (request: IncomingMessage) => boolean;
  /** For the server's `upgrade` event, where {@link takes}. */
  readonly upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  readonly close: () => void;
}

const STREAM_PATH = /^\/v3\/directline\/conversations\/([\w-]+)\/stream$/;
/** Clients send empty frames alone, as a sign of life. In bytes. */
const LARGEST_FRAME = 1024;
/** How much may wait for a client that does not read. In bytes. */
const MOST_UNREAD = 256 * 1024;
/** Of all conversations together; each holds a connection. */
const MOST_STREAMS = 500;
/** In milliseconds. A connection that left a ping without a pong until the next one is dead. */
const PING_EVERY = 30_000;
/** How long a client may take to say goodbye. In milliseconds. */
const LONGEST_GOODBYE = 1000;
/** WebSocket's codes for "going away" and for what is against the rules here. */
const GOING_AWAY = 1001;
const REFUSED = 1008;

/** Streams activities to clients: what is there after their watermark, then whatever comes. */
export function createStreams(options: StreamOptions): Streams {
  const server = new WebSocketServer({ noServer: true, maxPayload: LARGEST_FRAME, perMessageDeflate: false });
  const alive = new WeakSet<WebSocket>();
  const pings = setInterval(() => {
    for (const socket of server.clients) {
      if (!alive.delete(socket)) socket.terminate();
      else socket.ping();
    }
  }, PING_EVERY);
  pings.unref();
  server.on('wsClientError', (_error, socket) => refuse(socket, brokenHandshake()));

  return {
    takes: ({ headers, url }) => headers.upgrade?.toLowerCase() === 'websocket' && idIn(url) !== null,
    upgrade(request, socket, head) {
      socket.on('error', () => socket.destroy());
      try {
        const admitted = admit(request, options, server.clients.size);
        server.handleUpgrade(request, socket, head, (client) => {
          alive.add(client);
          client.on('pong', () => alive.add(client));
          void stream(client, options, admitted);
        });
      } catch (error) {
        refuse(socket, error instanceof HttpError ? error : brokenHandshake());
      }
    },
    close() {
      clearInterval(pings);
      for (const socket of server.clients) socket.close(GOING_AWAY);
      setTimeout(() => server.clients.forEach((socket) => socket.terminate()), LONGEST_GOODBYE).unref();
      server.close();
    },
  };
}

function brokenHandshake(): HttpError {
  const headers = { 'Sec-WebSocket-Version': '13' };
  return new HttpError(400, 'handshake-wrong', 'This is no WebSocket handshake of version 13.', { headers });
}

/** Which conversation's stream an address is of, if of any. */
function idIn(url = '/'): string | null {
  return STREAM_PATH.exec(url.split('?', 1)[0] ?? '')?.[1] ?? null;
}

/** A stream that somebody may have. */
interface Admitted {
  readonly id: string;
  readonly watermark: number | null;
  /** Milliseconds since 1970. */
  readonly expires: number;
}

/** @throws {HttpError} when this caller may not have this stream, or there are too many */
function admit(request: IncomingMessage, { tokens, isAllowed }: StreamOptions, streams: number): Admitted {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const id = idIn(request.url);
  if (id === null) throw new HttpError(404, 'not-found', 'There is no stream at this address.');
  if (!isAllowed(request))
    throw new HttpError(403, 'origin-unknown', 'This site is not among KINDRED_EMBED_ORIGINS.');
  const token = url.searchParams.get('t');
  if (token === null)
    throw new HttpError(401, 'token-missing', 'Use the streamUrl that the conversation was given.');
  const claims = tokens.read(token);
  refuseOthers(claims, id);
  if (streams >= MOST_STREAMS) {
    throw new HttpError(503, 'streams-full', 'Too many streams are open. Poll the activities instead.');
  }
  const watermark = readWatermark(url.searchParams.get('watermark') ?? undefined);
  return { id, watermark, expires: claims.expires };
}

/** Begins with what was said before a restart, so it waits until that is there. */
async function stream(
  client: WebSocket,
  options: StreamOptions,
  { id, watermark, expires }: Admitted,
): Promise<void> {
  const listener = {
    send: (group: Buffer) =>
      client.bufferedAmount > MOST_UNREAD ? client.terminate() : client.send(group, { binary: false }),
    end: () => client.close(GOING_AWAY),
  };
  client.on('error', () => client.terminate());
  await options.conversations.open(id).ready;
  if (client.readyState !== client.OPEN) return;
  const stop = options.conversations.open(id).listen(listener, watermark);
  const over = setTimeout(() => client.close(REFUSED, "The token's time is over."), expires - options.now());
  over.unref();
  client.on('close', () => {
    clearTimeout(over);
    stop?.();
  });
  if (stop === null) client.close(REFUSED, 'Too many streams of one conversation.');
}

/** Answers by hand, for after an upgrade nobody else does, and lets the connection go. */
function refuse(socket: Duplex, { status, code, message, headers }: HttpError): void {
  const body = JSON.stringify({ error: { code, message } });
  const head = {
    Connection: 'close',
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': Buffer.byteLength(body),
    ...headers,
  };
  const lines = Object.entries(head).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.once('finish', () => socket.destroy());
  socket.end(`HTTP/1.1 ${status} Refused\r\n${lines.join('')}\r\n${body}`);
}

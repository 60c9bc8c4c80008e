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
}

/** The WebSocket side of Direct Line. */
export interface Streams {
  /** For the server's `upgrade` event. */
  readonly upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  readonly close: () => void;
}

const STREAM_PATH = /^\/v3\/directline\/conversations\/([\w-]+)\/stream$/;
/** Clients send empty frames alone, as a sign of life. In bytes. */
const LARGEST_FRAME = 1024;
/** How much may wait for a client that does not read. In bytes. */
const MOST_UNREAD = 1024 * 1024;
/** In milliseconds. A connection that left a ping without a pong until the next one is dead. */
const PING_EVERY = 30_000;
/** How long a client may take to say goodbye. In milliseconds. */
const LONGEST_GOODBYE = 1000;
/** WebSocket's code for "going away". */
const GOING_AWAY = 1001;

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

  return {
    upgrade(request, socket, head) {
      socket.on('error', () => socket.destroy());
      try {
        const { id, watermark } = admit(request, options);
        server.handleUpgrade(request, socket, head, (client) => {
          alive.add(client);
          client.on('pong', () => alive.add(client));
          stream(client, options.conversations, id, watermark);
        });
      } catch (error) {
        refuse(
          socket,
          error instanceof HttpError ? error : new HttpError(400, 'request-wrong', 'Not a stream.'),
        );
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

/** @throws {HttpError} when this caller may not have this stream */
function admit(request: IncomingMessage, { tokens, isAllowed }: StreamOptions) {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const [, id] = STREAM_PATH.exec(url.pathname) ?? [];
  if (id === undefined) throw new HttpError(404, 'not-found', 'There is no stream at this address.');
  if (!isAllowed(request))
    throw new HttpError(403, 'origin-unknown', 'This site is not among KINDRED_EMBED_ORIGINS.');
  const token = url.searchParams.get('t');
  if (token === null)
    throw new HttpError(401, 'token-missing', 'Use the streamUrl that the conversation was given.');
  refuseOthers(tokens.read(token), id);
  return { id, watermark: readWatermark(url.searchParams.get('watermark') ?? undefined) };
}

function stream(client: WebSocket, conversations: Conversations, id: string, watermark: number | null): void {
  const listener = {
    send: (group: Buffer) =>
      client.bufferedAmount > MOST_UNREAD ? client.terminate() : client.send(group, { binary: false }),
    end: () => client.close(GOING_AWAY),
  };
  const stop = conversations.open(id).listen(listener, watermark);
  client.on('error', () => client.terminate());
  client.on('close', () => stop?.());
  if (stop === null) client.close(1008, 'Too many streams of one conversation.');
}

function refuse(socket: Duplex, { status, code, message }: HttpError): void {
  const body = JSON.stringify({ error: { code, message } });
  const head = `HTTP/1.1 ${status} Refused\r\nConnection: close\r\nContent-Type: application/json; charset=utf-8`;
  socket.end(`${head}\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
}

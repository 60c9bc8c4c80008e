import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';

/** What asks for another protocol, and what belongs to that wish. */
const WISHES: ReadonlySet<string> = new Set(['upgrade', 'connection', 'http2-settings']);

/**
 * Answers an upgrade that nobody here takes as an ordinary request, as HTTP lets a server do (RFC 9110, 7.8): Node has
 * taken such a request off its server already, so it is put back without the wish, and its connection ends after it.
 * @param head what came on the connection after the request's headers: its body
 */
export function passOn(server: Server, request: IncomingMessage, socket: Duplex, head: Buffer): void {
  const { method = 'GET', url = '/', httpVersion, rawHeaders } = request;
  const headers: string[] = [];
  for (let at = 0; at + 1 < rawHeaders.length; at += 2) {
    const [name = '', value = ''] = rawHeaders.slice(at, at + 2);
    if (!WISHES.has(name.toLowerCase())) headers.push(`${name}: ${value}`);
  }
  const lines = [`${method} ${url} HTTP/${httpVersion}`, ...headers, 'Connection: close', '', ''];
  socket.unshift(Buffer.concat([Buffer.from(lines.join('\r\n'), 'latin1'), head]));
  server.emit('connection', socket);
}

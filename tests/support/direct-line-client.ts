import { onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import { z } from 'zod';
import { send, type Reply } from './post.js';

const opened = z.object({
  conversationId: z.string(),
  token: z.string(),
  expires_in: z.number(),
  streamUrl: z.string().optional(),
});
const group = z.object({
  activities: z.array(
    z.looseObject({ type: z.string(), id: z.string(), text: z.string().optional(), from: z.looseObject({}) }),
  ),
  watermark: z.string(),
});

type Group = z.infer<typeof group>;
type GroupActivity = Group['activities'][number];

/** A conversation on Direct Line over real HTTP, as a client has it. */
export interface Client {
  readonly id: string;
  readonly token: string;
  readonly streamUrl: string;
  readonly base: string;
  /** Sends a request below the conversation, with its token. */
  readonly request: (method: string, path: string, body?: unknown) => Promise<Reply>;
  readonly say: (text: string) => Promise<Reply>;
  readonly read: (watermark?: string) => Promise<Group>;
}

/** Asks for a token. */
export async function newToken(url: string, body?: object): Promise<{ id: string; token: string }> {
  const reply = await send('POST', `${url}/v3/directline/tokens/generate`, body);
  const { conversationId, token } = opened.parse(reply.json);
  return { id: conversationId, token };
}

/** Asks for a token and starts the conversation. */
export async function startConversation(url: string, body?: object): Promise<Client> {
  const { token } = await newToken(url, body);
  const started = await send('POST', `${url}/v3/directline/conversations`, undefined, bearer(token));
  return clientOf(url, opened.parse(started.json));
}

/** Comes back to a conversation, as a client does after its stream broke. */
export async function reconnect(url: string, id: string, token: string, watermark: string): Promise<Client> {
  const address = `${url}/v3/directline/conversations/${id}?watermark=${watermark}`;
  const reply = await send('GET', address, undefined, bearer(token));
  return clientOf(url, opened.parse(reply.json));
}

function clientOf(
  url: string,
  { conversationId: id, token, streamUrl = '' }: z.infer<typeof opened>,
): Client {
  const base = `${url}/v3/directline/conversations/${id}`;
  const request = (method: string, path: string, body?: unknown): Promise<Reply> =>
    send(method, `${base}${path}`, body, bearer(token));
  return {
    id,
    token,
    streamUrl,
    base,
    request,
    say: (text) => request('POST', '/activities', { type: 'message', from: { id: 'somebody' }, text }),
    async read(watermark = '') {
      return group.parse((await request('GET', `/activities?watermark=${watermark}`)).json);
    },
  };
}

export function bearer(token: string): Record<string, string> {
  return { authorization: `Bearer ${token}` };
}

/** An open stream. */
export interface Stream {
  /** Resolves with the first `count` activities as soon as they are there. */
  readonly activities: (count: number) => Promise<readonly GroupActivity[]>;
  /** Resolves with the close code. */
  readonly closed: Promise<number>;
  readonly socket: WebSocket;
}

/** Opens a stream; it is ended when the test is over. */
export async function openStream(url: string, origin?: string): Promise<Stream> {
  const socket = new WebSocket(url, origin === undefined ? {} : { origin });
  onTestFinished(() => socket.terminate());
  const got: GroupActivity[] = [];
  let wake: () => void = () => undefined;
  socket.on('message', (data: Buffer) => {
    got.push(...group.parse(JSON.parse(data.toString('utf8'))).activities);
    wake();
  });
  const closed = new Promise<number>((resolve) => socket.on('close', resolve));
  await new Promise<void>((resolve, reject) => {
    socket.once('open', resolve).once('error', reject);
  });
  const activities = async (count: number): Promise<readonly GroupActivity[]> => {
    while (got.length < count) await new Promise<void>((resolve) => (wake = resolve));
    return got;
  };
  return { activities, closed, socket };
}

/** Tries to open a stream that is refused. */
export function refusedStream(url: string, origin?: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(url, origin === undefined ? {} : { origin });
    socket.on('unexpected-response', (_request, response) => {
      resolve(response.statusCode ?? 0);
      response.destroy();
    });
    socket.on('open', () => reject(new Error('the stream opened')));
    socket.on('error', () => undefined);
  });
}

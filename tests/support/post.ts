/** An HTTP answer, read. */
export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  /** The body as text, and as JSON where it is any. */
  readonly text: string;
  readonly json: unknown;
}

/** Sends a request and reads the answer. An object as body goes as JSON, a string as it is, as JSON by name. */
export async function send(
  method: string,
  url: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Reply> {
  const text = body === undefined || typeof body === 'string' ? body : JSON.stringify(body);
  const type: Record<string, string> = text === undefined ? {} : { 'content-type': 'application/json' };
  const response = await fetch(url, {
    method,
    headers: { ...type, ...headers },
    ...(text !== undefined && { body: text }),
  });
  return readReply(response);
}

async function readReply(response: Response): Promise<Reply> {
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json') ?? false;
  const json: unknown = isJson && text !== '' ? JSON.parse(text) : null;
  return { status: response.status, headers: response.headers, text, json };
}

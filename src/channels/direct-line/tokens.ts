import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { HttpError } from '../http-error.js';

/** Whom a token lets in, and where. */
export interface Claims {
  /** The one conversation that it opens. */
  readonly conversation: string;
  readonly user: string;
}

/** Claims that were signed here, and until when they hold. */
export interface ReadClaims extends Claims {
  /** Milliseconds since 1970. */
  readonly expires: number;
}

/** In seconds. Web Chat asks for a new token every quarter of an hour. */
export const TOKEN_LIFETIME = 60 * 60;

/** Conversations whose end is remembered at a time. */
const MOST_ENDED = 10_000;

const payload = z.object({ conversation: z.string(), user: z.string(), expires: z.number() });

/** Signs and reads conversation tokens: `payload.signature`, both base64url, the signature HMAC-SHA-256. */
export class Tokens {
  readonly #key: Buffer;
  readonly #now: () => number;
  /** Conversations that are over, and until when a token of theirs might come: milliseconds since 1970. */
  readonly #ended = new Map<string, number>();

  /** @param now milliseconds since 1970 */
  constructor(key: Buffer, now: () => number) {
    this.#key = key;
    this.#now = now;
  }

  /** A token that is good for {@link TOKEN_LIFETIME}. */
  sign({ conversation, user }: Claims): string {
    const expires = this.#now() + TOKEN_LIFETIME * 1000;
    const body = Buffer.from(JSON.stringify({ conversation, user, expires })).toString('base64url');
    return `${body}.${this.#signature(body).toString('base64url')}`;
  }

  /**
   * Whom the token lets in.
   * @throws {HttpError} 403 when it was not signed here, its time is over, or its conversation is
   */
  read(token: string): ReadClaims {
    const [body = '', signature = '', ...more] = token.split('.');
    if (more.length > 0 || !this.#isSigned(body, signature)) {
      throw new HttpError(
        403,
        'token-wrong',
        'The token was not given out here. Ask for one at tokens/generate.',
      );
    }
    const claims = payload.parse(JSON.parse(Buffer.from(body, 'base64url').toString('utf8')));
    if (this.#ended.has(claims.conversation)) throw ended();
    if (claims.expires > this.#now()) return claims;
    throw new HttpError(
      403,
      'token-expired',
      "The token's time is over. Ask for a new one at tokens/generate.",
    );
  }

  /** From now on no token opens this conversation, so that nothing that is still on its way begins it anew. */
  end(conversation: string): void {
    const now = this.#now();
    this.#ended.set(conversation, now + TOKEN_LIFETIME * 1000);
    for (const [id, until] of this.#ended) {
      if (until > now && this.#ended.size <= MOST_ENDED) break;
      this.#ended.delete(id);
    }
  }

  #isSigned(body: string, signature: string): boolean {
    const given = Buffer.from(signature, 'base64url');
    const right = this.#signature(body);
    return given.length === right.length && timingSafeEqual(given, right);
  }

  #signature(body: string): Buffer {
    return createHmac('sha256', this.#key).update(body).digest();
  }
}

function ended(): HttpError {
  return new HttpError(
    403,
    'conversation-ended',
    'This conversation is over. Ask for a new one at tokens/generate.',
  );
}

import type { Request } from 'express';
import { HttpError } from '../http-error.js';
import type { Claims, Tokens } from './tokens.js';

/**
 * Whom the request's token lets in.
 * @throws {HttpError} 401 without a token, 403 with a wrong one
 */
export function bearer(request: Request, tokens: Tokens): Claims {
  const [, token] = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '') ?? [];
  if (token !== undefined) return tokens.read(token);
  throw new HttpError(
    401,
    'token-missing',
    'Send the token of tokens/generate as Authorization: Bearer <token>.',
  );
}

/**
 * As {@link bearer}, for one conversation.
 * @throws {HttpError} 403 also when the token opens another conversation
 */
export function bearerOf(request: Request<{ id: string }>, tokens: Tokens): Claims {
  const claims = bearer(request, tokens);
  refuseOthers(claims, request.params.id);
  return claims;
}

/** @throws {HttpError} 403 when the token opens another conversation */
export function refuseOthers(claims: Claims, conversation: string): void {
  if (claims.conversation === conversation) return;
  throw new HttpError(403, 'token-elsewhere', 'This token opens another conversation.');
}

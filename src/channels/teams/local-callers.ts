import type { Request, RequestHandler } from 'express';
import { HttpError } from '../http-error.js';
import { isLoopback } from '../loopback.js';

/** What proxies add, those on this machine too: they pass others' requests on. */
const FORWARDING = /^(?:x-forwarded-.*|forwarded|via|x-real-ip|x-client-ip|true-client-ip|cf-connecting-ip)$/;

/** Without an app id nobody can prove who they are, so only programs of this machine may speak, and no web page. */
export const localCallersOnly: RequestHandler = (request, _response, next) => {
  if (!isLocal(request)) {
    throw new HttpError(
      403,
      'caller-not-local',
      'Without MicrosoftAppId only programs on this machine are served.',
    );
  }
  next();
};

/** A page of any site can send here from a browser of this machine, with its Origin or under a name of its own. */
function isLocal({ headers, socket }: Request): boolean {
  const forwarded = Object.keys(headers).some((name) => FORWARDING.test(name));
  const isPage = headers.origin !== undefined;
  return !forwarded && !isPage && isLoopback(nameIn(headers.host)) && isLoopback(socket.remoteAddress ?? '');
}

/** The name in a Host header, without the port. */
function nameIn(host = ''): string {
  const address = `http://${host}`;
  return URL.canParse(address) ? new URL(address).hostname : '';
}

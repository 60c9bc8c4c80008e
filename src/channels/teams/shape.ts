import type { Activity } from 'botbuilder-core';
import { z } from 'zod';
import { BOT } from '../bot-account.js';
import { HttpError, readShape } from '../http-error.js';

/** Control characters and halves of characters stand in no address, and ids become part of the reply's. */
const id = z
  .string()
  .max(1000)
  .regex(/^[^\p{Cc}\p{Cs}]+$/u, 'an id without control characters is needed');
/** Short names made of letters: they go to the log, so nothing else may pass for one. */
const name = z.string().regex(/^[A-Za-z][A-Za-z0-9_.-]{0,49}$/, 'a short name is needed');
const account = z.looseObject({ id, name: z.string().nullish() });

/** What must be there for botbuilder to take an activity; the rest passes as it is. */
const activity = z.looseObject({
  type: name,
  id: id.optional(),
  channelId: name,
  // botbuilder's connector looks an address in brackets up as a name, and tries for long.
  serviceUrl: z.url({
    protocol: /^https?$/,
    hostname: /^[^[]/,
    error: 'an http or https address is needed, by name or by IP version 4',
  }),
  from: account,
  recipient: account.optional(),
  conversation: z.looseObject({ id, isGroup: z.boolean().nullish(), conversationType: z.string().nullish() }),
  name: z.string().max(200).nullish(),
  text: z.string().nullish(),
  replyToId: z.string().nullish(),
  locale: z.string().nullish(),
  deliveryMode: z.string().nullish(),
  membersAdded: z.array(account).nullish(),
  membersRemoved: z.array(account).nullish(),
  entities: z.array(z.looseObject({ type: z.string() })).nullish(),
  attachments: z.array(z.looseObject({})).nullish(),
});

/**
 * Reads an activity that a channel posts.
 * @throws {HttpError} 400, naming what is wrong
 */
export function readActivity(body: unknown): Activity {
  const read = readShape(activity, body);
  const complete = { ...read, recipient: read.recipient ?? BOT };
  if (isActivity(complete)) return complete;
  throw new HttpError(400, 'body-wrong', 'body: an activity is needed');
}

/** botbuilder's own type promises more than any channel sends; the shape above is what is relied on here. */
function isActivity(value: object): value is Activity {
  return activity.safeParse(value).success;
}

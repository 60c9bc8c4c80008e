import { createHash } from 'node:crypto';
import { z } from 'zod';
import { HttpError } from '../http-error.js';

/** The body of tokens/generate and of conversations: empty, or who wants to talk. */
export const startShape = z
  .object({ user: z.object({ id: z.string().max(100).nullish() }).nullish() })
  .nullish()
  .transform((body) => body?.user?.id ?? null);

const json = z.json();

/** Of an activity's entities only the thumb that was pressed is taken: Web Chat sends others with every message. */
const thumb = z.object({ '@type': z.enum(['LikeAction', 'DislikeAction']), '@id': z.string().max(1000) });
const entities = z
  .array(z.unknown())
  .max(20)
  .transform((given) =>
    given.flatMap((one) => {
      const read = thumb.safeParse(one);
      return read.success ? [{ type: read.data['@type'], ...read.data }] : [];
    }),
  )
  .catch([]);

/** An activity as a client posts it. What is not named here is not taken: attachments and serviceUrl, for instance. */
export const postedActivity = z.object({
  type: z.enum(['message', 'messageUpdate', 'messageReaction', 'event', 'typing', 'endOfConversation']),
  from: z.object({ name: z.string().max(200).exactOptional() }).exactOptional(),
  name: z.string().max(200).exactOptional(),
  text: z.string().exactOptional(),
  textFormat: z.enum(['plain', 'markdown', 'xml']).exactOptional(),
  locale: z.string().max(50).exactOptional(),
  value: json.exactOptional(),
  channelData: z.record(z.string(), json).exactOptional(),
  replyToId: z.string().max(200).exactOptional(),
  entities: entities.exactOptional(),
});

const sent = z.object({ clientActivityID: z.string().min(1).max(200) });

/** What tells a client's message from its others, also when it is sent again; hashed, for clients choose it. Null: nothing does. */
export function sentUnder(channelData: unknown): string | null {
  const { data } = sent.safeParse(channelData);
  return data ? createHash('sha256').update(data.clientActivityID).digest('base64url').slice(0, 16) : null;
}

/**
 * Reads a watermark; null where there is none, and all is asked for.
 * @throws {HttpError} 400 when it is not one that was given out here
 */
export function readWatermark(given: unknown): number | null {
  if (given === undefined || given === '' || given === '-') return null;
  if (typeof given === 'string' && /^\d{1,15}$/.test(given)) return Number(given);
  throw new HttpError(400, 'watermark-wrong', 'The watermark must be one that was given out here.');
}

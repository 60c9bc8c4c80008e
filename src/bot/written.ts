import type { Activity, Entity } from 'botbuilder-core';
import { z } from 'zod';

/** A card or a form nests a few levels; deeper is nobody's handwriting. */
const DEEPEST = 8;

/**
 * Everything that a person wrote in an activity: a message's text without the bot's own mention, and whatever a card,
 * a form or a feedback box sends along. Never cut short, for the safety screen reads all of it.
 */
export function writtenIn(activity: Activity): string {
  const written = [textOf(activity), ...textsIn(activity.value, DEEPEST)];
  return written.filter((text) => text.trim() !== '').join('\n');
}

function textOf(activity: Activity): string {
  const text = typeof activity.text === 'string' ? activity.text : '';
  return (activity.entities ?? [])
    .map((entity) => mentionOf(activity.recipient.id, entity))
    .reduce((left, mention) => left.replace(mention, ''), text);
}

const mention = z.object({
  type: z.literal('mention'),
  text: z.string(),
  mentioned: z.object({ id: z.string() }),
});

/** How `id` is mentioned in the text, or nothing where the entity is no such mention. */
function mentionOf(id: string, entity: Entity): string {
  const read = mention.safeParse(entity);
  return read.success && read.data.mentioned.id === id ? read.data.text : '';
}

function textsIn(value: unknown, depth: number): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null || depth === 0) return [];
  return Object.values(value).flatMap((part) => textsIn(part, depth - 1));
}

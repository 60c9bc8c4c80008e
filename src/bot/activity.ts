import { ActionTypes, ActivityTypes, type Activity } from 'botbuilder-core';
import type { Answer } from '../answer/answer.js';
import { refOf } from '../answer/rated.js';
import { citationDefinitions, citationEntity } from './citations.js';
import { thumbsFor } from './thumb.js';

/**
 * How an answer is shown. `teams`: marks in the text, sources in the entity alone. `direct-line`: markdown definitions
 * beside them, and the whole answer as `channelData.kindred` for pages that show more.
 */
export type Rendering = 'teams' | 'direct-line';

/** Channels whose client is Web Chat; it makes badges from definitions alone, and Teams breaks on them. */
const WEB_CHAT_CHANNELS: ReadonlySet<string> = new Set(['directline', 'webchat', 'emulator']);

/** Teams shows the first three only; a guide's choices are more, and Web Chat shows them all. */
const MOST_SUGGESTIONS: Readonly<Record<Rendering, number>> = { teams: 3, 'direct-line': 12 };

/** The rendering that the client behind a channel needs. */
export function renderingFor(channelId: string): Rendering {
  return WEB_CHAT_CHANNELS.has(channelId) ? 'direct-line' : 'teams';
}

/** An answer as a message to send. */
export function toActivity(answer: Answer, rendering: Rendering): Partial<Activity> {
  const cited = answer.citations.length > 0;
  const ref = refOf(answer);
  const isWebChat = rendering === 'direct-line';
  const thumbs = isWebChat && ref !== null ? thumbsFor(ref) : [];
  return {
    type: ActivityTypes.Message,
    textFormat: 'markdown',
    text: isWebChat && cited ? withDefinitions(answer) : answer.text,
    ...((cited || thumbs.length > 0) && { entities: [citationEntity(answer.citations, thumbs)] }),
    ...(answer.suggestions.length > 0 && {
      suggestedActions: suggestions(answer.suggestions.slice(0, MOST_SUGGESTIONS[rendering])),
    }),
    ...(isWebChat && { channelData: { kindred: answer } }),
    ...(!isWebChat && ref !== null && { channelData: FEEDBACK_BUTTONS }),
  };
}

const FEEDBACK_BUTTONS = { feedbackLoop: { type: 'default' }, feedbackLoopEnabled: true };

function withDefinitions(answer: Answer): string {
  return `${answer.text}\n\n${citationDefinitions(answer.citations)}`;
}

function suggestions(texts: readonly string[]): NonNullable<Activity['suggestedActions']> {
  const actions = texts.map((text) => ({ type: ActionTypes.ImBack, title: text, value: text }));
  return { to: [], actions };
}

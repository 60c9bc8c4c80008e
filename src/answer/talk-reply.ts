import type { SmallTalk } from '../knowledge/language.js';
import type { Before } from './before.js';
import type { definitionList } from './definition.js';
import { frame, type Parts } from './compose.js';
import type { Say } from './say.js';

/** What the sentences of small talk may need. */
export interface TalkOptions {
  readonly say: Say;
  /** The topics to begin with, by id. */
  readonly start: readonly string[];
  /** Where the pages stand, without a slash at the end. */
  readonly publicUrl: string;
  /** What can be defined. */
  readonly definitions: ReturnType<typeof definitionList>;
  /** Whom to complain to: a mail address or an http(s) address; null: not known. */
  readonly contact: string | null;
}

/** The reply of a small-talk intent, as it fits what went before and where it is written. */
export function talkReply(intent: SmallTalk, before: Before, options: TalkOptions): Parts {
  return {
    outcome: 'talk',
    care: 'none',
    kind: null,
    topics: [],
    drafts: [
      ...sentencesOf(intent, before, options.say),
      ...(intent.lists ? options.definitions.says : []),
    ].map((text) => frame(fill(text, options))),
    suggestions: suggestionsOf(intent, options),
    confidence: 1,
  };
}

function suggestionsOf({ lists, suggest }: SmallTalk, { definitions, say, start }: TalkOptions) {
  if (lists) return definitions.suggestions;
  return suggest ? say.titles(start) : [];
}

function sentencesOf(intent: SmallTalk, before: Before, { words, notChecked }: Say): readonly string[] {
  if (intent.forgets && !before.forgotten) return words.notForgotten;
  const helped = before.help !== null && intent.afterHelp.length > 0;
  const checked = intent.notChecked ? notChecked : [];
  return [...(helped ? intent.afterHelp : intent.says), ...checked, ...intent[before.where], ...intent.last];
}

function fill(text: string, { say, publicUrl, contact }: TalkOptions): string {
  return text
    .replaceAll('{privacy}', `${publicUrl}/privacy`)
    .replaceAll('{safety}', `${publicUrl}/safety`)
    .replaceAll('{contact}', contact === null ? say.words.noContact : contactLink(contact));
}

/** Whom to complain to, as a link. */
export function contactLink(contact: string): string {
  return /^https?:/.test(contact) ? `[${contact}](${contact})` : `[${contact}](mailto:${contact})`;
}

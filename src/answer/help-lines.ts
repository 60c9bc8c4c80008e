import type { Knowledge } from '../knowledge/knowledge.js';
import { linesAgain, type Help } from '../safety/again.js';
import type { NamedPlace, Places } from '../safety/region.js';
import type { SafetySentence } from '../safety/sentence.js';
import { messageWords } from '../understand/message-words.js';
import type { Draft, Parts } from './compose.js';

/** The region that a message names, if its other words tell nothing: "I'm in Ireland". */
export function placeAlone(text: string, places: Places, { language }: Knowledge): string | null {
  const place = places.placeIn(text);
  const rest = place === null ? [] : wordsBeside(text, place);
  const isAlone = rest.every((word) => language.fillers.has(word) || language.context.has(word));
  return place !== null && isAlone ? place.region : null;
}

/** A place and what a message says beside it: "uk help lines". Null where it names none. */
export function besidePlace(
  text: string,
  places: Places,
): { readonly region: string; readonly rest: string } | null {
  const place = places.placeAnywhereIn(text);
  return place && { region: place.region, rest: wordsBeside(text, place).join(' ') };
}

function wordsBeside(text: string, { names }: NamedPlace): string[] {
  const ofPlace = new Set(names.flat());
  return messageWords(text).filter((word) => !ofPlace.has(word));
}

/** The lines of help for what was shown before, or the general ones. */
export function helpLines(help: Help | null, { safety }: Knowledge, region: string | null): Parts {
  const { sentences, suggestions } = linesAgain(help, safety, region);
  return {
    outcome: 'talk',
    care: 'quiet',
    kind: null,
    topics: [],
    drafts: sentences.map(uncited),
    suggestions,
    confidence: 1,
  };
}

/** A sentence of help as one of an answer. */
export function uncited({ text, role }: SafetySentence): Draft {
  return { text, role, quotes: [] };
}

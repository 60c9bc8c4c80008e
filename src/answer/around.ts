import type { Knowledge } from '../knowledge/knowledge.js';
import type { SafetyContent } from '../knowledge/safety-content.js';
import { helpStays } from '../safety/again.js';
import type { Screening } from '../safety/screening.js';
import { softLine } from '../safety/soft-line.js';
import type { Before } from './before.js';
import { frame, type Draft, type Parts } from './compose.js';
import type { Say } from './say.js';
import { NOTHING_TOLD } from './silence.js';

/** Once help was shown, one line below an answer keeps it in reach; never where others read along. */
export function inReach(
  parts: Parts,
  { help, group }: Before,
  safety: SafetyContent,
  region: string | null,
): Parts {
  if (help === null || group) return parts;
  const line: Draft = { text: helpStays(help, safety, region), role: 'signpost', quotes: [] };
  return { ...parts, drafts: [...parts.drafts, line] };
}

/** A soft signpost below an answer that touches danger; once help was shown, that stays in reach anyway. */
export function signposted(
  parts: Parts,
  screening: Screening,
  { help, group }: Before,
  { replies }: SafetyContent,
): Parts {
  if (screening.care !== 'quiet' || help !== null || group) return parts;
  const line: Draft = { text: softLine(screening, replies.wording), role: 'signpost', quotes: [] };
  return { ...parts, drafts: [...parts.drafts, line] };
}

/** To who only told of a loss: sorrow, and no list of what might be asked. Null where it is none, or others read along. */
export function grieved(
  screening: Screening,
  { help, group }: Before,
  { safety, language }: Knowledge,
): Parts | null {
  const isLoss = screening.care === 'quiet' && screening.case === 'bereavement';
  if (!isLoss || help !== null || group) return null;
  const line: Draft = { text: softLine(screening, safety.replies.wording), role: 'signpost', quotes: [] };
  return { ...NOTHING_TOLD, drafts: [line, frame(language.say.whenever)] };
}

/** Where nobody was welcomed, what this is comes first. */
export function introduced(parts: Parts, isKnown: boolean, { words }: Say): Parts {
  return isKnown ? parts : { ...parts, drafts: [frame(words.program), ...parts.drafts] };
}

import type { SafetyContent } from '../knowledge/safety-content.js';
import { addHelp } from '../safety/again.js';
import { replyFor } from '../safety/reply.js';
import type { Screening } from '../safety/screening.js';
import type { After, Before } from './before.js';
import type { Heard } from './hearing.js';

/** What is remembered of a message in which someone is in danger: for what needs lines were shown, and the region that it names, if any. */
export function afterCrisis(
  region: string | null,
  screening: Screening,
  before: Before,
  content: SafetyContent,
): After {
  if (before.group) return { ...NOTHING_AFTER, length: before.length };
  const { needs, quiet } = replyFor(screening, content, null);
  return {
    region: region ?? before.region,
    help: needs.length > 0 ? addHelp(before.help, { needs, quiet }) : before.help,
    length: before.length,
    forget: false,
  };
}

/** What is remembered of any other message: the place that it was to tell. */
export function afterUsual({ intent, place }: Heard, before: Before): After {
  if (intent?.forgets) return { ...NOTHING_AFTER, forget: true };
  const length = intent?.sets ?? before.length;
  if (before.group) return { ...NOTHING_AFTER, length };
  const help = before.help && { ...before.help, since: before.help.since + 1 };
  return { region: place ?? before.region, help, length, forget: false };
}

/** Nothing of help is remembered where others read along. */
const NOTHING_AFTER: After = { region: null, help: null, length: 'whole', forget: false };

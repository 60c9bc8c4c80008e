import type { SafetyReplies } from '../knowledge/safety-replies.js';
import type { Screening } from './screening.js';

/** The soft signpost below an answer to a message that touches danger without being in it. */
export function softLine({ case: seen }: Screening, { soft }: SafetyReplies['wording']): string {
  if (seen === 'bereavement') return soft.grief;
  return seen === 'maybe' ? soft.maybe : soft.about;
}

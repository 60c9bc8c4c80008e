import type { TopicSentence } from '../knowledge/topic.js';
import type { Remark } from './cited.js';

/** "(web article, no date)", "(guidance, 2010)" at the end. */
const VOICE = /\([^()]*\p{L}[^()]*,[^()]*(?:\bno date\b|\b(?:1[5-9]|20)\d\d\b)[^()]*\)[.!?]$/u;

/** What is wrong with a topic's line for staff: where it cites, it ends in the voice, for nothing else tells it. */
export function remarksOnShort(short: readonly TopicSentence[]): Remark[] {
  const last = short.findLast(({ role }) => role === 'cited');
  if (last === undefined || VOICE.test(last.text)) return [];
  return [
    {
      code: 'voice-missing',
      message: `The line for staff does not end in who says it: "${last.text}"`,
      mend: 'End it in the kind of source and its date, such as "(web article, no date).", before its mark.',
    },
  ];
}

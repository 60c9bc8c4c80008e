import type { FollowUpWords } from '../knowledge/follow-up-words.js';
import { messageWords } from './message-words.js';
import { asksSomething } from './sentences.js';

/** Whether a message tells of people ("that sounds like my mum") and asks nothing, in whatever place. */
export function createTelling({ lean }: FollowUpWords): (text: string) => boolean {
  const phrases = lean.wanting.map((phrase) => ` ${messageWords(phrase).join(' ')} `);
  return (text) => {
    if (asksSomething(text)) return false;
    const words = messageWords(text);
    if (words.some((word) => lean.asking.has(word)) || !words.some((word) => lean.tells.has(word)))
      return false;
    const said = ` ${words.join(' ')} `;
    return !phrases.some((phrase) => said.includes(phrase));
  };
}

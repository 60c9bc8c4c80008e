import type { Finder } from '../retrieve/finder.js';
import { messageWords } from '../understand/message-words.js';
import type { Topic } from '../knowledge/topic.js';

/** The share of the telling words that the chosen topic must know. */
const KNOWS = 0.9;
/** In score: how far it must be before the next one. */
const LEAD = 0.1;

/**
 * The offered topic that the words of a message mean ("the group one"): the only one that names them, or clearly the
 * likest of those offered, where no other topic is liker; else null.
 */
export function chosenByName(text: string, offered: readonly Topic[], finder: Finder): Topic | null {
  const same = offered.find(({ title }) => messageWords(title).join(' ') === messageWords(text).join(' '));
  if (same) return same;
  const telling = finder.read(text).filter(({ role }) => role !== 'filler');
  if (telling.length === 0) return null;
  const naming = offered.filter(({ title }) => {
    const words = new Set([...finder.read(title).map(({ key }) => key), ...messageWords(title)]);
    return telling.every(({ key, surface }) => words.has(key) || words.has(surface));
  });
  if (naming.length === 1) return naming[0] ?? null;
  const { candidates } = finder.match(text);
  const among = candidates.filter(({ id }) => offered.some((topic) => topic.id === id));
  const [best, second] = among.filter(({ covers }) => covers().share >= KNOWS);
  const [likeliest] = candidates;
  if (!best || !likeliest || likeliest.score - best.score >= LEAD) return null;
  if (second && best.score - second.score < LEAD) return null;
  return offered.find(({ id }) => id === best.id) ?? null;
}

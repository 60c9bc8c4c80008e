import type { Knowledge } from '../knowledge/knowledge.js';
import { createFinder } from '../retrieve/finder.js';
import type { Parts } from './compose.js';
import { curated } from './curated.js';
import type { Say } from './say.js';
import { clarify, noAnswer, nothingSaid } from './silence.js';

/** Answers a question out of the topics, asks which is meant, or is honestly silent. */
export function createQuestion(knowledge: Knowledge, say: Say): (text: string) => Parts {
  const finder = createFinder(knowledge);
  const start = knowledge.language.welcome.tries;
  return (text) => {
    if (!/[\p{L}\p{N}]/u.test(text)) return nothingSaid(start, say);
    const found = finder.find(text);
    if (found.verdict === 'none') return noAnswer(found.near, start, found.confidence, say);
    if (found.verdict === 'clarify') return clarify(found.ids, found.confidence, say);
    const topics = found.ids.map((id) => knowledge.topics.get(id)).filter((topic) => topic !== undefined);
    return curated(topics, found.confidence, say);
  };
}

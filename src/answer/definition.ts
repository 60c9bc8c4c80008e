import type { Knowledge } from '../knowledge/knowledge.js';
import type { Finder } from '../retrieve/finder.js';
import { fill } from '../text.js';
import { createDefinitions } from '../understand/definition.js';
import { messageWords } from '../understand/message-words.js';
import type { Parts } from './compose.js';
import { line } from './curated.js';
import { namesThing } from './question.js';
import type { Say } from './say.js';
import { clarify, noAnswer } from './silence.js';

/**
 * Answers who asks for a definition in one line: the topic's line with its source, and nothing more. Null where a message
 * asks for anything else.
 */
export function createDefine(
  { language }: Knowledge,
  finder: Finder,
  say: Say,
): (text: string) => Parts | null {
  const { terms } = language.define;
  const thingIn = createDefinitions(language.define);
  const topicOf = new Map([...terms].map(([term, id]) => [messageWords(term).join(' '), id]));
  return (text) => {
    const thing = thingIn(text);
    if (thing === null) return null;
    // As the question that it is, so that it is as sure as that; else by the thing alone.
    const whole = finder.find(text);
    const [named] = say.topics([topicOf.get(thing) ?? '']);
    if (named) return line([named], whole.ids[0] === named.id ? whole.confidence : 1, say);
    const { verdict, ids, near, confidence } = whole.verdict === 'answer' ? whole : finder.find(thing);
    const nothing = () => noAnswer(near, language.welcome.tries, confidence, say, [say.define.none]);
    // "Define" alone is like the questions of what is most often defined.
    if (!namesThing(finder.read(thing))) return nothing();
    if (verdict === 'clarify') return clarify(ids, confidence, say);
    if (verdict === 'answer') return line(say.topics(ids), confidence, say);
    return nothing();
  };
}

/** What can be defined, for who asks for the list; with how to ask for the first of them. */
export function definitionList({ language }: Knowledge, publicUrl: string) {
  const { listed, say } = language.define;
  return {
    says: [
      fill(say.list, { terms: listed.join(', ') }),
      fill(say.page, { glossary: `${publicUrl}/glossary` }),
    ],
    suggestions: listed.slice(0, 3).map((term) => fill(say.ask, { term })),
  };
}

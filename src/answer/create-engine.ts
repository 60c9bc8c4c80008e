import type { Knowledge } from '../knowledge/knowledge.js';
import { createFinder } from '../retrieve/finder.js';
import { regionIn } from '../safety/region.js';
import { createScreen } from '../safety/screen.js';
import { compose, frame, type Parts } from './compose.js';
import { curated } from './curated.js';
import type { Engine } from './engine.js';
import { help, helpLines } from './help.js';
import { createSay } from './say.js';
import { clarify, noAnswer, nothingSaid } from './silence.js';
import { createSmallTalk, smallTalk } from './small-talk.js';

/** What an engine needs beside the content. */
export interface EngineOptions {
  /** Where citations link to, without a slash at the end. */
  readonly publicUrl: string;
  /** The owner's region as `content/safety` names it, or null: the safety replies then ask. */
  readonly region: string | null;
  /** The date as `YYYY-MM-DD`. */
  readonly today: () => string;
}

/** The answer engine over a content. Building it takes some tenths of a second; an answer about a millisecond. */
export function createEngine(knowledge: Knowledge, options: EngineOptions): Engine {
  const say = createSay(knowledge, options.today);
  const finder = createFinder(knowledge);
  const talk = createSmallTalk(knowledge.language);
  const start = knowledge.language.welcome.tries;
  const done = (parts: Parts) => compose(parts, knowledge, options.publicUrl);

  const usual = (text: string): Parts => {
    const intent = talk.find(text);
    if (intent) return smallTalk(intent, start, say);
    const lines = helpLines(text, knowledge, say);
    if (lines) return lines;
    if (!/[\p{L}\p{N}]/u.test(text)) return nothingSaid(start, say);
    const found = finder.find(text);
    if (found.verdict === 'none') return noAnswer(found.near, start, found.confidence, say);
    if (found.verdict === 'clarify') return clarify(found.ids, found.confidence, say);
    const topics = found.ids.map((id) => knowledge.topics.get(id)).filter((topic) => topic !== undefined);
    return curated(topics, found.confidence, say);
  };

  return {
    screen: createScreen(knowledge.safety),
    answer(text, screening) {
      if (screening.outcome !== 'usual')
        return done(
          help(screening, knowledge, regionIn(text, knowledge.safety.helpLines) ?? options.region, say),
        );
      const parts = usual(clip(text));
      return done(screening.care === 'none' ? parts : { ...parts, care: screening.care });
    },
    welcome: () =>
      done({
        outcome: 'talk',
        care: 'none',
        kind: null,
        topics: [],
        drafts: knowledge.language.welcome.says.map(frame),
        suggestions: say.titles(start),
        confidence: 1,
      }),
  };
}

/** In characters. The safety screen reads a message whole; what it asks stands at its beginning or its end. */
const LONGEST = 6_000;

function clip(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST / 2)}\n${text.slice(-LONGEST / 2)}`;
}

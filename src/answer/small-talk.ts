import type { Language, SmallTalk } from '../knowledge/language.js';
import { wordsOf } from '../understand/words.js';
import { frame, type Parts } from './compose.js';
import type { Say } from './say.js';

/** Recognises greetings, thanks and questions about Kindred itself. */
export interface SmallTalkBook {
  /** The intent that a whole message is, or null where it is anything else. */
  find(text: string): SmallTalk | null;
}

const ALIKE = 0.8;
const LONGEST = 14;

/** A book over the small-talk intents of the content. */
export function createSmallTalk(language: Language): SmallTalkBook {
  const asks = language.talk.flatMap((intent) =>
    intent.asks.map((ask) => ({ intent, words: new Set(wordsOf(ask)) })),
  );
  return {
    find(text) {
      const words = new Set(wordsOf(text).filter((word) => word !== 'kindred' && word !== 'please'));
      if (words.size === 0 || words.size > LONGEST) return null;
      let best: SmallTalk | null = null;
      let bestLikeness = ALIKE;
      for (const ask of asks) {
        const likeness = dice(words, ask.words);
        if (likeness < bestLikeness || (likeness === bestLikeness && best !== null)) continue;
        best = ask.intent;
        bestLikeness = likeness;
      }
      return best;
    },
  };
}

/** The fixed reply of a small-talk intent. */
export function smallTalk(intent: SmallTalk, start: readonly string[], say: Say): Parts {
  return {
    outcome: 'talk',
    care: 'none',
    kind: null,
    topics: [],
    drafts: intent.says.map(frame),
    suggestions: intent.suggest ? say.titles(start) : [],
    confidence: 1,
  };
}

/** Sørensen and Dice's coefficient of two word sets. */
function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((word) => b.has(word)).length;
  return (2 * shared) / (a.size + b.size);
}

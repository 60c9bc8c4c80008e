import type { Language, SmallTalk } from '../knowledge/language.js';
import { createAnyWords } from '../understand/any-words.js';
import { dice } from '../understand/dice.js';
import { messageWords } from '../understand/message-words.js';

/** Recognises greetings, thanks and questions about Kindred itself. */
export interface SmallTalkBook {
  /** The intent that a whole message is, or null where it is anything else. */
  find(text: string): SmallTalk | null;
}

const ALIKE = 0.8;
const LONGEST = 14;
const ASKING = /^(?:what|who|whose|when|where|why|how|which|can|could|do|does|is|are|should|will)$/;

/** A book over the small-talk intents of the content. */
export function createSmallTalk(language: Language): SmallTalkBook {
  const asks = language.talk.flatMap((intent) => asksIn(intent, intent.asks));
  const loose = longestFirst(asks.filter(({ intent }) => intent.loose));
  const inARow = language.talk.flatMap((intent) => asksIn(intent, intent.strung));
  const strung = longestFirst([
    ...loose,
    ...inARow,
    ...asks.filter(({ intent }) => intent.strung.length > 0),
  ]);
  const meant = language.talk.filter(({ anyWords }) => anyWords);
  const inAnyWords = createAnyWords(meant, language);
  return {
    find(text) {
      const words = messageWords(text).filter((word) => word !== 'kindred' && word !== 'please');
      if (words.length === 0 || words.length > LONGEST) return null;
      return (
        closest(words, asks, language.fillers) ??
        inAnyWords(words) ??
        among(words, loose, language.fillers) ??
        among(words, strung, NONE)
      );
    },
  };
}

const NONE: ReadonlySet<string> = new Set();

interface Ask {
  readonly intent: SmallTalk;
  readonly words: readonly string[];
  readonly set: ReadonlySet<string>;
  readonly denies: boolean;
  /** The words of all asks of the intent. */
  readonly around: ReadonlySet<string>;
}

function asksIn(intent: SmallTalk, phrases: readonly string[]): Ask[] {
  const around = new Set(intent.asks.flatMap(messageWords));
  return phrases
    .map(messageWords)
    .map((words) => ({ intent, words, set: new Set(words), denies: denies(words), around }));
}

function longestFirst(asks: readonly Ask[]): readonly Ask[] {
  return [...asks].sort((a, b) => b.words.length - a.words.length);
}

/** The intent whose ask is most like the whole message; what the message has beside it must tell nothing. */
function closest(
  words: readonly string[],
  asks: readonly Ask[],
  fillers: ReadonlySet<string>,
): SmallTalk | null {
  const said = new Set(words);
  const denied = denies(words);
  let best: SmallTalk | null = null;
  let bestLikeness = ALIKE;
  for (const ask of asks) {
    if (ask.denies !== denied) continue;
    const likeness = dice(said, ask.set);
    if (likeness < bestLikeness || (likeness === bestLikeness && best !== null)) continue;
    if (words.some((word) => !ask.around.has(word) && !fillers.has(word))) continue;
    best = ask.intent;
    bestLikeness = likeness;
  }
  return best;
}

/** "I need help" and "I don't need help" are like each other in all but this. */
function denies(words: readonly string[]): boolean {
  return words.some((word) => DENIALS.has(word));
}

const DENIALS: ReadonlySet<string> = new Set(
  'no not dont doesnt didnt cant cannot wont wouldnt isnt arent wasnt never nothing nobody without stop'.split(
    ' ',
  ),
);

/** The last intent of a message that is nothing but such phrases and words that tell nothing. */
function among(
  words: readonly string[],
  asks: readonly Ask[],
  fillers: ReadonlySet<string>,
): SmallTalk | null {
  let last: SmallTalk | null = null;
  for (let i = 0; i < words.length;) {
    const ask = asks.find((one) => one.words.every((word, k) => words[i + k] === word));
    if (ask) last = ask.intent;
    else if (!fillers.has(words[i] ?? '') || ASKING.test(words[i] ?? '')) return null;
    i += ask?.words.length ?? 1;
  }
  return last;
}

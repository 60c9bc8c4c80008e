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
  const intents = language.talk.map(askedIntent);
  const asks = intents.flatMap((intent) => intent.asks);
  const ofLoose = asks.filter(({ intent }) => intent.loose);
  const loose = byFirstWord(ofLoose);
  const inARow = language.talk.flatMap((intent) => asksIn(intent, intent.strung));
  const strung = byFirstWord([
    ...ofLoose,
    ...inARow,
    ...asks.filter(({ intent }) => intent.strung.length > 0),
  ]);
  const meant = language.talk.filter(({ anyWords }) => anyWords);
  const inAnyWords = createAnyWords(meant, language);
  const signs = language.talk.flatMap((intent) => intent.signs.map((sign) => ({ sign, intent })));
  return {
    // "I'm fine" is "im fine" here, as it stands among the asks, before it is "i fine", as words are read elsewhere.
    find(text) {
      if (!WORDS.test(text)) return signed(text);
      const joined = text.replace(APOSTROPHES, '');
      return heardIn(joined) ?? (joined === text ? null : heardIn(text)) ?? saidTwice(joined);
    },
  };

  function signed(text: string): SmallTalk | null {
    const placed = signs.map(({ sign, intent }) => ({ intent, at: text.indexOf(sign) }));
    return placed.filter(({ at }) => at >= 0).sort((a, b) => a.at - b.at)[0]?.intent ?? null;
  }

  /** "She's ok now, she's asleep": the same in other words. */
  function saidTwice(text: string): SmallTalk | null {
    const pieces = text.length > LONG ? [] : text.split(PIECES).filter((piece) => /\p{L}/u.test(piece));
    const [first = null, ...others] = pieces.length > 1 ? pieces.map(heardIn) : [];
    return others.every((intent) => intent === first) ? first : null;
  }

  function heardIn(text: string): SmallTalk | null {
    const words = messageWords(text).filter((word) => word !== 'kindred' && word !== 'please');
    if (words.length === 0 || words.length > LONGEST) return null;
    return (
      closest(words, intents, language.fillers) ??
      inAnyWords(words) ??
      among(words, loose, language.fillers) ??
      among(words, strung, NONE)
    );
  }
}

/** In characters. */
const LONG = 100;
const WORDS = /[\p{L}\p{N}]/u;
const PIECES = /[,.;!\n]+/;
const APOSTROPHES = /(?<=\p{L})['‘’ʼ`´](?=\p{L})/gu;

const NONE: ReadonlySet<string> = new Set();

interface Ask {
  readonly intent: SmallTalk;
  readonly words: readonly string[];
  readonly set: ReadonlySet<string>;
  readonly denies: boolean;
  readonly asks: boolean;
}

/** An intent, and the words of all its asks. */
interface AskedIntent {
  readonly asks: readonly Ask[];
  readonly around: ReadonlySet<string>;
}

function askedIntent(intent: SmallTalk): AskedIntent {
  return { asks: asksIn(intent, intent.asks), around: new Set(intent.asks.flatMap(messageWords)) };
}

function asksIn(intent: SmallTalk, phrases: readonly string[]): Ask[] {
  return phrases.map(messageWords).map((words) => ({
    intent,
    words,
    set: new Set(words),
    denies: denies(words),
    asks: asksWhether(words),
  }));
}

/** Phrases by their first word, the longest first. */
type ByFirstWord = ReadonlyMap<string, readonly Ask[]>;

function byFirstWord(asks: readonly Ask[]): ByFirstWord {
  const phrases = new Map<string, Ask[]>();
  for (const ask of [...asks].sort((a, b) => b.words.length - a.words.length)) {
    const first = ask.words[0] ?? '';
    const others = phrases.get(first);
    if (others) others.push(ask);
    else phrases.set(first, [ask]);
  }
  return phrases;
}

/** The intent whose ask is most like the whole message; what the message has beside it must tell nothing. */
function closest(
  words: readonly string[],
  intents: readonly AskedIntent[],
  fillers: ReadonlySet<string>,
): SmallTalk | null {
  const said = new Set(words);
  const denied = denies(words);
  const asked = asksWhether(words);
  let best: SmallTalk | null = null;
  let bestLikeness = ALIKE;
  for (const { asks, around } of intents) {
    if (!areWithin(words, around, fillers)) continue;
    for (const ask of asks) {
      const isLike = ask.denies === denied && ask.asks === asked && holds(said, ask, fillers);
      const likeness = isLike ? dice(said, ask.set) : 0;
      if (likeness < bestLikeness || (likeness === bestLikeness && best !== null)) continue;
      best = ask.intent;
      bestLikeness = likeness;
    }
  }
  return best;
}

/**
 * "How can I help him" is no "how can I leave him": a question must say all that tells something in an ask. And two words
 * that tell nothing are no ask whose last they lack: "i am" is no "i am off".
 */
function holds(said: ReadonlySet<string>, { words }: Ask, fillers: ReadonlySet<string>): boolean {
  const asksWhat = ASKING.test(words[0] ?? '');
  const isWhole = !asksWhat || words.every((word) => said.has(word) || fillers.has(word));
  const tells = said.size > SHORT || [...said].some((word) => !fillers.has(word));
  return isWhole && (tells || said.has(words.at(-1) ?? ''));
}

/** In words. */
const SHORT = 2;

function areWithin(
  words: readonly string[],
  around: ReadonlySet<string>,
  fillers: ReadonlySet<string>,
): boolean {
  for (const word of words) if (!around.has(word) && !fillers.has(word)) return false;
  return true;
}

/** "I need help" and "I don't need help" are like each other in all but this. */
function denies(words: readonly string[]): boolean {
  return words.some((word) => DENIALS.has(word));
}

/** "I have to go" is a goodbye, "do I have to go" is none. */
function asksWhether(words: readonly string[]): boolean {
  return /^(?:do|does|did|must|should|will|would)$/.test(words[0] ?? '');
}

const DENIALS: ReadonlySet<string> = new Set(
  'no not dont doesnt didnt cant cannot wont wouldnt isnt arent wasnt never nothing nobody without stop'.split(
    ' ',
  ),
);

/** The last intent of a message that is nothing but such phrases and words that tell nothing. */
function among(words: readonly string[], asks: ByFirstWord, fillers: ReadonlySet<string>): SmallTalk | null {
  let last: SmallTalk | null = null;
  for (let i = 0; i < words.length;) {
    const word = words[i] ?? '';
    const ask = asks.get(word)?.find((one) => one.words.every((own, k) => words[i + k] === own));
    if (ask) last = ask.intent;
    else if (!fillers.has(word) || ASKING.test(word)) return null;
    i += ask?.words.length ?? 1;
  }
  return last;
}

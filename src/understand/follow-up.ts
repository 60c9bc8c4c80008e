import { FOLLOW_UP_KINDS, placesIn, type FollowUpWords } from '../knowledge/follow-up-words.js';
import { createAnyWords } from './any-words.js';
import { createChoice, type Choice } from './choice.js';
import { messageWords } from './message-words.js';

/** How a message follows up on what was said before it. */
export type FollowUp =
  | Choice
  | { readonly kind: (typeof FOLLOW_UP_KINDS)[number] }
  /** "No, I meant …": the words behind that, and whether what was told is taken back ("no"). */
  | { readonly kind: 'meant'; readonly text: string; readonly denied: boolean };

/** A follow-up is short; what is longer is a message of its own. */
const LONGEST = 12;
const LONGEST_INSTEAD = 9;
const PAUSE = /\s*[,;.:–—]\s+|\s+-+\s+/u;

/**
 * Hears follow-ups in a message, whatever went before it; null where there is none. What leaves something out but asks
 * for something of its own ("is there homework in it") is no follow-up here: see `leaning.ts`.
 * @param correct puts a slip of the finger right, towards the words of follow-ups
 */
export function createFollowUps(
  words: FollowUpWords,
  correct: (word: string) => string,
): (text: string) => FollowUp | null {
  const inAnyWords = createAnyWords(
    FOLLOW_UP_KINDS.map((kind) => ({ kind, asks: words[kind] })),
    words,
  );
  const choiceIn = createChoice(words.choose);
  const meantIn = createMeant(words.meant);
  const insteadIn = createInstead(words.meant);
  return (text) => {
    const said = messageWords(text).map(correct);
    const meant = meantIn(said) ?? insteadIn(text);
    const rest = meant ? meant.words : said;
    const asMeant = meant && ({ kind: 'meant', text: rest.join(' '), denied: meant.denied } as const);
    if (rest.length > LONGEST) return asMeant;
    const plain = inAnyWords(said);
    if (plain) return { kind: plain.kind };
    return choiceIn(rest) ?? asMeant;
  };
}

/** What was meant, in words. */
interface Meant {
  readonly words: readonly string[];
  readonly denied: boolean;
}

/** What stands behind "no, I meant", or null where that is not said or nothing stands behind it. */
function createMeant({ before, denies, words }: FollowUpWords['meant']) {
  const leads = words.map(messageWords).sort((a, b) => b.length - a.length);
  return (said: readonly string[]): Meant | null => {
    for (let start = 0; start < said.length; start++) {
      const lead = leads.find((one) => one.every((word, i) => said[start + i] === word));
      if (lead) {
        const rest = said.slice(start + lead.length);
        const denied = said.slice(0, start).some((word) => denies.has(word));
        return rest.length > 0 ? { words: rest, denied } : null;
      }
      if (!before.has(said[start] ?? '')) return null;
    }
    return null;
  };
}

/** What stands behind "not that," or "not drinking,": short, both of them. */
function createInstead({ not }: FollowUpWords['meant']) {
  return (text: string): Meant | null => {
    const [first = [], second = [], ...more] = text.split(PAUSE).map(messageWords);
    const isInstead = not.has(first[0] ?? '') && first.length > 1 && second.length > 0 && more.length === 0;
    return isInstead && first.length + second.length <= LONGEST_INSTEAD
      ? { words: second, denied: true }
      : null;
  };
}

/** The words that are listened for. */
export function followUpVocabulary(words: FollowUpWords): Set<string> {
  const { alike, light, meant, choose } = words;
  const asks = FOLLOW_UP_KINDS.flatMap((kind) => words[kind]);
  const phrases = [...asks, ...placesIn(words), ...choose.further.flat(), ...meant.words].flatMap(
    messageWords,
  );
  return new Set([...alike.keys(), ...[...alike.values()].flat(), ...light, ...choose.light, ...phrases]);
}

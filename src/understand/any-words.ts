import { messageWords } from './message-words.js';
import { dice } from './dice.js';

/** All meanings of an ask must be there; of six and more one may be left out. */
const ALIKE = 0.9;
/** A whole ask, of two meanings or more, within a longer message. */
const WITHIN = 0.7;

/** What people say when they mean one thing. */
export interface Meant {
  readonly asks: readonly string[];
}

/** Words that count as one, and words that count as none. */
export interface Alike {
  /** The name of a meaning to its words. */
  readonly alike: ReadonlyMap<string, readonly string[]>;
  readonly light: ReadonlySet<string>;
}

/** Finds the intent that the words of a whole message mean, in whatever words they are said. */
export type FindInAnyWords<Intent> = (words: readonly string[]) => Intent | null;

/**
 * Compares meanings in place of words: "am I chatting with software" and "am I talking to a bot" are the same three.
 * A message may say more than an ask, but a word that no ask of the intent means, such as "spotify" in "delete
 * spotify", makes it another one.
 */
export function createAnyWords<Intent extends Meant>(
  meant: readonly Intent[],
  { alike, light }: Alike,
): FindInAnyWords<Intent> {
  const meaningOf = new Map(
    [...alike].flatMap(([name, words]) => words.map((word) => [word, name] as const)),
  );
  const meaningsOf = (words: readonly string[]) =>
    new Set(words.filter((word) => !light.has(word)).map((word) => meaningOf.get(word) ?? word));
  const intents = meant.map((intent) => {
    const asks = intent.asks.map((ask) => meaningsOf(messageWords(ask))).filter(({ size }) => size > 0);
    return { intent, asks, around: new Set(asks.flatMap((ask) => [...ask])) };
  });
  return (words) => {
    const said = meaningsOf(words);
    let best: Intent | null = null;
    let bestLikeness = WITHIN;
    for (const { intent, asks, around } of intents) {
      if (said.size === 0 || [...said].some((meaning) => !around.has(meaning))) continue;
      const likeness = Math.max(...asks.map((ask) => likenessOf(said, ask)));
      if (likeness < bestLikeness || (likeness === bestLikeness && best !== null)) continue;
      [best, bestLikeness] = [intent, likeness];
    }
    return best;
  };
}

/** 0 to 1; 0 where the ask is neither nearly all that is said nor wholly within it. */
function likenessOf(said: ReadonlySet<string>, ask: ReadonlySet<string>): number {
  const likeness = dice(said, ask);
  return likeness >= ALIKE || (ask.size > 1 && [...ask].every((meaning) => said.has(meaning))) ? likeness : 0;
}

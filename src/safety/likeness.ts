import type { SafetyContent } from '../knowledge/safety-content.js';
import type { Model } from '../learn/model.js';
import { featuresOf } from './features.js';
import type { Grammar } from './grammar.js';
import { createLikenessBy, type Likeness } from './learned.js';
import type { Reading } from './reading.js';
import { createSenseBook } from './senses.js';
import type { Tokens } from './tokens.js';

/** Above this a message is in danger though an idiom stands in it. */
const SURE_OF_IDIOMS = 0.9;
/** A longer message is looked at in parts too, for one sentence drowns among a hundred. In words. */
const LONG = 80;
const PART = 50;

/** Tells what a message is like, by what was learned from the examples. */
export function createLikeness(
  { senses }: SafetyContent,
  grammar: Grammar,
  model: Model,
): (reading: Reading) => Likeness {
  const book = createSenseBook(senses, grammar.createContentSpeller());
  const likeness = createLikenessBy(model);
  const most = (parts: readonly Tokens[]) => {
    const all = parts.map((part) => likeness(featuresOf(part, book)));
    return all.reduce((one, other) => (other.danger > one.danger ? other : one));
  };
  return ({ spelt, left }) => {
    const whole = most(partsOf(spelt));
    if (spelt === left || whole.danger > SURE_OF_IDIOMS) return whole;
    const withoutIdioms = most(partsOf(left));
    return withoutIdioms.danger < whole.danger ? withoutIdioms : whole;
  };
}

/** The whole message; of a long one also its parts, each reaching half into the next. */
function partsOf(tokens: Tokens): Tokens[] {
  const { words, breaks } = tokens;
  const parts = [tokens];
  if (words.length <= LONG) return parts;
  for (let start = 0; start < words.length; start += PART / 2)
    parts.push({ words: words.slice(start, start + PART), breaks: breaks.slice(start, start + PART) });
  return parts;
}

import type { Example } from '../knowledge/examples.js';
import type { SafetyContent } from '../knowledge/safety-content.js';
import { stemOf } from '../text.js';
import { featuresOf } from './features.js';
import type { Grammar } from './grammar.js';
import { learnLikeness, type Kind, type Lesson, type Likeness } from './learned.js';
import type { Reading } from './reading.js';
import { createSenseBook } from './senses.js';
import { tokenise, type Tokens } from './tokens.js';

/** The golden ratio's part: steps of this share of a list visit all of it, and never dwell in one place. */
const STRIDE = 0.618;
/** Above this a message is in danger though an idiom stands in it. */
const SURE_OF_IDIOMS = 0.9;
/** A longer message is looked at in parts too, for one sentence drowns among a hundred. In words. */
const LONG = 80;
const PART = 50;

/** Makes the classifier out of `content/safety` and what else is harmless: takes some tenths of a second, once. */
export function createLikeness(
  content: SafetyContent,
  grammar: Grammar,
  harmless: readonly string[],
): (reading: Reading) => Likeness {
  const spell = grammar.createContentSpeller();
  const stem = remembering(stemOf);
  const book = createSenseBook(content.senses, (phrase) => spell(tokenise(phrase)).words);
  const kindOf = createKindOf(content);
  const usual = { case: 'usual', who: 'unknown', audience: 'public' } as const;
  const examples = [...content.examples, ...harmless.map((text): Example => ({ text, ...usual }))];
  const lessons = examples.map((example): Lesson => {
    const features = () => featuresOf(spell(tokenise(example.text)), book, stem);
    return { ...example, kind: kindOf(example.case), features };
  });
  const likeness = learnLikeness(mixed(lessons));
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

/** For texts of the content: each word is worked out once. */
function remembering(work: (word: string) => string): (word: string) => string {
  const known = new Map<string, string>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const now = work(word);
    known.set(word, now);
    return now;
  };
}

function createKindOf({ rules }: SafetyContent): (id: string) => Kind {
  const dangers = new Set(rules.cases.map(({ id }) => id));
  return (id) => {
    if (id === 'usual' || id === 'about') return id;
    return dangers.has(id) ? 'danger' : 'declined';
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

/** The same list in an order in which neighbours come from far apart. */
function mixed<Item>(items: readonly Item[]): Item[] {
  let step = Math.max(1, Math.floor(items.length * STRIDE));
  while (divisor(step, items.length) > 1) step++;
  return items.flatMap((_, i) => {
    const at = (i * step) % items.length;
    return items.slice(at, at + 1);
  });
}

/** The greatest number that divides both. */
function divisor(one: number, other: number): number {
  return other === 0 ? one : divisor(other, one % other);
}

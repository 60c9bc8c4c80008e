import type { Example } from '../knowledge/examples.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { SafetyContent } from '../knowledge/safety-content.js';
import type { Model } from '../learn/model.js';
import { stemOf } from '../text.js';
import { featuresOf } from './features.js';
import { readGrammar } from './grammar.js';
import { alsoHarmlessIn, harmlessIn } from './harmless.js';
import { learn, type Kind, type Lesson } from './learned.js';
import { tokensOf } from './reading.js';
import { createSenseBook } from './senses.js';

/** The golden ratio's part: steps of this share of a list visit all of it, and never dwell in one place. */
const STRIDE = 0.618;

/** How often what the content itself calls harmless is learned: somebody has said that it is to be answered. */
const WEIGHT_OF_OWN = 3;

/** What the screen has learned from this content: what the build learned, or, of other content, learned now. */
export function modelFor(
  knowledge: Pick<Knowledge, 'safety' | 'topics' | 'asks' | 'language' | 'learned'>,
): Model {
  return (
    knowledge.learned.screen ?? learnFrom(knowledge.safety, harmlessIn(knowledge), alsoHarmlessIn(knowledge))
  );
}

/** Learns from the examples, and from further messages that are in no danger: takes about a second. */
function learnFrom(
  content: SafetyContent,
  harmless: readonly string[],
  alsoHarmless: readonly string[],
): Model {
  const grammar = readGrammar(content);
  const spell = grammar.createContentSpeller();
  const stem = remembering(stemOf);
  const book = createSenseBook(content.senses, spell, stem);
  const kindOf = createKindOf(content);
  const usual = { case: 'usual', who: 'unknown', audience: 'public' } as const;
  const toExample = (text: string): Example => ({ text, ...usual });
  const own = harmless.map(toExample);
  const examples = [
    content.examples,
    ...Array.from({ length: WEIGHT_OF_OWN }, () => own),
    alsoHarmless.map(toExample),
  ].flat();
  const lessons = examples.map((example): Lesson => {
    const features = () => featuresOf(tokensOf(grammar, spell, example.text), book, stem);
    return { ...example, kind: kindOf(example.case), features };
  });
  return learn(mixed(lessons));
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

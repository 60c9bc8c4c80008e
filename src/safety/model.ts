import type { Example } from '../knowledge/examples.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { SafetyContent } from '../knowledge/safety-content.js';
import type { Model } from '../learn/model.js';
import { shuffled } from '../learn/shuffled.js';
import { stemOf } from '../text.js';
import { featuresOf } from './features.js';
import { readGrammar } from './grammar.js';
import { alsoHarmlessIn, harmlessIn } from './harmless.js';
import { learn, type Kind, type Lesson } from './learned.js';
import { tokensOf } from './reading.js';
import { createSenseBook } from './senses.js';

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
  const turns = Array.from({ length: WEIGHT_OF_OWN }, (_, turn) =>
    turn === 0 ? [...content.examples, ...own, ...alsoHarmless.map(toExample)] : own,
  );
  const lessons = turns.flatMap((examples, turn) => examples.map((example) => ({ example, turn })));
  const toLesson = (example: Example): Lesson => ({
    ...example,
    kind: kindOf(example.case),
    features: () => featuresOf(tokensOf(grammar, spell, example.text), book, stem),
  });
  const inOrder = shuffled(lessons, ({ example, turn }) => `${turn} ${example.text}`);
  return learn(inOrder.map(({ example }) => toLesson(example)));
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

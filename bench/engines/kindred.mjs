import { join } from 'node:path';
import { finderOver } from '../../dist/src/check/measure/halves.js';
import { openLanguage } from '../../dist/src/knowledge/load.js';
import { createCollection } from '../../dist/src/retrieve/collection.js';
import { createIntents } from '../../dist/src/retrieve/intents.js';
import { loadLexicon } from '../../dist/src/understand/lexicon.js';

/** Kindred's matcher over rows of any kind. */
export function createRanker(rows) {
  const collection = createCollection(rows, languageOfContent(), loadLexicon());
  return (text, k) => collection.rank(text, k);
}

/** Kindred's finder over a half of its own topics, with the questions that no topic answers, as it ships. */
export function createTopicFinder(half) {
  return finderOver(half);
}

/** Kindred's classifier of intents. */
export function createClassifier(rows) {
  const intents = createIntents(rows, languageOfContent(), loadLexicon());
  return (text) => intents.classify(text);
}

/** The language of the content that ships. */
function languageOfContent() {
  return openLanguage(join(import.meta.dirname, '..', '..', 'content'));
}

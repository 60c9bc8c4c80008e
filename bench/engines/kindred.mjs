import { join } from 'node:path';
import { readLanguage } from '../../dist/src/knowledge/language.js';
import { createClassifier as learn } from '../../dist/src/retrieve/classifier.js';
import { createMatcher } from '../../dist/src/retrieve/matcher.js';
import { loadLexicon } from '../../dist/src/understand/lexicon.js';
import { createReader } from '../../dist/src/understand/terms.js';

/** Kindred's matcher over rows of any kind. */
export function createRanker(rows) {
  const reader = readerOfContent();
  const matcher = createMatcher(rows, reader);
  return (text, k) => {
    const results = matcher.match(reader.read(text)).slice(0, k);
    return { results, confidence: Math.min(1, results[0]?.score ?? 0) };
  };
}

/** Kindred's classifier of intents. */
export function createClassifier(rows) {
  const reader = readerOfContent();
  const labels = [...new Set(rows.map(({ label }) => label))];
  const textsWith = (label) => rows.filter((row) => row.label === label).map(({ text }) => reader.read(text));
  const classifier = learn(labels.map(textsWith));
  return (text) => {
    const shares = classifier.classify(reader.read(text));
    const confidence = Math.max(...shares);
    return { label: labels[shares.indexOf(confidence)], confidence };
  };
}

/** The reader of the content that ships, without its speller: the words of other collections are spelt rightly. */
function readerOfContent() {
  const faults = [];
  const language = readLanguage(join(import.meta.dirname, '..', '..', 'content'), faults);
  if (language === null)
    throw new Error('The content has faults: npm run content:check names them.', { cause: faults });
  return createReader(language, loadLexicon(), null);
}

import { defineSchema } from '../knowledge/define-words.js';
import type { Fault } from '../knowledge/faults.js';
import { questionWordsSchema } from '../knowledge/language.js';
import { readYamlFile } from '../knowledge/yaml-file.js';
import { nearestName } from '../text.js';

const FILE = 'language/define.yaml';
const QUESTIONS_FILE = 'language/question-words.yaml';

/** What is asked without a subject means a topic that is in use. */
export function checkUnnamed(folder: string, topics: readonly string[], faults: Fault[]): void {
  const read = readYamlFile(folder, QUESTIONS_FILE, questionWordsSchema, []);
  read?.value.unnamed.means.forEach(({ topic }, at) => {
    if (topics.includes(topic)) return;
    faults.push({
      code: 'unnamed-without-topic',
      file: QUESTIONS_FILE,
      line: read.lineOf(['unnamed', 'means', at, 'topic']),
      message: `${topic} is no topic that is in use.`,
      mend: `Write ${nearestName(topic, topics) ?? 'one that is there'}, or take it out.`,
    });
  });
}

/** Each thing that can be defined has a topic, and what is listed can be defined. */
export function checkTerms(folder: string, topics: readonly string[], faults: Fault[]): void {
  // What cannot be read is reported where the language is loaded.
  const read = readYamlFile(folder, FILE, defineSchema, []);
  if (read === null) return;
  const { terms, listed } = read.value;
  const report = (path: readonly PropertyKey[], name: string, known: readonly string[], what: string) =>
    faults.push({
      code: 'term-unknown',
      file: FILE,
      line: read.lineOf(path),
      message: `${name} is ${what}.`,
      mend: `Write ${nearestName(name, known) ?? 'one that is there'}, or take it out.`,
    });
  for (const [term, id] of terms)
    if (!topics.includes(id)) report(['terms', term], id, topics, 'no topic that is in use');
  listed.forEach((term, at) => {
    if (!terms.has(term)) report(['listed', at], term, [...terms.keys()], 'not among the terms');
  });
}

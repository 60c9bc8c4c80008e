import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * SciFact in the form of BEIR.
 * @returns `{ rows: {id, title, text, asks}[], queries: {id, text}[], grades }`; `grades` gives for a query's id a map
 *   from a document's id to its grade. Only queries with a judgement are taken.
 */
export function readSciFact(folder) {
  const read = (name) => join(folder, 'scifact', name);
  const grades = new Map();
  for (const line of linesOf(read('qrels.tsv')).slice(1)) {
    const [query, document, grade] = line.split('\t');
    if (!grades.has(query)) grades.set(query, new Map());
    grades.get(query).set(document, Number(grade));
  }
  return {
    rows: jsonLines(read('corpus.jsonl')).map(({ id, title, text }) => ({ id, title, text, asks: [] })),
    queries: jsonLines(read('queries.jsonl')).filter(({ id }) => grades.has(id)),
    grades,
  };
}

/** CLINC150: `{ train, inside, outside }`, each `{id, text, label}[]`; no question of `outside` has an intent. */
export function readClinc(folder) {
  const read = (name) => jsonLines(join(folder, 'clinc150', name));
  return { train: read('train.jsonl'), inside: read('test.jsonl'), outside: read('oos_test.jsonl') };
}

/**
 * A part of a SciFact: `size` documents, in their order, judged ones rather than others, and the queries that they answer.
 * All of it where it has no more documents than that.
 */
export function shortened({ rows, queries, grades }, size) {
  const judged = new Set([...grades.values()].flatMap((documents) => [...documents.keys()]));
  const wanted = [...rows.filter(({ id }) => judged.has(id)), ...rows.filter(({ id }) => !judged.has(id))];
  const ids = new Set(wanted.slice(0, size).map(({ id }) => id));
  const isAnswered = ({ id }) => [...grades.get(id).keys()].some((document) => ids.has(document));
  return { rows: rows.filter(({ id }) => ids.has(id)), queries: queries.filter(isAnswered), grades };
}

function jsonLines(path) {
  return linesOf(path).map((line) => JSON.parse(line));
}

function linesOf(path) {
  return readFileSync(path, 'utf8').trim().split('\n');
}

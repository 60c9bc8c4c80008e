import { z } from 'zod';
import { TOPIC_KINDS } from './topic.js';

const word = z.string().min(1);
const topicId = word;

/** What stands around every page to read. */
export const readingWordsSchema = z.strictObject({
  chat: word,
  answers: word,
  glossary: word,
  documents: word,
  skip: word,
  helpLines: word,
  print: word,
  printedFrom: word,
});

/** The words of the page `/topics`. */
export const topicsWordsSchema = z.strictObject({
  title: word,
  description: word,
  lead: word,
  search: z.strictObject({
    label: word,
    hint: word,
    button: word,
    kept: word,
    found: word,
    said: word,
    near: word,
    chat: word,
    forChat: word,
    unreadable: word,
    helpTitle: word,
    allLines: word,
  }),
  filter: z.strictObject({ some: word, one: word, none: word }),
  /** The kinds of topics, every one, in the order in which they are shown. */
  kinds: z
    .array(z.strictObject({ kind: z.enum(TOPIC_KINDS), title: word }))
    .refine((kinds) => TOPIC_KINDS.every((kind) => kinds.some((one) => one.kind === kind)), {
      error: `must name every kind: ${TOPIC_KINDS.join(', ')}`,
    }),
});

/** The words of the page `/topics/<id>`. */
export const topicWordsSchema = z.strictObject({
  unchecked: word,
  checked: word,
  overdue: word,
  marks: word,
  from: word,
  fromLead: word,
  alsoSaidIn: word,
  back: word,
  next: word,
  ask: word,
  all: word,
  /** Frames of topics that make sense in a chat alone, word for word. */
  chatOnly: z.array(word),
});

/** The words of the page `/glossary`. */
export const glossaryWordsSchema = z.strictObject({
  title: word,
  description: word,
  lead: word,
  letters: word,
  from: word,
  more: word,
  /** By what word a topic stands in the glossary; a definition that is not named here stands by its title. */
  terms: z.array(z.strictObject({ term: word, topic: topicId })),
  /** Letters of the documents that none explains, each with a topic near it and the passage where it stands. */
  unexplained: z.array(z.strictObject({ term: word, topic: topicId, source: word, passage: word })),
  notSaid: word,
  standsIn: word,
});

/** The words of the page `/plan`. */
export const planWordsSchema = z.strictObject({
  title: word,
  description: word,
  lead: word,
  notCovered: word,
  whom: word,
  from: word,
});

/** The words of the page that stands where there is none. */
export const notFoundWordsSchema = z.strictObject({
  title: word,
  text: word,
  source: word,
  topic: word,
  plan: word,
  next: word,
  where: z.strictObject({ chat: word, answers: word, glossary: word, documents: word }),
});

import { z } from 'zod';
import { privacyWordsSchema, safetyWordsSchema } from './care-page-words.js';
import { chatWordsSchema } from './chat-page-words.js';
import type { Fault } from './faults.js';
import {
  glossaryWordsSchema,
  notFoundWordsSchema,
  planWordsSchema,
  readingWordsSchema,
  topicsWordsSchema,
  topicWordsSchema,
} from './reading-page-words.js';
import { readYamlFile } from './yaml-file.js';

const word = z.string().min(1);

const schema = z.strictObject({
  lang: word,
  name: word,
  links: z.strictObject({ chat: word, sources: word, privacy: word, safety: word, label: word, more: word }),
  reading: readingWordsSchema,
  chat: chatWordsSchema,
  /** Of the button that other sites show. */
  embed: z.strictObject({ open: word, close: word, title: word }),
  sources: z.strictObject({ title: word, description: word, lead: word }),
  source: z.strictObject({
    description: word,
    passage: word,
    passageTitle: word,
    voice: word,
    partVoice: word,
    voices: z.strictObject({
      guidance: word,
      reference: word,
      article: word,
      opinion: word,
      furniture: word,
    }),
    details: word,
    publisher: word,
    date: word,
    noDate: word,
    address: word,
    rights: word,
    certain: word,
    superseded: word,
    handle: word,
    quoteAndNeighbours: word,
    neighboursOnly: word,
    notAQuote: word,
    alsoSaidIn: word,
    alsoPlace: word,
    quotes: word,
    contents: word,
    wholeDocument: word,
    erratum: word,
    erratumSource: word,
    erratumChecked: word,
  }),
  topics: topicsWordsSchema,
  topic: topicWordsSchema,
  glossary: glossaryWordsSchema,
  plan: planWordsSchema,
  privacy: privacyWordsSchema,
  safety: safetyWordsSchema,
  blank: z.strictObject({ title: word }),
  notFound: notFoundWordsSchema,
});

/** Every word on the web pages, as `language/pages.yaml` has them. */
export type PageWords = z.infer<typeof schema>;

/**
 * Reads `language/pages.yaml` of a content folder.
 * @param faults takes every fault that is found
 * @returns null when there was any
 */
export function readPageWords(folder: string, faults: Fault[]): PageWords | null {
  return readYamlFile(folder, 'language/pages.yaml', schema, faults)?.value ?? null;
}

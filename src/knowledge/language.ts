import { z } from 'zod';
import type { Fault } from './faults.js';
import { readYamlFile } from './yaml-file.js';

/** A small-talk intent: what people say, and the fixed sentences that answer it. */
export interface SmallTalk {
  readonly id: string;
  readonly asks: readonly string[];
  readonly says: readonly string[];
  /** Whether a few topics are suggested with it. */
  readonly suggest: boolean;
  /** Whether its asks may stand among words that tell nothing ("thanks so much for that"). */
  readonly loose: boolean;
}

/** The fixed sentences, by what they are for. */
export type Sayings = z.infer<typeof sayings>;

/** The words people use and the sentences Kindred uses, out of `content/language`. */
export interface Language {
  readonly say: Sayings;
  readonly welcome: { readonly says: readonly string[]; readonly tries: readonly string[] };
  readonly talk: readonly SmallTalk[];
  /** One thing and its other names: canonical word to phrases. */
  readonly same: ReadonlyMap<string, readonly string[]>;
  /** A wider word to the words that are kinds of it. */
  readonly kinds: ReadonlyMap<string, readonly string[]>;
  /** Words that tell nothing. */
  readonly fillers: ReadonlySet<string>;
  /** Words of who, where and when around a question, which tell little. */
  readonly context: ReadonlySet<string>;
  /** What may be asked about a subject: the aspect's name to its phrases. */
  readonly aspects: ReadonlyMap<string, readonly string[]>;
}

const text = z.string().min(1);
const texts = z.array(text).min(1);
/** A comma in a list without quotation marks cuts a sentence in two; this finds the halves. */
const sentence = z.string().regex(/[.?!:)]$/, 'must be a whole sentence; put it in quotation marks');
const sentences = z.array(sentence).min(1);
const wordLists = z.record(text, z.array(text));

const sayings = z.strictObject({
  unchecked: text,
  overdue: text,
  noAnswer: sentences,
  nearest: text,
  noneNear: sentences,
  clarify: text,
  declinedOffer: text,
  helpLines: text,
  nothingSaid: sentences,
});

const talkFile = z.strictObject({
  say: sayings,
  welcome: z.strictObject({ says: sentences, tries: texts }),
  talk: z.array(
    z.strictObject({
      id: text,
      asks: texts,
      says: sentences,
      suggest: z.boolean().default(false),
      loose: z.boolean().default(false),
    }),
  ),
});

/** The word that stands for asking what readers think; a question without it never gets an opinion. */
export const OPINION_WORD = 'comment';
/** The wider word of everyone who may be spoken of: "my brother". */
export const PERSON_WORD = 'family';

const synonymsFile = z.strictObject({
  same: wordLists.refine((lists) => OPINION_WORD in lists, `must have the list \`${OPINION_WORD}\``),
  kinds: wordLists.refine((lists) => PERSON_WORD in lists, `must have the list \`${PERSON_WORD}\``),
});
const questionWordsFile = z.strictObject({ filler: text, context: text, aspects: wordLists });

/**
 * Reads `language/talk.yaml`, `synonyms.yaml` and `question-words.yaml` of a content folder.
 * @param faults takes every fault that is found
 * @returns null when there was any
 */
export function readLanguage(folder: string, faults: Fault[]): Language | null {
  const talk = readYamlFile(folder, 'language/talk.yaml', talkFile, faults);
  const synonyms = readYamlFile(folder, 'language/synonyms.yaml', synonymsFile, faults);
  const questions = readYamlFile(folder, 'language/question-words.yaml', questionWordsFile, faults);
  if (!talk || !synonyms || !questions) return null;
  return {
    ...talk.value,
    same: new Map(Object.entries(synonyms.value.same)),
    kinds: new Map(Object.entries(synonyms.value.kinds)),
    fillers: new Set(questions.value.filler.split(/\s+/)),
    context: new Set(questions.value.context.split(/\s+/)),
    aspects: new Map(Object.entries(questions.value.aspects)),
  };
}

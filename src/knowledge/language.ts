import { z } from 'zod';
import { defineSchema, type DefineWords } from './define-words.js';
import type { Fault } from './faults.js';
import { feedbackSchema, type FeedbackWords } from './feedback-words.js';
import { followUpSchema, type FollowUpWords } from './follow-up-words.js';
import { filled } from './placeholders.js';
import { readYamlFile } from './yaml-file.js';

/** A small-talk intent: what people say, and the fixed sentences that answer it. */
export type SmallTalk = Readonly<z.infer<typeof smallTalk>>;

/** The fixed sentences, by what they are for. */
export type Sayings = z.infer<typeof sayings>;

/** The words people use and the sentences Kindred uses, out of `content/language`. */
export interface Language {
  readonly say: Sayings;
  readonly welcome: Readonly<z.infer<typeof welcome>>;
  readonly talk: readonly SmallTalk[];
  /** How people ask on from an answer. */
  readonly followUp: FollowUpWords;
  /** How definitions in one line are asked for. */
  readonly define: DefineWords;
  /** What is said when an answer did not help. */
  readonly feedback: FeedbackWords;
  /** Words that mean the same when people speak of Kindred itself: the name of a meaning to its words. */
  readonly alike: ReadonlyMap<string, readonly string[]>;
  /** Words that tell nothing when people speak of Kindred itself. */
  readonly light: ReadonlySet<string>;
  /** One thing and its other names: canonical word to phrases. */
  readonly same: ReadonlyMap<string, readonly string[]>;
  /** A wider word to the words that are kinds of it. */
  readonly kinds: ReadonlyMap<string, readonly string[]>;
  /** A word of two meanings to words of each. */
  readonly unclear: ReadonlyMap<string, readonly string[]>;
  /** Words that tell nothing. */
  readonly fillers: ReadonlySet<string>;
  /** Words of who, where and when around a question, which tell little. */
  readonly context: ReadonlySet<string>;
  /** What people ask without naming a subject, and the topic that it means. */
  readonly unnamed: Readonly<z.infer<typeof unnamed>>;
  /** What may be asked about a subject: the aspect's name to its phrases. */
  readonly aspects: ReadonlyMap<string, readonly string[]>;
}

const text = z.string().min(1);
const texts = z.array(text).min(1);
/** A comma in a list without quotation marks cuts a sentence in two; this finds the halves. */
const WHOLE = [/[.?!:)]$/, 'must be a whole sentence; put it in quotation marks'] as const;
const sentence = z.string().regex(...WHOLE);
const sentences = z.array(sentence).min(1);
const wordLists = z.record(text, z.array(text));

const sayings = z.strictObject({
  unchecked: text,
  overdue: text,
  /** Of all answers together: no clinician has checked any, or not every one. */
  notChecked: z.strictObject({ none: sentence, some: sentence }),
  noAnswer: sentences,
  told: sentences,
  nearest: text,
  noneNear: sentences,
  clarify: text,
  /** Around a sentence of a document that is quoted as it stands. */
  quotation: z.strictObject({ lead: sentence, quote: filled(['quote']), unchecked: sentence }),
  declinedOffer: text,
  nothingSaid: sentences,
  /** Leads the first reply where nobody was welcomed. */
  program: sentence,
  /** Soon after a crisis, where the documents have no answer: the lines of help follow. */
  forPeople: text,
  /** Before the help lines of a country that was named though nobody was in danger. */
  forCountry: text,
  /** To who says that all is well after an overdose or a poison: the lines of help follow. */
  callAnyway: sentence,
  /** Behind the sorrow for a loss, to who only told of it. */
  whenever: sentence,
  /** Whom to complain to, where the owner has set no contact. */
  noContact: text,
  /** Said instead of an intent that `forgets` where that failed. */
  notForgotten: sentences,
  /** In place of an earlier answer whose words the content does not hold any more: its topics follow, as links. */
  changed: sentence,
});

const more = z.array(sentence).default([]);
const filledIn = z.array(filled([], ['contact', 'privacy', 'safety']).regex(...WHOLE));

const smallTalk = z.strictObject({
  id: text,
  asks: texts,
  /** `{contact}` is whom to complain to, `{privacy}` and `{safety}` are addresses of pages. */
  says: filledIn.min(1),
  /** Said after `says` in the web chat alone, in Teams alone, and in other services alone. */
  page: more,
  teams: more,
  elsewhere: more,
  /** Whether it says, after `says`, how far the answers were checked. */
  notChecked: z.boolean().default(false),
  /** Ends it, after all of these. */
  last: filledIn.default([]),
  /** Said instead of `says` once help was shown in the conversation. */
  afterHelp: more,
  /** Whether the lines of help come before it: always, or once help was shown. */
  lines: z.enum(['always', 'afterHelp']).optional(),
  /** Whether what is kept of the conversation is deleted. */
  forgets: z.boolean().default(false),
  /** Whether a few topics are suggested with it. */
  suggest: z.boolean().default(false),
  /** Whether its asks may stand among words that tell nothing ("thanks so much for that"). */
  loose: z.boolean().default(false),
  /** With its asks, what may be said in a row, among those of loose intents ("hmm ok", "no worries, bye"); empty: none. */
  strung: z.array(text).default([]),
  /** Signs that say it alone, without a word; of several the first that is known counts. */
  signs: z.array(text).default([]),
  /** Whether it says that all is well, or that help is not wanted. */
  settles: z.boolean().default(false),
  /** Whether it says itself that this is a program. */
  introduces: z.boolean().default(false),
  /** How long answers are to be from then on. */
  sets: z.enum(['short', 'whole']).optional(),
  /** Whether what can be defined is listed. */
  lists: z.boolean().default(false),
  /** Whether its asks count in any words that are `alike`. */
  anyWords: z.boolean().default(false),
});

/** Between `says` and `last` it says how far the answers were checked. */
const welcome = z.strictObject({ says: sentences, last: sentences, teams: more, tries: texts });

const talkFile = z.strictObject({
  say: sayings,
  welcome,
  alike: wordLists,
  light: text,
  followUp: followUpSchema,
  talk: z.array(smallTalk),
});

/** The word that stands for asking what readers think; a question without it never gets an opinion. */
export const OPINION_WORD = 'comment';
/** The wider word of everyone who may be spoken of: "my brother". */
export const PERSON_WORD = 'family';

const synonymsFile = z.strictObject({
  same: wordLists.refine((lists) => OPINION_WORD in lists, `must have the list \`${OPINION_WORD}\``),
  kinds: wordLists.refine((lists) => PERSON_WORD in lists, `must have the list \`${PERSON_WORD}\``),
  unclear: wordLists,
});
const unnamed = z.strictObject({
  /** Words that count nothing. */
  bare: text.transform((row): ReadonlySet<string> => new Set(row.split(/\s+/))),
  /** Where `near`, only where the topic was told or offered last. */
  means: z.array(z.strictObject({ topic: text, near: z.boolean().default(false), asks: texts })),
});

/** The shape of `language/question-words.yaml`. */
export const questionWordsSchema = z.strictObject({
  filler: text,
  context: text,
  unnamed: unnamed.default({ bare: new Set(), means: [] }),
  aspects: wordLists,
});

/**
 * Reads `language/talk.yaml`, `synonyms.yaml`, `question-words.yaml`, `define.yaml` and `feedback.yaml` of a content folder.
 * @param faults takes every fault that is found
 * @returns null when there was any
 */
export function readLanguage(folder: string, faults: Fault[]): Language | null {
  const talk = readYamlFile(folder, 'language/talk.yaml', talkFile, faults);
  const synonyms = readYamlFile(folder, 'language/synonyms.yaml', synonymsFile, faults);
  const questions = readYamlFile(folder, 'language/question-words.yaml', questionWordsSchema, faults);
  const define = readYamlFile(folder, 'language/define.yaml', defineSchema, faults);
  const feedback = readYamlFile(folder, 'language/feedback.yaml', feedbackSchema, faults);
  if (!talk || !synonyms || !questions || !define || !feedback) return null;
  return {
    ...talk.value,
    define: define.value,
    feedback: feedback.value,
    alike: new Map(Object.entries(talk.value.alike)),
    light: new Set(talk.value.light.split(/\s+/)),
    same: new Map(Object.entries(synonyms.value.same)),
    kinds: new Map(Object.entries(synonyms.value.kinds)),
    unclear: new Map(Object.entries(synonyms.value.unclear)),
    fillers: new Set(questions.value.filler.split(/\s+/)),
    context: new Set(questions.value.context.split(/\s+/)),
    unnamed: questions.value.unnamed,
    aspects: new Map(Object.entries(questions.value.aspects)),
  };
}

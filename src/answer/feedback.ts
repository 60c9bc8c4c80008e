import type { WhatWasWrong } from '../knowledge/feedback-words.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { createAnyWords } from '../understand/any-words.js';
import { createChoice } from '../understand/choice.js';
import { messageWords } from '../understand/message-words.js';
import type { Answer } from './answer.js';
import type { Before } from './before.js';
import { frame, type Parts } from './compose.js';
import { NOTHING_TOLD } from './silence.js';
import { ratedLast, readRef, type Rated } from './rated.js';

/** What was asked last: what was wrong, whether to add a comment, or the comment itself. */
export const FEEDBACK_STEPS = ['what', 'offer', 'comment'] as const;
export type FeedbackStep = (typeof FEEDBACK_STEPS)[number];

/** What follows from a reply to such a question. */
interface FeedbackReply {
  /** What is to be kept: a choice, or the message itself as a comment. */
  readonly keeps: WhatWasWrong | 'comment' | null;
  /** The question that is then asked; null: it is over. */
  readonly next: FeedbackStep | null;
  /** @param kept whether what was to be kept could be */
  readonly answer: (kept: boolean) => Answer;
}

/** Asks what was wrong with an answer, and decides what is kept of the replies. */
export interface FeedbackTalk {
  /** What a message that says that the answer before it was wrong or no help is about; null for every other message. */
  readonly about: (text: string, before: Before) => Rated | null;
  /** What a thumb is about, by the name that the answer bore; null where no answer of this content bears it. */
  readonly named: (ref: string) => Rated | null;
  /** Asks what was wrong. */
  readonly ask: () => Answer;
  /** Null where a message is no reply to what was asked, but a message of its own. */
  readonly reply: (step: FeedbackStep, text: string) => FeedbackReply | null;
}

/** In UTF-16 code units. */
const LONGEST_COMMENT = 2000;
/** In words: a choice, a yes and a no are short. */
const LONGEST_REPLY = 10;

/** What is heard in messages. */
interface Listening {
  /** Whether a message says that the answer before it was wrong or no help. */
  readonly saysWrong: (text: string, before: Before) => boolean;
  /** Whether it is about Kindred itself, or asks for help: "what do you keep", "delete that". Such a message is no comment. */
  readonly asksAbout: (text: string) => boolean;
  /** Whether it is neither answered nor tells of people: beside the offer of a comment it can only be one. */
  readonly isRemark: (text: string) => boolean;
}

/** Over the words of the content. */
export function createFeedbackTalk(
  knowledge: Knowledge,
  { saysWrong, asksAbout, isRemark }: Listening,
  done: (parts: Parts) => Answer,
): FeedbackTalk {
  const { feedback: words, followUp } = knowledge.language;
  const placeIn = createChoice(followUp.choose);
  // Beside a choice an "it" tells nothing: "it was wrong".
  const light = new Set([...followUp.light, ...words.light, ...(followUp.alike.get('that') ?? [])]);
  const inAnyWords = createAnyWords(words.choices, { alike: followUp.alike, light });
  const say = (texts: readonly string[], suggestions: readonly string[] = []): Answer =>
    done({ ...NOTHING_TOLD, drafts: texts.map(frame), suggestions });
  const isAll = (said: readonly string[], meant: ReadonlySet<string>): boolean =>
    said.some((word) => meant.has(word)) && said.every((word) => meant.has(word) || words.light.has(word));
  const over = (texts: readonly string[]): FeedbackReply => ({
    keeps: null,
    next: null,
    answer: () => say(texts),
  });
  const write: FeedbackReply = {
    keeps: null,
    next: 'comment',
    answer: () => say(words.write, [words.no.title]),
  };

  const chosen = (said: readonly string[]): WhatWasWrong | null => {
    const title = words.choices.find((one) => messageWords(one.title).join(' ') === said.join(' '));
    const choice = placeIn(said);
    const byPlace = choice?.kind === 'place' ? words.choices.at(choice.place) : undefined;
    return (title ?? byPlace ?? inAnyWords(said))?.id ?? null;
  };

  const toWhat = (said: readonly string[]): FeedbackReply | null => {
    const what = chosen(said);
    if (what === null) return isAll(said, words.no.words) ? over(words.let) : null;
    const offer = () => say(words.offer, [words.yes.title, words.no.title]);
    return { keeps: what, next: 'offer', answer: offer };
  };

  const toOffer = (text: string, said: readonly string[]): FeedbackReply | null => {
    if (isAll(said, words.no.words)) return over(words.let);
    if (isAll(said, words.yes.words)) return write;
    if (!isRemark(text)) return null;
    return {
      keeps: null,
      next: 'offer',
      answer: () => say(words.notYet, [words.yes.title, words.no.title]),
    };
  };

  const toComment = (text: string, said: readonly string[]): FeedbackReply | null => {
    if (asksAbout(text)) return null;
    if (said.length === 0 || isAll(said, words.no.words)) return over(words.let);
    if (text.length > LONGEST_COMMENT)
      return { ...write, answer: () => say(words.tooLong, [words.no.title]) };
    return { keeps: 'comment', next: null, answer: (kept) => say(kept ? words.kept : words.unkept) };
  };

  return {
    about: (text, before) =>
      before.last !== null && saysWrong(text, before) ? ratedLast(before.last, knowledge) : null,
    named: (ref) => readRef(ref, knowledge),
    ask: () =>
      say(
        words.what,
        words.choices.map(({ title }) => title),
      ),
    reply(step, text) {
      const said = messageWords(text);
      if (step === 'comment') return toComment(text, said);
      if (said.length > LONGEST_REPLY) return null;
      return step === 'what' ? toWhat(said) : toOffer(text, said);
    },
  };
}

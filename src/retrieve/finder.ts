import type { Knowledge } from '../knowledge/knowledge.js';
import { OPINION_WORD } from '../knowledge/language.js';
import type { Topic } from '../knowledge/topic.js';
import type { Model } from '../learn/model.js';
import { loadLexicon, type Lexicon } from '../understand/lexicon.js';
import { sentencesOf } from '../understand/sentences.js';
import { createReader, languageWords, type Term } from '../understand/terms.js';
import { messageWords } from '../understand/message-words.js';
import { createFindAbout, type About } from './about.js';
import { createSentenceFinder, type FoundSentence } from './passages.js';
import { createCollectionSpeller } from './right-words.js';
import { decide, type Decision, type Verdict, type Why } from './decide.js';
import { createMatcher, type Candidate, type Match, type Matcher, type Row } from './matcher.js';
import { namesSubject, subjectsOf } from './subject.js';
import { createUnclear } from './unclear.js';

/** Which topics answer a message. */
export interface Found extends Verdict {
  /** The answering topics (two where two questions were asked), or those to choose from, best first. */
  readonly ids: readonly string[];
  /** The nearest topics, best first; empty where none is near. */
  readonly near: readonly string[];
}

/** A message, or one sentence of it, judged alone. */
export interface Judged extends Verdict {
  readonly text: string;
  /** Whether it asks something. */
  readonly asks: boolean;
  readonly terms: readonly Term[];
  readonly match: Match;
  readonly why: Why;
}

/** How a message found its topics. */
export interface Trace {
  readonly found: Found;
  readonly whole: Judged;
  /** Its sentences in their order; none where it has one alone. */
  readonly sentences: readonly Judged[];
  /** What decided: the whole, a sentence, or the two that ask two questions. */
  readonly decided: readonly Judged[];
}

/** Finds the topics that answer a message. */
export interface Finder extends Pick<Matcher, 'nearest' | 'knownShare'> {
  find(text: string): Found;
  /** As `find`, with what it was found by. */
  trace(text: string): Trace;
  /**
   * The topic that surely answers a message which leans on these topics ("is there homework in it"), or that it names
   * itself all the same ("does it help with smoking"); one of them again only where people ask for it with just these words.
   */
  findAbout(text: string, ids: readonly string[]): About;
  /** The sentence of a document that surely holds what a message asks, where no topic answers. */
  findSentence(text: string): FoundSentence | null;
  /** Whether a message names all that a topic is about. */
  names(text: string, id: string): boolean;
  /** The message's words as they count for matching. */
  read(text: string): readonly Term[];
  /** The topics that come nearest, best first, each with its signals. */
  match(text: string): Match;
  /** What was learned from the topics' example questions. */
  readonly learned: Model | null;
}

/** A topic is named as near when it knows at least this share of the telling words, and is a little like the question. */
const NEAR = 0.4;
const LEAST_ALIKE = 0.2;
const MOST_NEAR = 3;
/** A second question is answered too when it is as sure as this. */
export const SECOND = 0.5;
/** A sentence that asks, and is as sure as this and so much surer than the whole, is answered alone. */
const SURE_ALONE = 0.7;
const AHEAD = 0.1;

/** A finder over the topics of the content. */
export function createFinder(knowledge: Knowledge, lexicon: Lexicon = loadLexicon()): Finder {
  const topics = [...knowledge.topics.values()];
  const rows = topicRows(knowledge);
  const reader = createReader(knowledge.language, lexicon);
  const counts = countsOf(knowledge);
  const matcher = createMatcher(rows, {
    reader,
    counts,
    others: knowledge.asks.unanswered,
    learned: knowledge.learned.topics,
  });
  const speller = createCollectionSpeller(
    counts,
    rows.flatMap(({ asks }) => asks),
    lexicon,
  );
  const opinions = new Set(topics.filter(({ kind }) => kind === 'opinion').map(({ id }) => id));
  const read = (text: string) => reader.read(text, speller);
  const matchTerms = (terms: readonly Term[]): Match => {
    const found = matcher.match(terms);
    if (terms.some(({ key }) => key === OPINION_WORD)) return found;
    return { ...found, candidates: found.candidates.filter(({ id }) => !opinions.has(id)) };
  };
  const subjects = subjectsOf(topics, read, lexicon);
  const sentenceIn = createSentenceFinder(knowledge, reader);
  const unclearIn = createUnclear(knowledge.language, { read, match: matchTerms });
  const judgeMatch = (terms: readonly Term[], found: Match): Decision => {
    const own = decide(found);
    const options = unclearIn(terms);
    const isSettled = own.verdict === 'answer' && own.ids.every((id) => !options?.includes(id));
    return options && !isSettled ? { ...own, verdict: 'clarify', ids: options, why: 'unclear' } : own;
  };
  const judgeTerms = (terms: readonly Term[]): Found => {
    const found = matchTerms(terms);
    return { ...judgeMatch(terms, found), near: nearIn(found) };
  };
  const judge = (text: string, asks: boolean, terms: readonly Term[]): Judged => {
    const found = matchTerms(terms);
    return { ...judgeMatch(terms, found), text, asks, terms, match: found };
  };
  /** @param isWhole whether sentences that cannot change what is found are judged too */
  const look = (text: string, isWhole: boolean): Trace => {
    const whole = judge(text, true, read(text));
    const sentences = sentencesOf(text);
    // What asks goes before what tells; where the whole is answered, one question alone only where it is surer.
    const asking = sentences.filter(({ asks }) => asks);
    const telling = whole.verdict === 'answer' || asking.length > 0 ? asking : sentences;
    const least = whole.verdict === 'answer' && whole.confidence + AHEAD >= 1 ? 2 : 1;
    const counting = sentences.length < 2 || telling.length < least ? [] : telling;
    const judging = isWhole && sentences.length > 1 ? sentences : counting;
    const parts = new Map(
      judging.flatMap((sentence) => {
        const terms = read(sentence.text);
        return saysSomething(terms) ? [[sentence, judge(sentence.text, sentence.asks, terms)]] : [];
      }),
    );
    const counted = counting.map((sentence) => parts.get(sentence)).filter((part) => part !== undefined);
    const { found, decided } = together(whole, counted);
    const near = decided.length === 1 ? nearIn(decided[0]?.match ?? whole.match) : [];
    return { found: { ...found, near }, decided, whole, sentences: [...parts.values()] };
  };
  return {
    learned: matcher.learned,
    nearest: (terms) => matcher.nearest(terms),
    knownShare: (term, id) => matcher.knownShare(term, id),
    match: (text) => matchTerms(read(text)),
    read,
    findSentence(text) {
      const asking = sentencesOf(text).filter(({ asks }) => asks);
      const found = asking.map((sentence) => sentenceIn(read(sentence.text))).filter((one) => one !== null);
      return found.sort((a, b) => b.confidence - a.confidence)[0] ?? null;
    },
    names(text, id) {
      return namesSubject(read(text), subjects.get(id) ?? []);
    },
    findAbout: createFindAbout(knowledge, { subjects, read, match: matchTerms, judge: judgeTerms, nearIn }),
    find: (text) => look(text, false).found,
    trace: (text) => look(text, true),
  };
}

/** The nearest topics, best first. */
function nearIn({ candidates }: Match): readonly string[] {
  const near: string[] = [];
  for (const candidate of candidates) {
    if (near.length === MOST_NEAR) break;
    if (isNear(candidate)) near.push(candidate.id);
  }
  return near;
}

function isNear(candidate: Candidate): boolean {
  return candidate.ask + candidate.text > LEAST_ALIKE && candidate.covers().share >= NEAR;
}

/** Whether any word tells what a sentence is about, or what is asked about it. */
function saysSomething(terms: readonly Term[]): boolean {
  return terms.some(({ role }) => role !== 'filler');
}

/**
 * Of a message of several sentences: two sure questions, else the whole, else its surest sentence. A second question
 * that leans on the first ("what is CBT, and is there homework in it") is seen in the whole alone.
 */
function together(whole: Judged, parts: readonly Judged[]): { found: Verdict; decided: readonly Judged[] } {
  const asking = parts.filter(({ asks }) => asks);
  const sure = [...asking, ...(asking.length > 1 ? [whole] : [])].filter(
    (part) => part.verdict === 'answer' && part.confidence >= SECOND,
  );
  const different = sure.filter((part, i) => sure.findIndex(({ ids }) => ids[0] === part.ids[0]) === i);
  if (different.length >= 2) {
    const two = different.slice(0, 2);
    const confidence = Math.min(...two.map((one) => one.confidence));
    return { found: { verdict: 'answer', confidence, ids: two.flatMap(({ ids }) => ids) }, decided: two };
  }
  const [surest] = [...asking].sort((a, b) => b.confidence - a.confidence);
  const isAlone = surest?.verdict === 'answer' && surest.confidence >= SURE_ALONE;
  if (isAlone && surest.confidence > whole.confidence + AHEAD) return { found: surest, decided: [surest] };
  const best = [...parts].sort((a, b) => b.confidence - a.confidence)[0];
  const isBetter =
    whole.verdict !== 'answer' &&
    best !== undefined &&
    best.confidence > whole.confidence &&
    best.verdict !== 'none';
  const one = isBetter ? best : whole;
  return { found: one, decided: [one] };
}

/** The topics as rows to be found, in their order. */
export function topicRows({ topics, asks }: Knowledge): readonly Row[] {
  return [...topics.values()].map((topic) => rowOf(topic, asks.byTopic.get(topic.id)));
}

function rowOf(topic: Topic, moreAsks: readonly string[] = []): Row {
  const quotes = topic.sentences.flatMap((sentence) => (sentence.role === 'cited' ? sentence.quotes : []));
  const body = topic.sentences.filter(
    ({ role }) => role === 'cited' || role === 'limit' || role === 'erratum',
  );
  const text = [
    topic.short.text,
    ...body.map((sentence) => sentence.text),
    ...quotes.map((quote) => quote.text),
  ];
  return { id: topic.id, title: topic.title, text: text.join('\n'), asks: [...topic.asks, ...moreAsks] };
}

/** How often words stand in the documents and in the language files. */
function countsOf({ sources, language }: Knowledge): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of [...[...sources.values()].map((source) => source.text), ...languageWords(language)])
    for (const word of messageWords(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

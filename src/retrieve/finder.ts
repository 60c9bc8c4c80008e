import type { Knowledge } from '../knowledge/knowledge.js';
import { OPINION_WORD } from '../knowledge/language.js';
import type { Topic } from '../knowledge/topic.js';
import { loadLexicon, type Lexicon } from '../understand/lexicon.js';
import { sentencesOf } from '../understand/sentences.js';
import { createSpeller, type Speller } from '../understand/spelling.js';
import { createReader, languageWords, type Term } from '../understand/terms.js';
import { messageWords } from '../understand/message-words.js';
import { createFindAbout, type About } from './about.js';
import { decide, type Decision } from './decide.js';
import { createMatcher, type Candidate, type Row } from './matcher.js';

/** Which topics answer a message. */
export interface Found extends Decision {
  /** The answering topics (two where two questions were asked), or those to choose from, best first. */
  readonly ids: readonly string[];
  /** The nearest topics, best first; empty where none is near. */
  readonly near: readonly string[];
}

/** Finds the topics that answer a message. */
export interface Finder {
  find(text: string): Found;
  /**
   * The topic that surely answers a message which leans on these topics ("is there homework in it"), or that it names
   * itself all the same ("does it help with smoking"); never one of them by leaning.
   */
  findAbout(text: string, ids: readonly string[]): About;
  /** The message's words as they count for matching. */
  read(text: string): readonly Term[];
  /** All topics, best first, each with its signals. */
  rank(question: string): readonly Candidate[];
}

/** A topic is named as near when it knows at least this share of the telling words. */
const NEAR = 0.4;
/** A second question is answered too when it is as sure as this. */
const SECOND = 0.6;

/** A finder over the topics of the content. */
export function createFinder(knowledge: Knowledge, lexicon: Lexicon = loadLexicon()): Finder {
  const topics = [...knowledge.topics.values()];
  const rows = topics.map(rowOf);
  const reader = createReader(knowledge.language, lexicon, spellerOf(knowledge, lexicon, rows));
  const matcher = createMatcher(rows, reader);
  const opinions = new Set(topics.filter(({ kind }) => kind === 'opinion').map(({ id }) => id));
  const rankTerms = (terms: readonly Term[]) => {
    const asksForOpinions = terms.some(({ key }) => key === OPINION_WORD);
    return matcher.match(terms).filter(({ id }) => asksForOpinions || !opinions.has(id));
  };
  const rank = (text: string) => rankTerms(reader.read(text));
  return {
    rank,
    findAbout: createFindAbout(knowledge, { reader, rank: rankTerms, judge }),
    read: (text) => reader.read(text),
    find(text) {
      const whole = judge(rank(text));
      const sentences = sentencesOf(text);
      if (sentences.length < 2) return whole;
      const parts = sentences.map((sentence) => ({ ...judge(rank(sentence.text)), asks: sentence.asks }));
      return together(whole, parts);
    },
  };
}

function judge(candidates: readonly Candidate[]): Found {
  const decision = decide(candidates);
  const near = candidates
    .filter(({ covers, ask, text }) => covers.share >= NEAR && ask + text > 0.2)
    .slice(0, 3);
  const count = decision.verdict === 'answer' ? 1 : decision.verdict === 'clarify' ? 2 : 0;
  return { ...decision, ids: candidates.slice(0, count).map(({ id }) => id), near: near.map(({ id }) => id) };
}

/** Of a message of several sentences: two sure questions, else the whole, else its surest sentence. */
function together(whole: Found, parts: readonly (Found & { asks: boolean })[]): Found {
  const sure = parts.filter((part) => part.verdict === 'answer' && part.asks && part.confidence >= SECOND);
  const different = sure.filter((part, i) => sure.findIndex(({ ids }) => ids[0] === part.ids[0]) === i);
  if (different.length >= 2) {
    const two = different.slice(0, 2);
    return {
      verdict: 'answer',
      confidence: Math.min(...two.map(({ confidence }) => confidence)),
      ids: two.flatMap(({ ids }) => ids),
      near: [],
    };
  }
  const best = [...parts].sort((a, b) => b.confidence - a.confidence)[0];
  if (whole.verdict === 'answer' || !best) return whole;
  return best.confidence > whole.confidence && best.verdict !== 'none' ? best : whole;
}

function rowOf(topic: Topic): Row {
  const quotes = topic.sentences.flatMap((sentence) => (sentence.role === 'cited' ? sentence.quotes : []));
  const body = topic.sentences.filter(
    ({ role }) => role === 'cited' || role === 'limit' || role === 'erratum',
  );
  const text = [
    topic.short.text,
    ...body.map((sentence) => sentence.text),
    ...quotes.map((quote) => quote.text),
  ];
  return { id: topic.id, title: topic.title, text: text.join('\n'), asks: topic.asks };
}

/** Corrects towards words of the content and the language files; a right English word is never changed. */
function spellerOf(knowledge: Knowledge, lexicon: Lexicon, rows: readonly Row[]): Speller {
  const counts = new Map<string, number>();
  const add = (text: string) => {
    for (const word of messageWords(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  };
  const documents = [...knowledge.sources.values()].map(({ text }) => text);
  for (const text of [...documents, ...languageWords(knowledge.language)]) add(text);
  const written = [...rows.map(({ title, text }) => `${title} ${text}`), ...rows.flatMap(({ asks }) => asks)];
  for (const word of written.flatMap(messageWords)) if (counts.has(word) || lexicon.has(word)) add(word);
  const speller = createSpeller(counts);
  return { correct: (word) => (counts.has(word) || lexicon.has(word) ? null : speller.correct(word)) };
}

import { clipped } from '../answer/clipped.js';
import type { Engine } from '../answer/engine.js';
import { createPlaces } from '../safety/region.js';
import { createHearing } from '../answer/hearing.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { createFinder, type Finder, type Judged, type Trace } from '../retrieve/finder.js';
import type { Screening } from '../safety/screening.js';
import { explainSum } from './explain-sum.js';
import { explainTopics } from './explain-topics.js';
import { decidedElsewhere, placeOf, whyOf } from './explain-why.js';
import { explainWords } from './explain-words.js';
import { decimal, quoted, table, wrapped } from './table.js';

const LONGEST_SENTENCE = 60;
const MOST_SENTENCES = 12;
const VERDICTS = { answer: 'answers', clarify: 'asks back', none: 'silent' };

/**
 * Says why a message was answered as it was, for who looks after the content: what the safety screen saw, the sentences, the
 * words as they were read, the nearest topics with each signal's part, the confidence as a sum, and what decided.
 */
export function createExplain(knowledge: Knowledge, engine: Engine): (message: string) => string {
  const finder = createFinder(knowledge);
  const hear = createHearing(knowledge, createPlaces(knowledge.safety.helpLines));
  const topics = [...knowledge.topics.keys()];
  return (message) => explained(message, { engine, finder, hear, topics });
}

/** What an explanation looks into. */
interface Insides {
  readonly engine: Engine;
  readonly finder: Finder;
  readonly hear: ReturnType<typeof createHearing>;
  /** Every topic's id. */
  readonly topics: readonly string[];
}

function explained(message: string, { engine, finder, hear, topics }: Insides): string {
  const screening = engine.screen(message);
  const answer = engine.answer(message, screening);
  const text = clipped(message);
  const trace = finder.trace(text);
  const elsewhere = decidedElsewhere(screening, answer, hear(text));
  const said = [answer.outcome, ...answer.topics].join(' ');
  const about = (judged: Judged) => (trace.sentences.length > 0 ? ` of ${placeOf(judged, trace)}` : '');
  const isCrisis = answer.outcome === 'crisis';
  const verdict = [
    ...section('Verdict', [
      ...wrapped(`${said} (confidence ${decimal(answer.confidence)})`),
      ...wrapped(elsewhere ?? whyOf(finder, trace, answer)),
      ...(elsewhere === null || isCrisis
        ? []
        : wrapped('What follows is how the topics would have been found.')),
    ]),
    ...section('What the safety screen saw', wrapped(seenIn(screening))),
  ];
  // No topic is looked for then, however like one the words are.
  if (isCrisis) return verdict.join('\n');
  return [
    ...verdict,
    ...(trace.sentences.length > 0 ? section('Sentences', sentencesOf(trace)) : []),
    ...section('Words', explainWords(text, finder, topics)),
    ...trace.decided.flatMap((judged) => [
      ...section(`Nearest topics${about(judged)}`, explainTopics(finder, judged)),
      ...section(
        `Confidence in ${judged.match.candidates[0]?.id ?? 'a topic'}${about(judged)}`,
        explainSum(finder, judged),
      ),
    ]),
    ...section('How to read the topics', KEY.flatMap(wrapped)),
  ].join('\n');
}

const KEY = [
  'rank: what the topics are ordered by. example: likeness to the nearest example question (“like …”), at most 1.00.',
  'all: probability by all example questions. text: likeness to the text. known: share of the telling words that the topic knows. strangest word: of those that it does not know the one that tells most, and how much.',
];

function section(title: string, lines: readonly string[]): string[] {
  return [title, ...(lines.length > 0 ? lines : ['  none']), ''];
}

function seenIn({ case: seen, care, who, audience, keepAway, sure, language, outcome }: Screening): string {
  if (seen === null && care === 'none') return 'nothing';
  return [
    `${seen ?? 'no case'}; care: ${care}; outcome: ${outcome}; who: ${who}; who writes: ${audience}`,
    ...(keepAway ? ['there may be violence'] : []),
    ...(sure ? [] : ['not said plainly']),
    ...(language === 'en' ? [] : [`language: ${language}`]),
  ].join('; ');
}

function sentencesOf(trace: Trace): string[] {
  const { sentences, whole, decided } = trace;
  const row = (name: string, judged: Judged) => [
    name,
    quoted(judged.text, LONGEST_SENTENCE),
    judged === whole ? '' : judged.asks ? 'yes' : 'no',
    decimal(judged.confidence),
    `${VERDICTS[judged.verdict]}${decided.includes(judged) ? ', decided' : ''}`,
  ];
  const shown = sentences.flatMap((one, i) =>
    i < MOST_SENTENCES || decided.includes(one) ? [row(String(i + 1), one)] : [],
  );
  const left = sentences.length - shown.length;
  return [
    ...table(
      [
        { head: '', right: true },
        { head: 'sentence' },
        { head: 'asks', right: true },
        { head: 'confidence', right: true },
        { head: '' },
      ],
      [...shown, row('all', whole)],
    ),
    ...(left > 0 ? [`  and ${left} more sentences`] : []),
  ];
}

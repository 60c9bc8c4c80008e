import type { Fault } from './faults.js';
import type { Signpost } from './signposts.js';
import type { Erratum, Source } from './source.js';
import type { Quote, Topic, TopicSentence } from './topic.js';
import { markedSentences, readTopicBody, type TopicBody } from './topic-body.js';
import { reportReview } from './review-days.js';
import type { ReadTopicFile } from './topic-file.js';
import { resolveDefinitions, restOf, type Footing } from './topic-sentences.js';

/** A topic with what only the content check needs: where its parts stand. */
export interface TopicFile {
  /** Without sentences that have a fault. */
  readonly topic: Topic;
  /** Relative to the content folder. */
  readonly file: string;
  /** The line of a field of the front matter. */
  readonly lineOf: (path: readonly PropertyKey[]) => number;
  /** The sentences of `short`. */
  readonly short: readonly TopicSentence[];
}

/** What topics are read against. */
export interface TopicGround {
  readonly sources: ReadonlyMap<string, Source>;
  /** Documents that could not be read, so that nothing is said of quotes from them; null: all of them. */
  readonly unread: ReadonlySet<string> | null;
  readonly signposts: ReadonlyMap<string, Signpost> | null;
  /** `YYYY-MM-DD` */
  readonly today: string;
}

/** Citations that an answer may have. */
const MOST_QUOTES = 6;

/** Looks up what a topic's sentences rest on. Of a retired one only the front matter must be right. */
export function readTopic(
  id: string,
  file: string,
  read: ReadTopicFile,
  ground: TopicGround,
  faults: Fault[],
  warnings: Fault[],
): TopicFile {
  const { front, lineOf } = read;
  // A retired topic is not said, so a document that has changed since is no fault of it.
  const report = front.status === 'retired' ? [] : faults;
  if (front.status !== 'retired') reportReview(file, read, ground.today, faults, warnings);
  const body = readTopicBody(read.body, read.bodyLine, file, report);
  const quotes = resolveDefinitions(body.definitions, ground, file, report);
  const errata = errataOf([...quotes.values()], ground.sources);
  const at = { file, line: read.bodyLine };
  const footing: Footing = {
    file,
    definitions: body.definitions,
    quotes,
    errata,
    isBlind: [...body.definitions.values()].some(
      ({ source }) => ground.unread === null || ground.unread.has(source),
    ),
    signposts: ground.signposts,
  };
  const shortMarks = markedSentences(front.short, lineOf(['short']), file, report);
  const short = shortMarks.flatMap((marked) => restOf(marked, footing, report) ?? []);
  const sentences = body.sentences.flatMap((marked) => restOf(marked, footing, report) ?? []);
  reportBody({ ...body, sentences: [...shortMarks, ...body.sentences] }, body.sentences.length, at, report);
  reportErrata(errata, body, at, report);
  const marks = body.sentences.flatMap((sentence) => sentence.marks);
  if (front.kind === 'opinion' && !marks.some((mark) => mark.startsWith('opinion-')))
    report.push({
      code: 'opinion-unmarked',
      file,
      line: lineOf(['kind']),
      message: 'The topic is of the kind opinion, and no sentence gives one.',
      mend: "Mark the sentence that gives a reader's opinion [^opinion-1]; or write another kind.",
    });
  const shortText = { text: shortMarks.map(({ text }) => text).join(' '), quotes: distinct(short) };
  return { topic: { ...front, id, short: shortText, sentences }, file, lineOf, short };
}

/** Where a fault of the whole body is reported. */
type At = Pick<Fault, 'file' | 'line'>;

function reportBody({ sentences, definitions }: TopicBody, inBody: number, at: At, faults: Fault[]): void {
  const used = new Set(sentences.flatMap(({ marks }) => marks));
  for (const { name, line } of definitions.values()) {
    if (used.has(name)) continue;
    faults.push({
      ...at,
      line,
      code: 'definition-unused',
      message: `No sentence has the mark [^${name}].`,
      mend: 'Mark the sentence that rests on it, or take the line out.',
    });
  }
  if (inBody === 0) {
    faults.push({
      ...at,
      code: 'topic-empty',
      message: 'The topic says nothing.',
      mend: 'Write its sentences below the second ---.',
    });
  }
  if (definitions.size > MOST_QUOTES) {
    faults.push({
      ...at,
      code: 'too-many-quotes',
      message: `The topic has ${definitions.size} quotes.`,
      mend: `An answer holds ${MOST_QUOTES}: part the topic in two.`,
    });
  }
}

/** What a source says wrongly must not go out without its erratum. */
function reportErrata([wrong]: readonly Erratum[], { sentences }: TopicBody, at: At, faults: Fault[]): void {
  if (wrong === undefined || sentences.some(({ marks }) => marks.includes('erratum'))) return;
  faults.push({
    ...at,
    code: 'erratum-unsaid',
    message: `The topic quotes what its source says wrongly: "${wrong.quote}"`,
    mend: `Add a sentence with [^erratum]: ${wrong.says}`,
  });
}

function distinct(sentences: readonly TopicSentence[]): Quote[] {
  return [...new Set(sentences.flatMap((sentence) => (sentence.role === 'cited' ? sentence.quotes : [])))];
}

function errataOf(quotes: readonly Quote[], sources: ReadonlyMap<string, Source>): Erratum[] {
  const errata = quotes.flatMap((quote) =>
    (sources.get(quote.source)?.errata ?? []).filter(
      (one) => one.passage === quote.passage && quote.text.includes(one.quote),
    ),
  );
  return [...new Set(errata)];
}

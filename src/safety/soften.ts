import type { Grammar, ReadyRule } from './grammar.js';
import type { Span } from './phrases.js';
import type { Reading } from './reading.js';
import { COMMA, SENTENCE } from './tokens.js';

/** Why words of danger are milder than they sound: denied, long past, or about the subject. */
export type Softened = 'denied' | 'past' | 'about';

/** How many words of denial may reach over: "I do not think that he is suicidal". */
const DENIAL_REACH = 5;
/** How far before the words of danger "people who …" may stand. */
const GENERAL_REACH = 6;
/** How far before them a verb in the past may stand. */
const PAST_REACH = 2;

/** Looks once at what stands around the words of danger in a message; is then asked for each finding. */
export function createSoftener(
  grammar: Grammar,
  reading: Reading,
): (rule: ReadyRule, span: Span) => Softened | null {
  const past = createPast(grammar, reading);
  const general = createGeneral(grammar, reading);
  return (rule, span) => {
    if (rule.always) return null;
    if (isDenied(rule, span, reading)) return 'denied';
    if (past(span)) return 'past';
    return general(rule, span) ? 'about' : null;
  };
}

function isDenied(rule: ReadyRule, span: Span, { marked, denies }: Reading): boolean {
  for (let at = span.start - 1; at >= 0 && at >= span.start - DENIAL_REACH; at--) {
    if ((marked.tokens.breaks[at + 1] ?? 0) >= COMMA || beginsAnew(marked.tokens.words, at + 1)) return false;
    if (denies(rule.not, at)) return !denies(rule.not, at - 1) && !denies(rule.not, at - 2);
  }
  return false;
}

/** "The phone doesn't work and he …", "my meds don't work i …": what was denied ends here. */
function beginsAnew(words: readonly string[], at: number): boolean {
  const word = words[at] ?? '';
  if (AND.has(word)) return true;
  return SUBJECTS.has(word) && !THAT.has(words[at - 1] ?? '');
}

const AND: ReadonlySet<string> = new Set(['and', 'so', 'because', 'then', 'but']);
const SUBJECTS: ReadonlySet<string> = new Set(['i', 'he', 'she', 'they']);
/** After these a subject goes on with what is denied: "I don't think i want to die". */
const THAT: ReadonlySet<string> = new Set(
  'that think believe say said mean feel know sure like saying thinking believes thinks if do did does is was are were would will can evidence sign signs proof reason hint'.split(
    ' ',
  ),
);

/** Told in the past tense, and either long ago in the same sentence or with "well now"; never with "again", "tonight". */
function createPast(grammar: Grammar, reading: Reading): (span: Span) => boolean {
  const { past, wellNow, stillNow } = grammar.softeners;
  const well = reading.spansOf(wellNow);
  const partOfWell = new Set(well.flatMap(({ start, end }) => range(start, end)));
  if (reading.spansOf(stillNow).some((span) => !partOfWell.has(span.start))) return () => false;
  const sentenceOf = sentences(reading.marked.tokens.breaks);
  const sentencesPast = new Set(reading.spansOf(past).map((span) => sentenceOf[span.start]));
  const forms = reading.marked.found.get(grammar.pastForm);
  return (span) => {
    if (well.length === 0 && !sentencesPast.has(sentenceOf[span.start])) return false;
    return range(Math.max(0, span.start - PAST_REACH), span.end).some((at) => forms?.has(at));
  };
}

/** About people in general, or in a story or a lesson. What the writer says of themselves is never "in general". */
function createGeneral(grammar: Grammar, reading: Reading): (rule: ReadyRule, span: Span) => boolean {
  const sentenceOf = sentences(reading.marked.tokens.breaks);
  const madeUp = new Set(reading.spansOf(grammar.softeners.madeUp).map((span) => sentenceOf[span.start]));
  const own = new Set([...(reading.marked.found.get(grammar.own)?.keys() ?? [])].map((at) => sentenceOf[at]));
  const general = new Set(reading.spansOf(grammar.softeners.general).map((span) => span.end));
  return (rule, span) => {
    if (madeUp.has(sentenceOf[span.start])) return true;
    if (rule.who === 'writer' && own.has(sentenceOf[span.start])) return false;
    return range(span.start - GENERAL_REACH, span.end + 1).some((at) => general.has(at));
  };
}

/** The number of each word's sentence. */
function sentences(breaks: readonly number[]): number[] {
  let number = 0;
  return breaks.map((parted) => (parted === SENTENCE ? ++number : number));
}

function range(start: number, end: number): number[] {
  return Array.from({ length: Math.max(0, end - start) }, (_, at) => start + at);
}

import type { Answer } from '../answer/answer.js';
import type { Heard } from '../answer/hearing.js';
import { ANSWERS, UNSURE } from '../retrieve/decide.js';
import { SECOND, type Finder, type Judged, type Trace } from '../retrieve/finder.js';
import type { Screening } from '../safety/screening.js';
import { decimal, quoted } from './table.js';

const LONGEST = 40;

/** What else than the topics decided, in one sentence; null where the topics did. */
export function decidedElsewhere(
  { outcome, care, case: seen }: Screening,
  answer: Answer,
  heard: Heard,
): string | null {
  if (outcome === 'crisis')
    return `The safety screen decided, before the topics: it saw “${seen ?? 'danger'}” (care: ${care}), so help is the whole reply.`;
  if (outcome === 'declined')
    return `The safety screen decided, before the topics: it saw “${seen ?? 'a refusal'}”, which is kindly not answered.`;
  if (heard.intent)
    return `Small talk decided, before the topics: it was heard as “${heard.intent.id}” (content/language/talk.yaml).`;
  if (heard.place !== null)
    return `A place decided, before the topics: the lines of help for “${heard.place}” were asked for.`;
  if (answer.outcome === 'talk' && answer.topics.length === 0)
    return 'A follow-up decided, before the topics: it asks on about an answer, and there was none before it.';
  return null;
}

/** Why the topics answered, asked back or were silent, in a sentence or two. */
export function whyOf(finder: Finder, trace: Trace, { outcome, topics }: Answer): string {
  const { decided } = trace;
  if (outcome === 'no-answer' && topics.length > 0)
    return `Said what the documents do not say: ${topics.join(', ')} is of the kind “limits”, and was sure enough.`;
  const [first] = decided;
  if (!first) return '';
  if (decided.length > 1) {
    const each = decided.map(
      (one) => `${one.ids.join(', ')} to ${placeOf(one, trace)} (${decimal(one.confidence)})`,
    );
    return `Answered: two questions were asked, and both are sure: ${each.join(' and ')}, each at ${decimal(SECOND)} or more.`;
  }
  return `${whyOne(finder, first)}${decidedBy(first, trace)}`;
}

function whyOne(finder: Finder, judged: Judged): string {
  const { confidence, ids, match, why } = judged;
  const [best] = match.candidates;
  const number = decimal(confidence);
  const nearest = best?.id ?? 'none';
  switch (why) {
    case 'sure':
      return `Answered: the nearest topic, ${nearest}, is sure enough; ${number} is ${decimal(ANSWERS)} or more.`;
    case 'close':
      return `Asked back: ${ids.join(' and ')} are as likely as each other; ${number} is under ${decimal(UNSURE)}.`;
    case 'one of few':
      return `Asked back: ${nearest} alone is not sure, ${number} is under ${decimal(ANSWERS)}; but one of ${ids.join(', ')} is.`;
    case 'unsure':
      return `Silent: ${against(finder, judged)}; ${number} is under ${decimal(ANSWERS)}.`;
    case 'names nothing':
      return `Silent: the message names no subject, whatever it resembles; ${nearest} was nearest.`;
    case 'unclear':
      return `Asked back: a word of it means several things here, and nothing else tells which: ${ids.join(', ')}.`;
    case 'no word':
      return 'Silent: no topic has a word of it.';
  }
}

/** What speaks most plainly against the nearest topic. */
function against(finder: Finder, { match, terms }: Judged): string {
  const [best] = match.candidates;
  if (!best) return 'there is no topic';
  const nearest = `the nearest topic, ${best.id},`;
  const { stranger, missesAspect } = best.covers();
  const aspect = terms.find((term) => term.role === 'aspect' && finder.knownShare(term, best.id) === 0);
  if (missesAspect && aspect) return `${nearest} is never asked about ${quoted(aspect.surface, LONGEST)}`;
  if (stranger && finder.knownShare(stranger, best.id) === 0)
    return `${nearest} does not know ${quoted(stranger.surface, LONGEST)}`;
  if (match.knowsOthers && match.otherBelongs + match.otherAsk > best.belongs + best.ask)
    return `it is more like a question that nothing answers than like ${best.id}, the nearest topic`;
  return `${nearest} has no example question that is like it enough`;
}

function decidedBy(judged: Judged, trace: Trace): string {
  if (trace.sentences.length === 0) return '';
  if (judged !== trace.whole) return ` The sentence that decided: ${placeOf(judged, trace)}.`;
  return ` The whole message decided${judged.verdict === 'none' ? ': no sentence was surer' : ''}.`;
}

/** A sentence by its number. */
export function placeOf(judged: Judged, { sentences }: Trace): string {
  const number = sentences.indexOf(judged) + 1;
  return number === 0 ? 'the whole message' : `sentence ${number}, ${quoted(judged.text, LONGEST)}`;
}

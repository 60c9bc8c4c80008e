import type { Signpost } from '../knowledge/signposts.js';
import type { Erratum } from '../knowledge/source.js';
import type { Topic, TopicSentence } from '../knowledge/topic.js';
import { lettersOf } from '../text.js';
import type { Remark } from './cited.js';
import { faultOfFrame, faultOfSignpost, namedIn } from './lead.js';
import { faultOfLimit } from './limit.js';
import { unprovedParts, type PlainWords } from './plain-words.js';
import { isNegation, partsOf, stemsOf } from './word-parts.js';

/** What a sentence without quotes is checked against. */
export interface Surroundings {
  readonly topic: Topic;
  readonly plain: PlainWords;
  readonly signposts: ReadonlyMap<string, Signpost>;
  /** The sentence that stands before it. */
  readonly before: TopicSentence | undefined;
}

/** What is wrong with a limit, frame, signpost or erratum. */
export function remarksOnUncited(
  sentence: Exclude<TopicSentence, { role: 'cited' }>,
  around: Surroundings,
): Remark[] {
  if ('signpost' in sentence) return onSignpost(sentence, around);
  if ('errata' in sentence) return onErratum(sentence, around.plain);
  return sentence.role === 'limit' ? onLimit(sentence.text, around.before) : onFrame(sentence.text, around);
}

function onErratum(
  { text, errata }: { text: string; errata: readonly Erratum[] },
  plain: PlainWords,
): Remark[] {
  const proof = errata.flatMap(({ says, source }) => [
    says,
    source.title,
    source.publisher,
    source.date ?? '',
  ]);
  return onWords(
    text,
    proof,
    plain,
    'erratum-says-more',
    'Say no more than the erratum in sources/sources.yaml.',
  );
}

function onLimit(text: string, before: TopicSentence | undefined): Remark[] {
  const fault = faultOfLimit(text, before);
  const mend = 'Write "My documents do not say …", with what they do not say behind it and nothing else.';
  return fault === null ? [] : [{ code: 'limit-informs', message: `${fault}: "${text}"`, mend }];
}

function onFrame(text: string, { topic, plain }: Surroundings): Remark[] {
  const fault = faultOfFrame(text);
  if (fault !== null) {
    const mend =
      'Write "Here is what my documents say about …", "If …, tell me now" or the like; what informs needs a quote.';
    return [{ code: 'frame-informs', message: `${fault}. The sentence: "${text}"`, mend }];
  }
  const mend =
    'Use words of neutral and framing in language/plain-words.yaml, and words of the title only behind "about", "on", "of" or "for".';
  const named = new Set(stemsOf(partsOf(namedIn(text))));
  const title = partsOf(topic.title).filter(({ stem }) => named.has(stem));
  return onWords(text, [title.map((part) => part.text).join(' ')], framing(plain), 'frame-informs', mend);
}

function onSignpost(
  { text, signpost }: { text: string; signpost: string },
  { topic, plain, signposts }: Surroundings,
): Remark[] {
  const entry = signposts.get(signpost);
  if (entry === undefined) return [];
  const remarks: Remark[] = lettersOf(text).includes(lettersOf(entry.who))
    ? []
    : [
        {
          code: 'signpost-who',
          message: `The sentence does not name whom to ask: "${text}"`,
          mend: `Write "${entry.who}" in it.`,
        },
      ];
  const mend = `Keep to its words, "${entry.says}", and those of the title and the quotes.`;
  const fault = faultOfSignpost(text);
  if (fault !== null)
    return [{ code: 'signpost-says-more', message: `${fault}. The sentence: "${text}"`, mend }];
  const whom = [...signposts.values()].map(({ who }) => who);
  const quotes = topic.sentences.flatMap((one) =>
    one.role === 'cited' ? one.quotes.map((quote) => quote.text) : [],
  );
  return [
    ...remarks,
    ...onWords(
      text,
      [...whom, entry.says, topic.title, ...quotes],
      framing(plain),
      'signpost-says-more',
      mend,
    ),
  ];
}

/** What asks, warns or leads over may use a few words more. */
function framing(plain: PlainWords): PlainWords {
  return { ...plain, neutral: new Set([...plain.neutral, ...plain.framing]) };
}

/** Denying with neutral words informs of nothing ("if someone is not safe, tell me"). */
function onWords(
  text: string,
  proof: readonly string[],
  plain: PlainWords,
  code: string,
  mend: string,
): Remark[] {
  const words = unprovedParts(text, proof, plain).filter((part) => !isNegation(part));
  return words.length === 0
    ? []
    : [
        {
          code,
          message: `It says more than it may: ${words.map((part) => part.text).join(', ')}. The sentence: "${text}"`,
          mend,
        },
      ];
}

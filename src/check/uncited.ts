import type { Signpost } from '../knowledge/signposts.js';
import type { Erratum } from '../knowledge/source.js';
import type { Topic, TopicSentence } from '../knowledge/topic.js';
import { lettersOf } from '../text.js';
import type { Remark } from './cited.js';
import { unprovedParts, type PlainWords } from './plain-words.js';
import { isNegation } from './word-parts.js';

/** What a sentence without quotes is checked against. */
export interface Surroundings {
  readonly topic: Topic;
  readonly plain: PlainWords;
  readonly signposts: ReadonlyMap<string, Signpost>;
}

const DOCUMENTS =
  /\b(?:documents?|sources?|pages?|articles?|texts?|reviews?|guidance|guidelines?|passages?|frameworks?|entry|comments?|readers?|it|they|this|these|i|one|none|nothing)\b/i;
const COVERED = /^not (?:covered|explained|given|said)\b/i;
const TURN =
  /(?<!\b(?:anything|anyone|nothing|none) )\bbut\b|\b(?:however|instead|because|although|though|still|yet|so)\b/i;

/** What is wrong with a limit, frame, signpost or erratum. */
export function remarksOnUncited(
  sentence: Exclude<TopicSentence, { role: 'cited' }>,
  around: Surroundings,
): Remark[] {
  if ('signpost' in sentence) return onSignpost(sentence, around);
  if ('errata' in sentence) return onErratum(sentence, around.plain);
  return sentence.role === 'limit' ? onLimit(sentence.text) : onFrame(sentence.text, around);
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

/**
 * A limit denies: it has a "not", "no", "only" or the like, what comes before names the documents (or it, they, I), and
 * nothing turns it round afterwards ("but …").
 */
function onLimit(text: string): Remark[] {
  const denial = /\b(?:not|no|none|nothing|never|neither|nor|only|without|cannot)\b|n['’]t\b/i.exec(text);
  const remark = (message: string): Remark[] => [
    {
      code: 'limit-informs',
      message: `${message}: "${text}"`,
      mend: 'Say only what the documents do not say, such as "My documents do not say …".',
    },
  ];
  if (denial === null) return remark('A limit must deny something');
  if (!COVERED.test(text) && !DOCUMENTS.test(text.slice(0, denial.index + denial[0].length)))
    return remark('A limit must speak of the documents');
  if (TURN.test(text.slice(denial.index))) return remark('A limit must not go on to say something');
  return [];
}

function onFrame(text: string, { topic, plain }: Surroundings): Remark[] {
  const mend =
    'Use words of the title and of neutral in language/plain-words.yaml; what informs needs a quote.';
  return onWords(text, [topic.title], framing(plain), 'frame-informs', mend);
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
  const whom = [...signposts.values()].map(({ who }) => who);
  const quotes = topic.sentences.flatMap((one) =>
    one.role === 'cited' ? one.quotes.map((quote) => quote.text) : [],
  );
  const mend = `Keep to its words, "${entry.says}", and the topic's.`;
  return [
    ...remarks,
    ...onWords(
      text,
      [...whom, entry.says, topic.title, ...topic.asks, ...quotes],
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

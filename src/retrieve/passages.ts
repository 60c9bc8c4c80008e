import type { Knowledge } from '../knowledge/knowledge.js';
import { placeKey, type SourceSentence } from '../knowledge/source.js';
import type { Topic } from '../knowledge/topic.js';
import type { Reader, Term } from '../understand/terms.js';
import { confidenceOf } from './confidence.js';
import { createMatcher, type Candidate } from './matcher.js';

/** A sentence of a document that holds what is asked, though no topic does. */
export interface FoundSentence {
  readonly sentence: SourceSentence;
  /** 0 to 1. */
  readonly confidence: number;
}

/** In UTF-16 code units: a shorter one says too little, a longer one is no sentence. */
const LENGTH = { least: 20, most: 450 };
/** The share of the telling words that the sentence must hold, and how much of a subject they must be. */
const HOLDS = { share: 0.9, subject: 1.5, words: 2 };

/**
 * Finds the sentence that holds nearly every word of a question. Only sentences that no topic quotes are looked through:
 * what a topic quotes has been looked at, and is said with what it needs to be understood.
 */
export function createSentenceFinder(
  knowledge: Knowledge,
  reader: Reader,
): (terms: readonly Term[]) => FoundSentence | null {
  const sentences = new Map(quotable(knowledge).map((sentence) => [placeKey(sentence), sentence]));
  const rows = Array.from(sentences, ([id, { text }]) => ({ id, title: '', text, asks: [] }));
  const matcher = createMatcher(rows, { reader });
  return (terms) => {
    const match = matcher.match(terms, 2);
    const [best] = match.candidates;
    const sentence = sentences.get(best?.id ?? '');
    return best && sentence && holds(best) ? { sentence, confidence: confidenceOf(match) } : null;
  };
}

function holds({ covers }: Candidate): boolean {
  return (
    covers().share >= HOLDS.share &&
    covers().subject >= HOLDS.subject &&
    covers().words >= HOLDS.words &&
    !covers().missesAspect
  );
}

/** Guidance, reference and articles alone; a sentence that stands in several places once. */
function quotable({ sources, topics }: Knowledge): readonly SourceSentence[] {
  const quoted = [...topics.values()].flatMap(quotesOf);
  const all = [...sources.values()].flatMap(({ passages, errata }) =>
    passages
      .flatMap(({ sentences }) => sentences)
      .filter(({ text }) => !errata.some(({ quote }) => quote.includes(text) || text.includes(quote))),
  );
  const seen = new Set<string>();
  return all.filter((sentence) => {
    const isFirst = !seen.has(placeKey(sentence));
    for (const place of [sentence, ...sentence.alsoIn]) seen.add(placeKey(place));
    return (
      isFirst &&
      sentence.voice !== 'opinion' &&
      sentence.voice !== 'furniture' &&
      sentence.text.length >= LENGTH.least &&
      sentence.text.length <= LENGTH.most &&
      !quoted.some(
        (place) =>
          place.source === sentence.source && place.start <= sentence.start && place.end >= sentence.end,
      )
    );
  });
}

function quotesOf({ sentences, short }: Topic) {
  const cited = sentences.flatMap((sentence) => (sentence.role === 'cited' ? sentence.quotes : []));
  return [...cited, ...short.quotes].flatMap((quote) => [quote, ...quote.alsoIn]);
}

import {
  placeKey,
  type Passage,
  type Place,
  type Source,
  type SourceSentence,
  type Voice,
} from '../knowledge/source.js';
import type { Topic } from '../knowledge/topic.js';
import type { Knowledge } from '../knowledge/knowledge.js';

type QuotedKnowledge = Pick<Knowledge, 'sources' | 'topics'>;

/** A range of a source that may be marked, with who speaks in it and where else the same is said. */
export interface Markable extends Place {
  readonly voice: Voice;
  readonly alsoIn: readonly Place[];
}

/** Which ranges are quotes. */
export interface QuoteIndex {
  /** The quote that is exactly this range: one a topic uses, one sentence, or two side by side. Null for any other. */
  find(source: Source, start: number, end: number): Markable | null;
  /** The quotes that topics take from a passage, or that stand there too, in the order of the text. */
  usedIn(source: Source, passage: Passage): readonly Place[];
}

/** Reads the quotes of all topics once, so that a page asks for one without looking through them. */
export function indexQuotes(knowledge: QuotedKnowledge): QuoteIndex {
  const used = quotesOfTopics(knowledge.topics.values());
  const marked = new Map([...otherPlacesOf(used.values(), knowledge), ...used]);
  return {
    find: (source, start, end) =>
      marked.get(placeKey({ source: source.id, start, end })) ?? findSentences(source, start, end),
    usedIn: (source, passage) =>
      [...marked.values()]
        .filter((quote) => quote.source === source.id && quote.passage === passage.id)
        .sort((one, other) => one.start - other.start),
  };
}

/** The passage in which an offset stands, if there is one. */
export function passageAt(source: Source, offset: number): Passage | null {
  return source.passages.find((passage) => passage.start <= offset && offset < passage.end) ?? null;
}

function quotesOfTopics(topics: Iterable<Topic>): Map<string, Markable> {
  const found = new Map<string, Markable>();
  for (const topic of topics) {
    const cited = topic.sentences.flatMap((sentence) => (sentence.role === 'cited' ? sentence.quotes : []));
    for (const quote of [...cited, ...topic.short.quotes]) {
      found.set(placeKey(quote), quote);
    }
  }
  return found;
}

/** The places where a topic's quote stands a second time: they can be opened too. */
function otherPlacesOf(quotes: Iterable<Markable>, knowledge: QuotedKnowledge): Map<string, Markable> {
  const found = new Map<string, Markable>();
  for (const quote of quotes) {
    for (const place of quote.alsoIn) {
      const source = knowledge.sources.get(place.source);
      const alsoIn = [toPlace(quote), ...quote.alsoIn.filter((other) => other !== place)];
      if (source)
        found.set(placeKey(place), {
          ...toPlace(place),
          voice: voiceAt(source, place),
          alsoIn,
        });
    }
  }
  return found;
}

function toPlace({ source, passage, start, end }: Place): Place {
  return { source, passage, start, end };
}

/** Who speaks where a place begins; an opinion wherever one is in it. */
function voiceAt(source: Source, place: Place): Voice {
  const passage = passageAt(source, place.start);
  const voices = (passage?.sentences ?? [])
    .filter((sentence) => sentence.start < place.end && place.start < sentence.end)
    .map((sentence) => sentence.voice);
  return voices.find((voice) => voice === 'opinion') ?? voices[0] ?? 'furniture';
}

function findSentences(source: Source, start: number, end: number): Markable | null {
  const sentences = passageAt(source, start)?.sentences ?? [];
  const at = sentences.findIndex((sentence) => sentence.start === start);
  const first = sentences[at];
  const second = sentences[at + 1];
  if (!first || first.voice === 'furniture') return null;
  if (first.end === end) return first;
  return second?.end === end && second.voice === first.voice ? join(first, second) : null;
}

function join(first: SourceSentence, second: SourceSentence): Markable {
  return {
    source: first.source,
    passage: first.passage,
    start: first.start,
    end: second.end,
    voice: first.voice,
    alsoIn: [],
  };
}

import type { Knowledge } from '../knowledge/knowledge.js';
import { placeKey, type About, type Erratum, type Place } from '../knowledge/source.js';
import type { Quote, Topic } from '../knowledge/topic.js';
import { fill } from '../text.js';
import { aboutQuote } from './about-quote.js';
import { frame, type Draft } from './compose.js';

/** Says of quotes where they are from, by the places' keys; unknown ones are left out. */
export interface SourcesSaid {
  /**
   * The quotes themselves, each with the text that it stands in, what is known of that, what it has wrong, and the other
   * places that say the same.
   */
  quoted(cited: readonly string[]): readonly Draft[];
  /** Without the quotes: who speaks in each text, how old it is, and how far that goes. */
  known(cited: readonly string[]): readonly Draft[];
}

/** Over the quotes of all topics and the sentences of all documents. */
export function createSourcesSaid(knowledge: Knowledge): SourcesSaid {
  const { say } = knowledge.language.followUp;
  const pages = knowledge.pages.source;
  const quoteAt = createQuoteAt(knowledge);
  const quotesOf = (cited: readonly string[]) =>
    cited.map((key) => quoteAt(key)).filter((quote) => quote !== undefined);
  const titleOf = (quote: Quote) => aboutQuote(quote, knowledge)?.title ?? quote.source;
  const publisherOf = (about: About | null) =>
    about?.identified === 'certain' ? about.publisher : say.noPublisher;

  /** The other places; the text itself is not one. */
  const also = (quote: Quote): readonly Draft[] => {
    const places = quote.alsoIn.filter((place) => !isSamePassage(place, quote));
    if (places.length === 0) return [];
    const named = places.map((place) => placeName(place, knowledge));
    return [frame(fill(say.alsoIn, { places: [...new Set(named)].join('; ') }))];
  };

  const wrong = (quote: Quote): readonly Draft[] =>
    errataOf(quote, knowledge).map((one) => ({
      text: erratumText(one, knowledge),
      role: 'erratum',
      quotes: [],
    }));

  return {
    quoted(cited) {
      let before = '';
      return quotesOf(cited).flatMap((quote) => {
        const about = aboutQuote(quote, knowledge);
        const details = [
          pages.voices[quote.voice],
          publisherOf(about),
          about?.date ?? pages.noDate,
          ...(about?.standing === 'superseded' ? [say.older] : []),
          ...(about?.standing === 'current' ? [say.current] : []),
        ].join(', ');
        const from = fill(say.source, { title: titleOf(quote), details });
        const sentence = from === before ? say.sourceOn : from;
        before = from;
        const text = fill(sentence, { quote: plainly(quote.text) });
        return [{ text, role: 'cited', quotes: [quote] }, ...wrong(quote), ...also(quote)];
      });
    },

    known(cited) {
      const quotes = quotesOf(cited);
      const texts = new Map<string, Quote[]>();
      for (const quote of quotes) {
        const key = `${titleOf(quote)} ${quote.voice}`;
        texts.set(key, [...(texts.get(key) ?? []), quote]);
      }
      const drafts = [...texts.values()].flatMap((own) => {
        const [quote] = own;
        if (!quote) return [];
        const about = aboutQuote(quote, knowledge);
        const values = {
          title: titleOf(quote),
          voice: pages.voices[quote.voice],
          publisher: publisherOf(about),
          date: about?.date ?? pages.noDate,
          standing: say.standing[about?.standing ?? 'not-known'],
        };
        const text: Draft = { text: fill(say.known, values), role: 'frame', quotes: own };
        return [text, ...own.flatMap(wrong)];
      });
      const isGuidance = quotes.some(({ voice }) => voice === 'guidance');
      return quotes.length === 0 || isGuidance ? drafts : [...drafts, frame(say.noGuidance)];
    },
  };
}

/** Quotes of topics by the key of their place, else whole sentences of documents. */
function createQuoteAt({ topics, sources }: Knowledge): (key: string) => Quote | undefined {
  const quotes = new Map<string, Quote>();
  for (const topic of topics.values())
    for (const quote of quotesIn(topic)) quotes.set(placeKey(quote), quote);
  const sentenceAt = (key: string): Quote | undefined => {
    const source = sources.get(key.slice(0, key.lastIndexOf(':')));
    const sentences = source?.passages.flatMap((passage) => passage.sentences);
    return sentences?.find((sentence) => placeKey(sentence) === key);
  };
  return (key) => quotes.get(key) ?? sentenceAt(key);
}

/** The quotes that a topic rests on, in order. */
export function quotesIn({ short, sentences }: Topic): readonly Quote[] {
  return [...short.quotes, ...sentences.flatMap((one) => (one.role === 'cited' ? one.quotes : []))];
}

function isSamePassage(one: Place, other: Place): boolean {
  return one.source === other.source && one.passage === other.passage;
}

/** A place as it is named among those that say the same. */
export function placeName(place: Place, knowledge: Knowledge): string {
  const title = aboutQuote(place, knowledge)?.title ?? place.source;
  return fill(knowledge.pages.source.alsoPlace, { title, number: place.passage.replace(/^p/, '') });
}

/** What a text has wrong, and where that can be seen. */
export function erratumText({ says, source }: Erratum, { pages }: Knowledge): string {
  const { title, publisher, date } = source;
  const seen = fill(pages.source.erratumSource, { title, publisher, date: date ?? pages.source.noDate });
  return `${says} ${seen}`;
}

function errataOf(quote: Quote, { sources }: Knowledge): readonly Erratum[] {
  const errata = sources.get(quote.source)?.errata ?? [];
  return errata.filter((one) => one.passage === quote.passage && quote.text.includes(one.quote));
}

/** A quote in one line; a reference of the document's own, such as `[12]`, must not be read as a mark of the answer. */
export function plainly(quote: string): string {
  return quote.replace(/\s+/g, ' ').replace(/[[\]]/g, '\\$&');
}

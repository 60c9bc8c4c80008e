import type { Knowledge } from '../knowledge/knowledge.js';
import { placeKey } from '../knowledge/source.js';
import type { Quote, Topic } from '../knowledge/topic.js';
import { fill } from '../text.js';
import { aboutQuote } from './about-quote.js';
import type { Draft } from './compose.js';

/** Says of quotes where each is from, in a sentence that rests on the quote itself; by the places' keys, unknown ones left out. */
export function createSourcesSaid(knowledge: Knowledge): (cited: readonly string[]) => readonly Draft[] {
  const quotes = new Map([...knowledge.topics.values()].flatMap(quotesOf).map((q) => [placeKey(q), q]));
  return (cited) =>
    cited
      .map((key) => quotes.get(key))
      .filter((quote) => quote !== undefined)
      .map((quote) => ({ text: sentenceOn(quote, knowledge), role: 'cited', quotes: [quote] }));
}

function quotesOf({ short, sentences }: Topic): readonly Quote[] {
  return [...short.quotes, ...sentences.flatMap((one) => (one.role === 'cited' ? one.quotes : []))];
}

function sentenceOn(quote: Quote, knowledge: Knowledge): string {
  const { say } = knowledge.language.followUp;
  const { voices, noDate } = knowledge.pages.source;
  const about = aboutQuote(quote, knowledge);
  const details = [
    voices[quote.voice],
    about?.identified === 'certain' ? about.publisher : say.noPublisher,
    about?.date ?? noDate,
    ...(about?.standing === 'superseded' ? [say.older] : []),
  ].join(', ');
  return fill(say.source, { title: about?.title ?? quote.source, details, quote: plainly(quote.text) });
}

/** A quote in one line; a reference of the document's own, such as `[12]`, must not be read as a mark of the answer. */
export function plainly(quote: string): string {
  return quote.replace(/\s+/g, ' ').replace(/[[\]]/g, '\\$&');
}

import type { Topic } from '../../knowledge/topic.js';

/** The quotes that a topic cites, as texts: the same sentence may stand in several places. */
export function quotesOf({ sentences }: Topic): ReadonlySet<string> {
  const quotes = sentences.flatMap((sentence) => (sentence.role === 'cited' ? sentence.quotes : []));
  return new Set(quotes.map(({ text }) => text));
}

/** Whether two topics are one, or cite a quote together. */
export function shareQuote(one: Topic, other: Topic): boolean {
  if (one.id === other.id) return true;
  const quotes = quotesOf(other);
  return [...quotesOf(one)].some((quote) => quotes.has(quote));
}

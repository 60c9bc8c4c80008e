import type { Knowledge } from '../knowledge/knowledge.js';
import type { About, Place } from '../knowledge/source.js';

/** What is known of the passage that a quote stands in, else of its document. */
export function aboutQuote(quote: Pick<Place, 'source' | 'passage'>, { sources }: Knowledge): About | null {
  const source = sources.get(quote.source);
  return source?.passages.find(({ id }) => id === quote.passage)?.about ?? source?.about ?? null;
}

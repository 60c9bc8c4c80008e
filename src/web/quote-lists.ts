import type { Passage, Place, Source } from '../knowledge/source.js';
import { html, type Html } from './html.js';
import { maskHandles } from './mask-handles.js';
import type { PageContext } from './page-context.js';
import { fill } from '../text.js';
import type { Markable } from './quote-index.js';
import { sourceLink } from '../answer/source-link.js';
import { passageNumber } from './passage-number.js';

/** The quotes that answers take from a passage, each a link. Null where there is none. */
export function quotesUsed(context: PageContext, source: Source, passage: Passage): Html | null {
  const quotes = context.quotes.usedIn(source, passage);
  if (quotes.length === 0) return null;
  const { handle } = context.words.source;
  const textOf = ({ start, end }: Place) => maskHandles(source.text.slice(start, end), handle);
  const link = (quote: Place) => html`<li><a href="${sourceLink(quote)}">${textOf(quote)}</a></li>`;
  return html`<h4>${context.words.source.quotes}</h4>
    <ul class="quotes">
      ${quotes.map(link)}
    </ul>`;
}

/** The other places that say what a quote says, each a link. Null where there is none. */
export function alsoSaidIn(context: PageContext, quote: Markable): Html | null {
  if (quote.alsoIn.length === 0) return null;
  const words = context.words.source;
  return html`<h3>${words.alsoSaidIn}</h3>
    <ul class="also">
      ${quote.alsoIn.map((place) => html`<li><a href="${sourceLink(place)}">${placeName(context, place)}</a></li>`)}
    </ul>`;
}

/** A place in words: the title of its text, and the passage. */
export function placeName(context: PageContext, place: Place): string {
  const source = context.knowledge.sources.get(place.source);
  const passage = source?.passages.find(({ id }) => id === place.passage);
  const title = passage?.about.title ?? source?.about.title ?? place.source;
  return fill(context.words.source.alsoPlace, { title, number: passageNumber(place.passage) });
}

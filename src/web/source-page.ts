import type { Passage, Source } from '../knowledge/source.js';
import { details, refusal, voiceLine } from './about-view.js';
import { documentView, type View } from './document-view.js';
import { withNeighbours, type Range } from './excerpt.js';
import { html, type Html } from './html.js';
import { layout, type PageParts } from './layout.js';
import type { PageContext } from './page-context.js';
import { fill } from '../text.js';
import { passageText } from './passage-view.js';
import { passageAt } from './quote-index.js';
import { alsoSaidIn } from './quote-lists.js';
import { passageNumber } from './passage-number.js';

/** What the address asks to see of a document. A range that cannot be read is `broken`. */
export type Asked = Range | 'nothing' | 'broken';

/** A document: the quote that was asked for with what may be shown around it, or all that may be shown. */
export function sourcePage(context: PageContext, source: Source, asked: Asked): string {
  return layout(context, {
    ...partsOf(context, source, asked),
    description: context.words.source.description,
    kind: 'reading',
  });
}

/** The same, without what stands around it on a page: for the panel beside the chat. */
export function sourcePart(context: PageContext, source: Source, asked: Asked): string {
  return partsOf(context, source, asked).main.markup;
}

function partsOf(context: PageContext, source: Source, asked: Asked): Pick<PageParts, 'title' | 'main'> {
  const range = typeof asked === 'string' ? null : asked;
  const quote = range && context.quotes.find(source, range.start, range.end);
  const view: View = { source, quote, refused: asked !== 'nothing' && quote === null };
  const passage = range && passageAt(source, range.start);
  const alone =
    passage?.about.show === 'neighbours' && range ? aloneView(context, view, passage, range) : null;
  return {
    title: alone && passage ? passage.about.title : source.about.title,
    main: alone ?? documentView(context, view),
  };
}

/** One passage of which only the quote and its neighbours may be shown. Null where the range has no sentence. */
function aloneView(context: PageContext, view: View, passage: Passage, range: Range): Html | null {
  const words = context.words.source;
  const { source, quote } = view;
  const excerpt = withNeighbours(passage, quote ?? startOf(range));
  if (!excerpt) return null;
  const voice = quote?.voice ?? null;
  return html`
    <h1>${passage.about.title}</h1>
    ${view.refused && refusal(words)}
    <section class="passage" ${quote === null && html`id="${passage.id}"`}>
      <h2>${fill(words.passage, { number: passageNumber(passage.id) })}</h2>
      ${voice && voiceLine(voice, words)} ${passageText({ source, passage, excerpt, quote, voice }, words)}
      ${quote && alsoSaidIn(context, quote)} ${quote && html`<p class="note">${words.quoteAndNeighbours}</p>`}
    </section>
    <section class="about">
      <h2>${words.details}</h2>
      ${details(passage.about, words)}
      <p><a href="/sources/${encodeURIComponent(source.id)}">${words.wholeDocument}</a></p>
    </section>
  `;
}

/** Of a range that is no quote, no more is shown than a quote would: what stands where it begins. */
function startOf(range: Range): Range {
  return { start: range.start, end: range.start + 1 };
}

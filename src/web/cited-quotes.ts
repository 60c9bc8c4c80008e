import { aboutQuote } from '../answer/about-quote.js';
import type { Citation } from '../answer/answer.js';
import { sourceLink } from '../answer/source-link.js';
import { voiceLine } from './about-view.js';
import { html, type Html } from './html.js';
import { onPaper } from './links.js';
import { maskHandles } from './mask-handles.js';
import type { PageContext } from './page-context.js';
import { errataIn, errorNote } from './passage-view.js';
import { placeName } from './quote-lists.js';
import { markId, quoteId } from './sentences-view.js';

/** The quotes that sentences rest on, by number: who speaks, where from, of what date, and where else it stands. */
export function citedQuotes(context: PageContext, citations: readonly Citation[]): Html {
  return html`<ol class="cited">
    ${citations.map((citation) => citedQuote(context, citation))}
  </ol>`;
}

function citedQuote(context: PageContext, citation: Citation): Html {
  const { source: words, topic } = context.words;
  const about = aboutQuote(citation, context.knowledge);
  return html`<li id="${quoteId(citation.position)}">
    <blockquote>${maskHandles(citation.quote, words.handle)}</blockquote>
    ${voiceLine(citation.voice, words)}
    <p>
      ${placeLink(context, citation)} ${about && html`· ${about.publisher}`} · ${about?.date ?? words.noDate}
      ${about?.standing === 'superseded' && html`· ${words.superseded}`}
    </p>
    ${alsoSaid(context, citation)} ${errata(context, citation)}
    <p class="back"><a href="#${markId(citation.position)}">${topic.back}</a></p>
  </li>`;
}

function alsoSaid(context: PageContext, { alsoIn }: Citation): Html | null {
  if (alsoIn.length === 0) return null;
  return html`<p>${context.words.topic.alsoSaidIn}</p>
    <ul class="also">
      ${alsoIn.map((place) => html`<li>${placeLink(context, place)}</li>`)}
    </ul>`;
}

function placeLink(context: PageContext, place: Parameters<typeof sourceLink>[0]): Html {
  const address = sourceLink(place);
  return html`<a href="${address}" ${onPaper(context, address)}>${placeName(context, place)}</a>`;
}

/** What the document has wrong in these words, and who says so. */
function errata({ knowledge, words }: PageContext, citation: Citation): Html[] {
  const source = knowledge.sources.get(citation.source);
  const passage = source?.passages.find(({ id }) => id === citation.passage);
  if (!source || !passage) return [];
  return errataIn(source, passage, citation).map((erratum) => errorNote(erratum, words.source));
}

import { aboutQuote } from '../answer/about-quote.js';
import type { Quote, Topic } from '../knowledge/topic.js';
import { sourceLink } from '../answer/source-link.js';
import { fill } from '../text.js';
import { byLetter, glossaryEntries, type Entry, type Standing } from './glossary-entries.js';
import { html, type Html } from './html.js';
import { layout } from './layout.js';
import { onPaper } from './links.js';
import type { PageContext } from './page-context.js';
import { printButton, printedFrom } from './print.js';
import { topicPath } from './sentences-view.js';

/** The definitions and the abbreviations, by the alphabet, each with its line, source and voice. */
export function glossaryPage(context: PageContext): string {
  const words = context.words.glossary;
  const letters = byLetter(glossaryEntries(context));
  return layout(context, {
    title: words.title,
    description: words.description,
    kind: 'reading',
    here: '/glossary',
    scripts: ['print.js'],
    main: html`
      <h1>${words.title}</h1>
      <p>${words.lead}</p>
      <nav class="letters" aria-label="${words.letters}">
        ${[...letters.keys()].map((letter) => html`<a href="#letter-${letter}">${letter}</a> `)}
      </nav>
      ${[...letters].map(([letter, entries]) => letterSection(context, letter, entries))}
      <p class="onward">${printButton(context)}</p>
      ${printedFrom(context, '/glossary')}
    `,
  });
}

function letterSection(context: PageContext, letter: string, entries: readonly Entry[]): Html {
  return html`<section class="part letter" id="letter-${letter}">
    <h2>${letter}</h2>
    <dl>${entries.map((entry) => entryView(context, entry))}</dl>
  </section>`;
}

function entryView(context: PageContext, { id, term, topic, stands }: Entry): Html {
  const { more, notSaid } = context.words.glossary;
  const from = stands
    ? [standsLine(context, stands)]
    : differentTexts(context, topic).map((quote) => fromLine(context, quote));
  return html`<div class="card" id="${id}">
    <dt>${term}</dt>
    <dd>${stands ? notSaid : topic.short.text}</dd>
    ${from.map((line) => html`<dd class="note">${line}</dd>`)}
    <dd class="more">${topicLink(context, topic, stands ? topic.title : more)}</dd>
  </div>`;
}

/** Where letters stand that nothing explains, the title a link. */
function standsLine(context: PageContext, stands: Standing): Html {
  const about = aboutQuote(stands, context.knowledge);
  const publisher = about?.publisher ?? '';
  const line = fill(context.words.glossary.standsIn, { publisher });
  const path = `/sources/${encodeURIComponent(stands.source)}#${encodeURIComponent(stands.passage)}`;
  return withTitle(context, line, about?.title ?? stands.source, path);
}

/** The name of a link says of which topic it is, also to who hears the links alone. */
function topicLink(context: PageContext, { id, title }: Topic, text: string): Html {
  const path = topicPath(id);
  const name = text === title ? null : html`aria-label="${text}: ${title}"`;
  return html`<a href="${path}" ${name} ${onPaper(context, path)}>${text}</a>`;
}

/** The quotes of a line, one of each passage and voice: it is said once where a line is from. */
function differentTexts(context: PageContext, { short }: Topic): readonly Quote[] {
  const texts = new Map(
    short.quotes.map((quote) => [`${quote.source}#${quote.passage} ${quote.voice}`, quote]),
  );
  return [...texts.values()].filter((quote) => context.knowledge.sources.has(quote.source));
}

/** "From “title”. This is an article.", the title a link to the quote. */
function fromLine(context: PageContext, quote: Quote): Html {
  const { glossary, source } = context.words;
  const title = aboutQuote(quote, context.knowledge)?.title ?? quote.source;
  const line = fill(glossary.from, { voice: source.voices[quote.voice] });
  return withTitle(context, line, title, sourceLink(quote));
}

function withTitle(context: PageContext, line: string, title: string, path: string): Html {
  const [before = '', after = ''] = line.split('{title}');
  return html`${before}<a href="${path}" ${onPaper(context, path)}>${title}</a>${after}`;
}

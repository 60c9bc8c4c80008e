import type { Source } from '../knowledge/source.js';
import { html, type Html } from './html.js';
import { layout } from './layout.js';
import type { PageContext } from './page-context.js';

/** The list of all documents. */
export function sourcesPage(context: PageContext): string {
  const words = context.words.sources;
  const sources = [...context.knowledge.sources.values()];
  return layout(context, {
    title: words.title,
    description: words.description,
    kind: 'reading',
    here: '/sources',
    main: html`
      <h1>${words.title}</h1>
      <p>${words.lead}</p>
      <ul class="documents">
        ${sources.map((source) => entry(context, source))}
      </ul>
    `,
  });
}

function entry(context: PageContext, source: Source): Html {
  const { title, publisher, date } = source.about;
  return html`<li>
    <a href="/sources/${encodeURIComponent(source.id)}">${title}</a>
    <span>${publisher} · ${date ?? context.words.source.noDate}</span>
  </li>`;
}

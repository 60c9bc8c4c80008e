import { html } from './html.js';
import { layout } from './layout.js';
import type { PageContext } from './page-context.js';

/** There is nothing at this address; `what` says whether a page or a document was looked for. */
export function notFoundPage(context: PageContext, what: 'page' | 'source'): string {
  const { notFound: words, links } = context.words;
  const text = what === 'source' ? words.source : words.text;
  return layout(context, {
    title: words.title,
    description: text,
    kind: 'reading',
    main: html`
      <h1>${words.title}</h1>
      <p>${text}</p>
      <p>${words.next}</p>
      <ul>
        <li><a href="/">${links.chat}</a></li>
        <li><a href="/sources">${links.sources}</a></li>
      </ul>
    `,
  });
}

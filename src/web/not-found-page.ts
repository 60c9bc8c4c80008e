import { html } from './html.js';
import { layout } from './layout.js';
import type { PageContext } from './page-context.js';
import { searchForm } from './search-form.js';
import { points } from './sections.js';

/** What somebody looked for in vain. */
type Missing = 'page' | 'source' | 'topic' | 'plan';

/** There is nothing at this address: says what was looked for, and where one can go on. */
export function notFoundPage(context: PageContext, what: Missing): string {
  const { notFound: words, reading } = context.words;
  const text = what === 'page' ? words.text : words[what];
  const way = (path: string, name: string, says: string) => html`<a href="${path}">${name}</a>: ${says}`;
  return layout(context, {
    title: words.title,
    description: text,
    kind: 'reading',
    main: html`
      <h1>${words.title}</h1>
      <p>${text}</p>
      <p>${words.next}</p>
      ${searchForm(context)}
      ${points([
        way('/', reading.chat, words.where.chat),
        way('/topics', reading.answers, words.where.answers),
        way('/glossary', reading.glossary, words.where.glossary),
        way('/sources', reading.documents, words.where.documents),
      ])}
    `,
  });
}

import { html, type Html } from './html.js';
import { layout } from './layout.js';
import type { PageContext } from './page-context.js';
import { printedFrom } from './print.js';
import { searchForm } from './search-form.js';
import type { Found } from './search-results.js';
import { topicCard } from './topic-card.js';

/** All answers by kind, with the search. Needs `topics.js` only to filter them while somebody types. */
export function topicsPage(
  context: PageContext,
  found: Found | null = null,
  notice: string | null = null,
): string {
  if (found?.isHelp === true) return helpPage(context, found);
  const words = context.words.topics;
  return layout(context, {
    title: found ? words.search.said : words.title,
    description: words.description,
    kind: 'reading',
    here: '/topics',
    scripts: ['topics.js'],
    main: html`
      <h1>${words.title}</h1>
      ${found === null && html`<p>${words.lead}</p>`}
      ${notice !== null && html`<p class="notice">${notice}</p>`} ${searchForm(context)}
      ${found?.view ?? null} ${filterStatus(context)}
      ${words.kinds.map((kind) => topicsOfKind(context, kind))} ${printedFrom(context, '/topics')}
    `,
  });
}

/** Help is the whole answer to who may be in danger; from there one can go on. */
function helpPage(context: PageContext, { view }: Found): string {
  const { title, description, search } = context.words.topics;
  return layout(context, {
    title: search.helpTitle,
    description,
    kind: 'reading',
    saysDanger: true,
    main: html`
      <h1>${search.helpTitle}</h1>
      ${view} ${searchForm(context)}
      <p><a href="/topics">${title}</a></p>
    `,
  });
}

/** What the filter has found so far; it is read out. */
function filterStatus({ words }: PageContext): Html {
  const { some, one, none } = words.topics.filter;
  return html`<p
    class="note"
    id="filtered"
    role="status"
    data-some="${some}"
    data-one="${one}"
    data-none="${none}"
  ></p>`;
}

type Kind = PageContext['words']['topics']['kinds'][number];

function topicsOfKind(context: PageContext, { kind, title }: Kind): Html | null {
  const topics = [...context.knowledge.topics.values()].filter((topic) => topic.kind === kind);
  if (topics.length === 0) return null;
  return html`<section class="part kind" aria-labelledby="${kind}">
    <h2 id="${kind}">${title}</h2>
    ${topics.map((topic) => topicCard(context, topic))}
  </section>`;
}

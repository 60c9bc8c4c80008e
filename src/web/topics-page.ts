import { html, type Html } from './html.js';
import { layout } from './layout.js';
import type { PageContext } from './page-context.js';
import { searchForm } from './search-form.js';
import type { Found } from './search-results.js';
import { topicCard } from './topic-card.js';

/** All answers by kind, with the search. Needs `topics.js` only to filter them while somebody types. */
export function topicsPage(
  context: PageContext,
  found: Found | null = null,
  notice: string | null = null,
): string {
  const words = context.words.topics;
  const form = html`${notice !== null && html`<p class="notice">${notice}</p>`} ${searchForm(context)}`;
  const lead = html`<p>${words.lead}</p>`;
  return layout(context, {
    title: found ? (found.isHelp ? words.search.helpTitle : words.search.said) : words.title,
    description: words.description,
    kind: 'reading',
    here: '/topics',
    saysDanger: found?.isHelp ?? false,
    scripts: ['topics.js'],
    main: html`
      <h1>${words.title}</h1>
      ${found === null && lead} ${found?.isHelp ? [found.view, form] : [form, found?.view ?? null]}
      ${filterStatus(context)} ${words.kinds.map((kind) => topicsOfKind(context, kind))}
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

function topicsOfKind({ knowledge }: PageContext, { kind, title }: Kind): Html | null {
  const topics = [...knowledge.topics.values()].filter((topic) => topic.kind === kind);
  if (topics.length === 0) return null;
  return html`<section class="part kind" aria-labelledby="${kind}">
    <h2 id="${kind}">${title}</h2>
    ${topics.map(topicCard)}
  </section>`;
}

import type { PlanPageData } from '../guide/plan-page-data.js';
import { fill } from '../text.js';
import { checkedLines } from './checked-line.js';
import { citedQuotes } from './cited-quotes.js';
import { regionSet } from './help-lines-view.js';
import { html, type Html } from './html.js';
import { layout } from './layout.js';
import { onPaper, withLinks } from './links.js';
import type { PageContext } from './page-context.js';
import { printButton, printedFrom } from './print.js';
import { points, section } from './sections.js';
import { paragraphs, topicPath } from './sentences-view.js';
import { onAPage, tellTopics } from './topic-answer.js';
import type { Topic } from '../knowledge/topic.js';

/**
 * A plan on one page to print: what the chat says of each topic, what the documents don't cover, whom to ask, and every quote.
 * @param path the address of the page, without the host
 */
export function planPage(context: PageContext, plan: PlanPageData, path: string): string {
  const words = context.words.plan;
  const { told, citations } = tellTopics(context, plan.points);
  const marked = new Set<number>();
  const topics = told.map(({ topic }) => topic);
  return layout(context, {
    title: words.title,
    description: words.description,
    kind: 'reading',
    scripts: ['print.js'],
    main: html`
      <h1>${words.title}</h1>
      <p>${words.lead}</p>
      <p class="onward">${printButton(context)}</p>
      ${told.map(({ topic, sentences }) =>
        section(
          topic.title,
          html`<div class="answer">${paragraphs(context, sentences, marked)}</div>`,
          more(context, topic),
        ),
      )}
      ${checkedLines(context, topics)}
      ${plan.uncovered.length > 0 && section(words.notCovered, points(plan.uncovered.map(({ text }) => text)))}
      ${section(words.whom, points(onAPage(context, plan.ask).map(({ text }) => text)), organisations(context, plan))}
      ${citations.length > 0 && section(words.from, citedQuotes(context, citations))}
      ${printedFrom(context, path)}
    `,
  });
}

function more(context: PageContext, { id, title }: Topic): Html {
  const path = topicPath(id);
  const text = context.words.glossary.more;
  return html`<p><a href="${path}" aria-label="${text}: ${title}" ${onPaper(context, path)}>${text}</a></p>`;
}

/** Who is there for families in the country that was asked for, as the chat names them. Null where nobody is. */
function organisations(context: PageContext, { organisations: found }: PlanPageData): Html | null {
  const place = regionSet(context);
  if (!place || found.length === 0) return null;
  const { organisations: lead, organisation, unverified } = context.knowledge.guides.helping.say;
  const lines = found.map(({ name, address, serves }) =>
    withLinks(fill(organisation, { name, address, serves })),
  );
  return html`<p>${fill(lead, { place: place.name })}</p>
    <div class="addresses">${points(lines)}</div>
    ${found.some(({ verified }) => !verified) && html`<p class="note">${unverified}</p>`}`;
}

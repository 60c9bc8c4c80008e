import type { Topic } from '../knowledge/topic.js';
import { checkedLine } from './checked-line.js';
import { citedQuotes } from './cited-quotes.js';
import { html, type Html } from './html.js';
import { layout } from './layout.js';
import { onPaper } from './links.js';
import type { PageContext } from './page-context.js';
import { printButton, printedFrom } from './print.js';
import { points, section } from './sections.js';
import { paragraphs, topicPath } from './sentences-view.js';
import { tellTopics } from './topic-answer.js';

/** What a plan is made of: ids alone, and only such as the content has. */
export interface PlanAsked {
  /** The topics, at least one, in their order. */
  readonly topics: readonly Topic[];
  /** The address of the page, without the host. */
  readonly path: string;
}

/** Topics on one page to print: the sentences of each, what the documents don't cover, whom to ask, and every quote. */
export function planPage(context: PageContext, { topics, path }: PlanAsked): string {
  const words = context.words.plan;
  const { told, citations } = tellTopics(context, topics);
  const marked = new Set<number>();
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
          checkedLine(context, topic),
          more(context, topic),
        ),
      )}
      ${notCovered(context, topics)} ${section(words.whom, points(whom(context, topics)))}
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

/** What the documents do not say, out of the topics that say so and are not among those above. */
function notCovered(context: PageContext, topics: readonly Topic[]): Html | null {
  const said = silences(context).filter((topic) => !topics.includes(topic));
  const limits = said.flatMap(({ sentences }) => sentences.filter(({ role }) => role === 'limit'));
  if (limits.length === 0) return null;
  return section(context.words.plan.notCovered, points(limits.map(({ text }) => text)));
}

function silences({ knowledge, words }: PageContext): readonly Topic[] {
  return words.plan.notCoveredIn.map((id) => knowledge.topics.get(id)).filter((topic) => topic !== undefined);
}

/** Everybody whom these topics, or those on what is not covered, send people to; each once. */
function whom(context: PageContext, topics: readonly Topic[]): readonly string[] {
  const { signposts } = context.knowledge.safety;
  const named = [...topics, ...silences(context)].flatMap(({ sentences }) =>
    sentences.flatMap((sentence) => (sentence.role === 'signpost' ? [sentence.signpost] : [])),
  );
  return [...signposts.values()].filter(({ id }) => named.includes(id)).map(({ says }) => says);
}

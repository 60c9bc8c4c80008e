import type { Topic } from '../knowledge/topic.js';
import { checkedLines } from './checked-line.js';
import { citedQuotes } from './cited-quotes.js';
import { html, type Html } from './html.js';
import { layout } from './layout.js';
import { onPaper } from './links.js';
import type { PageContext } from './page-context.js';
import { printButton, printedFrom } from './print.js';
import { section } from './sections.js';
import { paragraphs, topicPath } from './sentences-view.js';
import { tellTopic } from './topic-answer.js';

/** One answer: its sentences with their quotes, whether it was checked, and what to read next. */
export function topicPage(context: PageContext, topic: Topic): string {
  const words = context.words.topic;
  const { told, citations } = tellTopic(context, topic);
  const sentences = told.flatMap((one) => one.sentences);
  return layout(context, {
    title: topic.title,
    description: topic.short.text,
    kind: 'reading',
    scripts: ['print.js'],
    main: html`
      <h1>${topic.title}</h1>
      <div class="answer">${paragraphs(context, sentences)}</div>
      ${checkedLines(context, [topic])}
      <p class="onward"><a class="button" href="/">${words.ask}</a> ${printButton(context)}</p>
      ${
        citations.length > 0 &&
        section(words.from, html`<p>${words.fromLead}</p>`, citedQuotes(context, citations))
      }
      ${section(words.next, next(context, topic))} ${printedFrom(context, topicPath(topic.id))}
    `,
  });
}

function next(context: PageContext, topic: Topic): Html {
  const { knowledge, words } = context;
  const topics = topic.next.map((id) => knowledge.topics.get(id)).filter((one) => one !== undefined);
  const link = ({ id, title }: Topic) =>
    html`<li><a href="${topicPath(id)}" ${onPaper(context, topicPath(id))}>${title}</a></li>`;
  return html`<ul>
    ${topics.map(link)}
    <li class="unprinted"><a href="/topics">${words.topic.all}</a></li>
  </ul>`;
}

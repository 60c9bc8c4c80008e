import type { Topic } from '../knowledge/topic.js';
import { html, type Html } from './html.js';
import { onPaper } from './links.js';
import type { PageContext } from './page-context.js';
import { topicPath } from './sentences-view.js';

/** A topic in a list, below a heading of the second rank: its title and its line. */
export function topicCard(context: PageContext, { id, title, short }: Topic): Html {
  const path = topicPath(id);
  return html`<article class="card">
    <h3><a href="${path}" ${onPaper(context, path)}>${title}</a></h3>
    <p>${short.text}</p>
  </article>`;
}

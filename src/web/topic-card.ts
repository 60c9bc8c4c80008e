import type { Topic } from '../knowledge/topic.js';
import { html, type Html } from './html.js';
import { topicPath } from './sentences-view.js';

/** A topic in a list, below a heading of the second rank: its title and its line. */
export function topicCard({ id, title, short }: Topic): Html {
  return html`<article class="card">
    <h3><a href="${topicPath(id)}">${title}</a></h3>
    <p>${short.text}</p>
  </article>`;
}

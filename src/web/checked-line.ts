import type { Topic } from '../knowledge/topic.js';
import { html, type Html } from './html.js';
import { dayOf } from './links.js';
import type { PageContext } from './page-context.js';

/** Whether a clinician has checked a topic, and whether that check is overdue. */
export function checkedLine({ words, today }: PageContext, topic: Topic): Html {
  const { reviewedBy, reviewedOn, reviewBy } = topic;
  const { unchecked, checked, overdue } = words.topic;
  if (reviewedBy === null || reviewedOn === null) return html`<p class="checked">${unchecked}</p>`;
  const [before = '', after = ''] = checked.replace('{by}', () => reviewedBy).split('{on}');
  return html`<p class="checked">
    ${before}${dayOf(reviewedOn, words.lang)}${after} ${reviewBy !== null && reviewBy < today() && overdue}
  </p>`;
}

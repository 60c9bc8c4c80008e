import type { Topic } from '../knowledge/topic.js';
import { html, type Html } from './html.js';
import { dayOf } from './links.js';
import type { PageContext } from './page-context.js';

/** Whether a clinician has checked topics: all of them, each check said once, or else none; and which check is overdue. */
export function checkedLines(context: PageContext, topics: readonly Topic[]): Html {
  if (topics.some(({ reviewedBy }) => reviewedBy === null))
    return html`<p class="checked">${context.words.topic.unchecked}</p>`;
  const checks = new Map(topics.map((topic) => [`${topic.reviewedBy} ${topic.reviewedOn}`, topic]));
  return html`${[...checks.values()].map((topic) => checkedLine(context, topic))}`;
}

function checkedLine({ words, today }: PageContext, { reviewedBy, reviewedOn, reviewBy }: Topic): Html {
  const { checked, overdue } = words.topic;
  const [before = '', after = ''] = checked.replace('{by}', () => reviewedBy ?? '').split('{on}');
  return html`<p class="checked">
    ${before}${reviewedOn !== null && dayOf(reviewedOn, words.lang)}${after}
    ${reviewBy !== null && reviewBy < today() && overdue}
  </p>`;
}

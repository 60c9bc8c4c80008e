import type { GuideWords } from '../knowledge/guide-words.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { listOf } from './asking.js';
import { organisationsSaid } from './organisations.js';
import { pageLink } from './plan-page-data.js';
import { planOf, planTopics } from './plan.js';

/**
 * Every text that the guides say beside those of topics, whole or with names in braces to fill in: a reply of theirs can be
 * put together again from these.
 * @param lists the labels of every list that is shown to choose from
 */
export function* guideTexts(
  knowledge: Knowledge,
  lists: readonly (readonly string[])[],
  publicUrl: string,
): Iterable<string> {
  const { guides } = knowledge;
  yield* said(guides);
  for (const labels of lists) yield* [...labels, listOf(labels)];
  for (const { as } of Object.values(guides.helping.steps).flatMap(({ options }) => options))
    if (as !== null) yield* [as, `and ${as}`];
  yield* planTexts(knowledge, publicUrl);
}

function* said({ say, helping, kinds }: GuideWords): Iterable<string> {
  yield* [...Object.values(say), ...Object.values(helping.say), ...Object.values(kinds.say)];
  yield* [...helping.lead, ...kinds.lead];
  yield* [kinds.asks, kinds.asksNeed, kinds.asksNext, ...kinds.cards.map(({ label }) => label)];
  yield* Object.values(helping.steps).map(({ asks }) => asks);
}

/** The link to each plan's page, and the organisations, for all that may be told. */
function* planTexts(knowledge: Knowledge, publicUrl: string): Iterable<string> {
  const { guides, safety } = knowledge;
  const { steps, say } = guides.helping;
  const idsOf = (options: readonly { readonly id: string }[]) => [null, ...options.map(({ id }) => id)];
  for (const about of idsOf(steps.about.options)) {
    const regions = idsOf(safety.helpLines.regions);
    for (const region of regions) yield* organisationsSaid(region, about, knowledge).map(({ text }) => text);
    for (const want of idsOf(steps.want.options)) {
      const { points } = planOf(planTopics({ about, want }, knowledge), about, knowledge);
      const topics = points.map(({ topic }) => topic.id).join(',');
      for (const region of regions) yield pageLink({ topics, about, region }, say.page, publicUrl);
    }
  }
}

import type { Knowledge } from '../knowledge/knowledge.js';
import { planAddress } from './plan-page-data.js';

/**
 * The texts that guides make of the content, whole or with names in braces: the lines that name organisations, and the
 * addresses of plans.
 * @param publicUrl where the pages stand, without a slash at the end
 */
export function* guideTexts({ guides, safety, topics }: Knowledge, publicUrl: string): Iterable<string> {
  const { say, steps } = guides.helping;
  yield `- ${say.organisation}`;
  for (const { name, address, serves } of safety.organisations) yield* [name, address, serves];
  yield* topics.keys();
  yield* [...steps.about.options, ...safety.helpLines.regions].map(({ id }) => id);
  for (const about of [null, '{about}'])
    for (const region of [null, '{region}'])
      yield publicUrl + decodeURIComponent(planAddress({ topics: '{topics}', about, region }));
}

import type { Knowledge } from '../knowledge/knowledge.js';
import type { Organisation } from '../knowledge/signposts.js';
import { fill } from '../text.js';
import { organisationsFor } from './organisations.js';
import { planOf, type Plan } from './plan.js';

/** What the page of a plan is asked for: ids alone, as they stand in its address. */
export interface PlanQuery {
  /** Topic ids in the plan's order, parted by commas. */
  readonly topics: string | null;
  /** The id of what it is about. */
  readonly about: string | null;
  /** A region of help-lines.yaml. */
  readonly region: string | null;
}

/** What stands on the page of a plan: the sentences of the chat, with their quotes. */
export interface PlanPageData extends Plan {
  /** How what it is about is named in a sentence; null: it is not named. */
  readonly about: string | null;
  /** The organisations for families of the region; empty: none is known, or the region is not. */
  readonly organisations: readonly Organisation[];
}

/** The address of a plan's page, without the host. */
export function planAddress({ topics, about, region }: PlanQuery): string {
  const query = Object.entries({ topics, about, region }).flatMap(([name, value]) =>
    value === null ? [] : [`${name}=${value.split(',').map(encodeURIComponent).join(',')}`],
  );
  return `/plan?${query.join('&')}`;
}

/** The sentence that links to the page of a plan. @param sentence with `{address}` */
export function pageLink(query: PlanQuery, sentence: string, publicUrl: string): string {
  return fill(sentence, { address: `${publicUrl}${planAddress(query)}` });
}

/** What stands on the page of a plan; unknown ids are left out. Null where no topic is left. */
export function planPageData(query: PlanQuery, knowledge: Knowledge): PlanPageData | null {
  const option = knowledge.guides.helping.steps.about.options.find(({ id }) => id === query.about);
  const plan = planOf(query.topics?.split(',') ?? [], option?.id ?? null, knowledge);
  if (plan.points.length === 0) return null;
  return {
    ...plan,
    about: option?.as ?? null,
    organisations: organisationsFor(query.region, option?.id ?? null, knowledge),
  };
}

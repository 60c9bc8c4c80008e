import { createSay } from '../answer/say.js';
import { frame, type Draft, type Parts } from '../answer/compose.js';
import { NOTHING_TOLD } from '../answer/silence.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { fill } from '../text.js';
import { organisationsSaid } from './organisations.js';
import { pageLink } from './plan-page-data.js';
import { planOf, planTopics } from './plan.js';
import type { HelpingPlace } from './telling.js';

/** What a plan needs beside the content. */
export interface PlanReplyOptions {
  /** Where the pages stand, without a slash at the end. */
  readonly publicUrl: string;
  /** The date as `YYYY-MM-DD`. */
  readonly today: () => string;
}

/** What is said once all is told. */
export interface PlanReply {
  /** The plan. @param region null: not known, and asked for */
  plan(place: HelpingPlace, region: string | null): Parts;
  /** Where it can be read as one page, and again which country it is for. */
  page(place: HelpingPlace): Parts;
  /** Whom to ask in the country that was named behind the plan. */
  whom(place: HelpingPlace): Parts;
  /** The countries for which somebody is named, as they may be tapped. */
  readonly countries: readonly string[];
}

/** The plan as a reply in the chat. */
export function createPlanReply(knowledge: Knowledge, { publicUrl, today }: PlanReplyOptions): PlanReply {
  const { guides, safety } = knowledge;
  const words = guides.helping;
  const say = createSay(knowledge, today);
  const countries = safety.helpLines.regions
    .filter(({ id }) => safety.organisations.some(({ region }) => region === id))
    .map(({ name }) => name);

  const planFor = ({ about = null, want = null }: HelpingPlace) =>
    planOf(planTopics({ about, want }, knowledge), about, knowledge);

  /** The groups for families of a country, or that none are named. */
  const groupsIn = (region: string | null, about: string | null): readonly Draft[] => {
    const found = organisationsSaid(region, about, knowledge);
    return found.length > 0 ? found : [frame(words.say.noOrganisations)];
  };

  const pageOf = (topicIds: readonly string[], about: string | null, region: string | null): Draft =>
    frame(pageLink({ topics: topicIds.join(','), about, region }, words.say.page, publicUrl));

  return {
    countries,
    plan(place, region) {
      const about = place.about ?? null;
      const { points, uncovered, ask, last } = planFor(place);
      const told = points.map(({ topic }) => topic);
      const titled = points.flatMap(({ topic, drafts }, at) => [
        frame(fill(words.say.point, { number: at + 1, title: topic.title })),
        ...drafts,
      ]);
      const who = words.steps.who.options.find(({ id }) => id === place.who)?.as ?? words.say.someone;
      const topicIds = told.map(({ id }) => id);
      return {
        outcome: 'answer',
        care: 'none',
        kind: 'curated',
        topics: topicIds,
        drafts: [
          frame(fill(words.say.plan, { who })),
          ...titled,
          frame(words.say.uncovered),
          ...uncovered,
          frame(words.say.whom),
          ...ask,
          ...(region === null ? [] : groupsIn(region, about)),
          ...last,
          pageOf(topicIds, about, region),
          ...say.checks(told),
          ...(region === null ? [frame(words.say.where)] : []),
        ],
        suggestions: region === null ? countries : say.titles(topicIds),
        confidence: 1,
      };
    },
    page(place) {
      const about = place.about ?? null;
      const topicIds = planFor(place).points.map(({ topic }) => topic.id);
      const drafts = [pageOf(topicIds, about, null), frame(words.say.where)];
      return { ...NOTHING_TOLD, drafts, suggestions: countries };
    },
    whom(place) {
      const region = place.region ?? null;
      const about = place.about ?? null;
      const isNamed = organisationsSaid(region, about, knowledge).length > 0;
      const topicIds = planFor(place).points.map(({ topic }) => topic.id);
      return {
        ...NOTHING_TOLD,
        drafts: [...groupsIn(region, about), pageOf(topicIds, about, isNamed ? region : null)],
        suggestions: say.titles(topicIds),
      };
    },
  };
}

import type { Knowledge } from '../knowledge/knowledge.js';
import type { GuideOption } from '../knowledge/guide-words.js';
import type { Topic } from '../knowledge/topic.js';
import type { Draft } from '../answer/compose.js';
import { draftOf, isCitable, sentencesAt } from './sentences.js';

/** What a plan is put together by: ids of options; null where it was skipped or not said. */
export interface Told {
  readonly about: string | null;
  readonly want: string | null;
}

/** One point of a plan: a topic, and some sentences of its body. */
interface Point {
  readonly topic: Topic;
  readonly drafts: readonly Draft[];
}

/** What a plan says, before it is laid out: for the chat and for the page to print alike. */
export interface Plan {
  /** Three to five, where there are topics enough. */
  readonly points: readonly Point[];
  /** What the documents don't say. */
  readonly uncovered: readonly Draft[];
  /** Whom to ask for that. */
  readonly ask: readonly Draft[];
  /** What stands last. */
  readonly last: readonly Draft[];
}

const MOST_POINTS = 5;
const FEWEST_POINTS = 3;
/** At most as many for what was wanted, and for what it is about. */
const MOST_EACH = 2;

/** The topics of a plan, in its order: what was wanted first, then what it is about, filled up with what is good for all. */
export function planTopics(told: Told, { topics, guides }: Knowledge): readonly string[] {
  const { steps, always } = guides.helping;
  const of = (options: readonly GuideOption[], id: string | null) =>
    (options.find((option) => option.id === id)?.topics ?? [])
      .filter((topic) => topics.has(topic))
      .slice(0, MOST_EACH);
  const [first] = always;
  const chosen = [...of(steps.want.options, told.want), ...of(steps.about.options, told.about)];
  const sure = [...new Set([...chosen, ...(first === undefined ? [] : [first])])];
  const filling = [...new Set([...sure, ...always])].slice(0, Math.max(sure.length, FEWEST_POINTS));
  return filling.filter((id) => topics.has(id)).slice(0, MOST_POINTS);
}

/** What a plan over these topics says, in their order; ids of topics that are not served are left out. */
export function planOf(topicIds: readonly string[], about: string | null, knowledge: Knowledge): Plan {
  const { topics, guides } = knowledge;
  const { steps, uncovered, ask, last } = guides.helping;
  const own = steps.about.options.find(({ id }) => id === about)?.ask ?? [];
  return {
    points: pointsOf(topicIds, knowledge),
    uncovered: sentencesAt(uncovered, topics),
    ask: sentencesAt([...own, ...ask], topics),
    last: sentencesAt(last, topics),
  };
}

function pointsOf(ids: readonly string[], { topics, guides }: Knowledge): readonly Point[] {
  const points: Point[] = [];
  const said = new Set<string>();
  for (const id of new Set(ids)) {
    const topic = topics.get(id);
    // What readers think is told to who asks for it, and to nobody else.
    if (!topic || topic.kind === 'opinion' || points.length === MOST_POINTS) continue;
    const drafts = pointOf(topic, guides.helping.points[id]).filter(({ text }) => !said.has(text));
    const isProved = drafts.some(({ role }) => role === 'cited');
    if (!isProved || !isCitable([...points.flatMap((point) => point.drafts), ...drafts])) continue;
    for (const { text } of drafts) said.add(text);
    points.push({ topic, drafts });
  }
  return points;
}

/** The sentences that a point says; where nothing is written for its topic, the first that is cited. */
function pointOf({ sentences }: Topic, numbers: readonly number[] | undefined): readonly Draft[] {
  if (!numbers)
    return sentences
      .filter(({ role }) => role === 'cited')
      .slice(0, 1)
      .map(draftOf);
  return sentences.filter((_, at) => numbers.includes(at + 1)).map(draftOf);
}

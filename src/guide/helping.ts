import { frame, type Draft, type Parts } from '../answer/compose.js';
import { placeAlone } from '../answer/help-lines.js';
import { NOTHING_TOLD } from '../answer/silence.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { ELSEWHERE } from '../safety/lines.js';
import { createPlaces } from '../safety/region.js';
import { fill } from '../text.js';
import { messageWords } from '../understand/message-words.js';
import { asksSomething, sentencesOf } from '../understand/sentences.js';
import { asking } from './asking.js';
import type { Control } from './controls.js';
import type { Choice, Guide, Heard } from './guide.js';
import { createPlanReply, type PlanReplyOptions } from './plan-reply.js';
import { helpingShape, STEPS, type HelpingPlace, type Step, type Telling } from './telling.js';

/** What "Helping someone" needs beside the content. */
export interface HelpingOptions extends PlanReplyOptions {
  readonly telling: Telling;
  /** The topic that a question means though it names nothing of it, or null. */
  readonly means: (text: string) => string | null;
  /** The owner's region, or null. */
  readonly region: string | null;
}

/** In words: "in Ireland?" names a country, though it asks. */
const SHORT = 3;

/** "Helping someone": who it is, what it is about, what is wanted first; then a short plan. */
export function createHelping(knowledge: Knowledge, options: HelpingOptions): Guide<HelpingPlace> {
  const words = knowledge.guides.helping;
  const { telling } = options;
  const places = createPlaces(knowledge.safety.helpLines);
  const reply = createPlanReply(knowledge, options);

  /** The first question that was not asked yet and leaves a choice; null where there is none. */
  const stepOf = (place: HelpingPlace): Step | null =>
    STEPS.find((step) => place[step] === undefined && telling.shown[step].length > 1) ?? null;

  const noted = (found: Omit<HelpingPlace, 'region'>): readonly Draft[] => {
    const things = STEPS.flatMap(
      (step) => telling.served[step].find(({ id }) => id === found[step])?.as ?? [],
    );
    return things.length > 0 ? [frame(fill(words.say.noted, { things: things.join(', and ') }))] : [];
  };

  /** Adds what a message told. */
  const chosen = (
    place: HelpingPlace,
    found: Omit<HelpingPlace, 'region'>,
    asks = false,
  ): Choice<HelpingPlace> => {
    const isKnown = STEPS.every((step) => found[step] === undefined || found[step] === place[step]);
    if (isKnown) return { kind: 'known' };
    return { kind: 'chosen', place: { ...place, ...found }, lead: noted(found), asks };
  };

  /** What is named in what a message tells; in a question it counts where that names the person too. */
  const named = (text: string, place: HelpingPlace): Choice<HelpingPlace> | null => {
    const sentences = sentencesOf(text);
    const asks = sentences.some((sentence) => sentence.asks);
    const whole = telling.named(text);
    const statements = sentences.filter((sentence) => !sentence.asks).map((sentence) => sentence.text);
    const isWhole = !asks || whole.told.who !== undefined;
    const { told, several } = isWhole ? whole : telling.named(statements.join('. '));
    if (several) return asks ? null : { kind: 'several', place: { ...place, ...told } };
    if (Object.keys(told).length === 0) return null;
    const choice = chosen(place, told, asks);
    return asks && choice.kind === 'known' ? null : choice;
  };

  /** In whatever words: by the topic that answers the message, which must not ask something where persons are asked for. */
  const answered = ({ text, answer }: Heard, place: HelpingPlace, step: Step) => {
    const meant = step === 'want' ? options.means(text) : null;
    if (meant !== null) {
      const want = telling.about(meant, step);
      return want && chosen(place, want);
    }
    const asks = asksSomething(text);
    const found = step === 'who' || (asks && step !== 'want') ? null : telling.answered(answer(), step);
    return found && chosen(place, found);
  };

  const unsure = (place: HelpingPlace, step: Step): Choice<HelpingPlace> | null => {
    const option = telling.shown[step].find((one) => one.unsure);
    return option ? chosen(place, { [step]: option.id }) : null;
  };

  const self = (): Parts => ({
    ...NOTHING_TOLD,
    drafts: [frame(words.say.self)],
    suggestions: [knowledge.guides.kinds.label],
  });

  /** The country that a message is there to name; "is it in the UK" asks something else. */
  const countryIn = (text: string): string | null => {
    const asks = asksSomething(text);
    return asks && messageWords(text).length > SHORT ? null : placeAlone(text, places, knowledge);
  };

  /** Behind the plan only the country is asked for. */
  const turnBehindPlan = (
    controls: ReadonlySet<Control>,
    place: HelpingPlace,
  ): Choice<HelpingPlace> | null => {
    if (controls.has('page')) return { kind: 'says', parts: reply.page(place) };
    if (controls.has('elsewhere')) return inCountry(place, ELSEWHERE);
    if (controls.has('skip')) return { kind: 'over', parts: stopped() };
    return controls.has('back') ? again(place, 'want') : null;
  };

  const stopped = (): Parts => ({ ...NOTHING_TOLD, drafts: [frame(knowledge.guides.say.stopped)] });

  const labelsOf = (step: Step) => telling.shown[step].flatMap(({ label }) => label ?? []);

  const question: Guide<HelpingPlace>['question'] = (place, lead) => {
    const step = stepOf(place);
    if (step === null) return asking(lead, words.say.where, [], reply.countries);
    return asking(lead, words.steps[step].asks, labelsOf(step), [knowledge.guides.say.skip]);
  };

  return {
    id: 'helping',
    shape: helpingShape,
    back: words.say.back,
    lists: STEPS.map(labelsOf),
    question,

    begin(text) {
      const { told: place } = telling.named(text);
      return { place, lead: [...[...words.lead, knowledge.guides.say.how].map(frame), ...noted(place)] };
    },

    arrive(place, lead, before) {
      if (stepOf(place) !== null) return { parts: question(place, lead), place };
      if (place.region !== undefined) return { parts: reply.whom(place), place: null };
      const region = before.region ?? options.region;
      return { parts: reply.plan(place, region), place: region === null ? place : null };
    },

    isLoose: (place) => stepOf(place) === null,

    isPicked(text, place) {
      const step = stepOf(place);
      return step !== null && telling.picked(text, step) !== null;
    },

    choose(heard, place) {
      const step = stepOf(place);
      if (step === null) {
        const region = countryIn(heard.text);
        return region === null ? { kind: 'leaves' } : inCountry(place, region);
      }
      const found = telling.picked(heard.text, step) ?? telling.only(heard.text, step);
      if (found) return chosen(place, found);
      const isPlace = heard.before.help === null && placeAlone(heard.text, places, knowledge) !== null;
      return isPlace ? { kind: 'kept' } : (named(heard.text, place) ?? answered(heard, place, step));
    },

    turn(controls, place) {
      const step = stepOf(place);
      if (step === null) return turnBehindPlan(controls, place);
      if (step === 'who' && controls.has('self')) return { kind: 'over', parts: self() };
      if (controls.has('skip')) return chosen(place, { [step]: null });
      if (controls.has('back')) return backFrom(place, step);
      return controls.has('unsure') ? unsure(place, step) : null;
    },
  };
}

/** The question before one, asked anew. Null at the first. */
function backFrom(place: HelpingPlace, step: Step): Choice<HelpingPlace> | null {
  const before = STEPS[STEPS.indexOf(step) - 1];
  return before === undefined ? null : again(place, before);
}

/** A question that was answered, asked anew. */
function again(place: HelpingPlace, step: Step): Choice<HelpingPlace> {
  const told = Object.entries(place).filter(([name]) => name !== step);
  return { kind: 'chosen', place: Object.fromEntries(told), lead: [], asks: false };
}

function inCountry(place: HelpingPlace, region: string): Choice<HelpingPlace> {
  return { kind: 'chosen', place: { ...place, region }, lead: [], asks: false };
}

import { z } from 'zod';
import { frame, type Draft } from '../answer/compose.js';
import { createSay } from '../answer/say.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { asksSomething } from '../understand/sentences.js';
import { asking } from './asking.js';
import { cardReply, isServed } from './card.js';
import type { Choice, Guide } from './guide.js';
import { createOptions, type ReadTerms } from './options.js';

/**
 * Where somebody is among the kinds of help: at all kinds, at the needs, at the kinds for one need, or at one kind.
 */
const shape = z.object({
  at: z.enum(['kinds', 'needs', 'need', 'card']),
  /** The id of the need, or of the kind. */
  id: z.string().optional(),
});

/** Where somebody is in "Kinds of help". */
export type KindsPlace = z.infer<typeof shape>;

/** "Kinds of help": looked through by kind or by need; of each what it is, what the documents show, and what they don't say. */
export function createKinds(
  knowledge: Knowledge,
  { read, today }: { readonly read: ReadTerms; readonly today: () => string },
): Guide<KindsPlace> {
  const { guides, topics } = knowledge;
  const words = guides.kinds;
  const cards = words.cards.filter((card) => isServed(card, topics));
  const kinds = cards.filter(({ byNeed }) => !byNeed);
  const cardsOf = (ids: readonly string[]) => ids.flatMap((id) => cards.find((card) => card.id === id) ?? []);
  const needs = words.needs.filter((need) => cardsOf(need.cards).length > 0);
  const found = {
    cards: createOptions(cards, knowledge, read),
    needs: createOptions(needs, knowledge, read),
  };
  const say = createSay(knowledge, today);

  /** What may be chosen at a place. */
  const shownAt = ({ at, id }: KindsPlace): readonly { readonly id: string; readonly label: string }[] => {
    if (at === 'card') return [];
    if (at === 'kinds') return kinds;
    return at === 'needs' ? needs : cardsOf(needs.find((need) => need.id === id)?.cards ?? []);
  };

  const places: readonly KindsPlace[] = [
    { at: 'kinds' },
    { at: 'needs' },
    ...needs.map(({ id }) => ({ at: 'need', id }) as const),
  ];
  const labelsAt = (place: KindsPlace) => shownAt(place).map(({ label }) => label);

  const go = (place: KindsPlace): Choice<KindsPlace> => ({ kind: 'chosen', place, lead: [], asks: false });

  /** A need for which there is one kind alone leads there at once. */
  const toNeed = (id: string): Choice<KindsPlace> => {
    const [first, second] = shownAt({ at: 'need', id });
    return go(first && !second ? { at: 'card', id: first.id } : { at: 'need', id });
  };

  const question: Guide<KindsPlace>['question'] = (place, lead) => {
    const labels = labelsAt(place);
    const { another, needs: byNeed, done } = guides.say;
    if (place.at === 'card') return asking(lead, words.asksNext, [], [another, byNeed, done]);
    if (place.at === 'needs') return asking(lead, words.asksNeed, labels, [another]);
    return asking(lead, words.asks, labels, [byNeed]);
  };

  return {
    id: 'kinds',
    shape,
    back: words.say.back,
    lists: places.map(labelsAt),
    question,

    begin: () => ({ place: { at: 'kinds' }, lead: [...words.lead, guides.say.how].map(frame) }),

    arrive(place, lead) {
      const card = place.at === 'card' ? cards.find(({ id }) => id === place.id) : undefined;
      if (place.at !== 'card') return { parts: question(place, lead), place };
      if (!card) return { parts: question({ at: 'kinds' }, lead), place: { at: 'kinds' } };
      const parts = cardReply(card, knowledge, say);
      const next = question(place, []);
      const drafts: readonly Draft[] = [...lead, ...parts.drafts, ...next.drafts];
      return { parts: { ...parts, drafts, suggestions: next.suggestions }, place };
    },

    isLoose: ({ at }) => at === 'card',

    isPicked(text, place) {
      const ids = shownAt(place).map(({ id }) => id);
      return found.cards.picked(text, place.at === 'needs' ? [] : ids) !== null;
    },

    choose({ text }, place) {
      const ids = shownAt(place).map(({ id }) => id);
      if (place.at === 'needs') {
        const need = found.needs.picked(text, ids) ?? found.needs.only(text);
        if (need !== null) return toNeed(need);
      }
      const asks = asksSomething(text);
      const card = found.cards.picked(text, place.at === 'needs' ? [] : ids);
      if (card !== null) return go({ at: 'card', id: card });
      if (asks) return null;
      const [only, second] = (place.at === 'needs' ? found.needs : found.cards).named(text);
      if (second !== undefined) return { kind: 'several', place };
      if (only === undefined) return null;
      return place.at === 'needs' ? toNeed(only) : go({ at: 'card', id: only });
    },

    turn(controls, { at }) {
      if (controls.has('needs')) return go({ at: 'needs' });
      const isOn = controls.has('another') || controls.has('back') || controls.has('skip');
      if (at === 'kinds') return controls.has('skip') ? go({ at: 'needs' }) : null;
      return isOn ? go({ at: 'kinds' }) : null;
    },
  };
}

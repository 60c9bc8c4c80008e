import type { z } from 'zod';
import type { Answer } from '../answer/answer.js';
import type { Before } from '../answer/before.js';
import type { Draft, Parts } from '../answer/compose.js';
import type { Screening } from '../safety/screening.js';
import type { Control } from './controls.js';

/** A message to a guide, as it was heard. */
export interface Heard {
  /** Everything that the person wrote; nothing of it is kept. */
  readonly text: string;
  readonly screening: Screening;
  readonly before: Before;
  /** Whether it says that the answer before it was wrong or no help, about which somebody else asks. */
  readonly saysWrong: boolean;
  /** What is answered to the message as to any other. */
  readonly answer: () => Answer;
}

/** What a message chose. `over`: with these words the guide is over. `leaves`: the guide is over, and the message is answered like any other. */
export type Choice<Place> =
  | {
      readonly kind: 'chosen';
      readonly place: Place;
      /** Said before what comes next. */
      readonly lead: readonly Draft[];
      /** Whether the message also asks something, which is answered first. */
      readonly asks: boolean;
    }
  | { readonly kind: 'over'; readonly parts: Parts }
  /** Something is said, and nothing is chosen by it. */
  | { readonly kind: 'says'; readonly parts: Parts }
  /** Two of a kind were named; `place` holds what else was told. */
  | { readonly kind: 'several'; readonly place: Place }
  /** Something is known already, or kept for later. */
  | { readonly kind: 'known' | 'kept' | 'leaves' };

/** Where somebody came to, and what is said there; `place` is null where the guide is over. */
interface Arrival<Place> {
  readonly parts: Parts;
  readonly place: Place | null;
}

/**
 * A guided conversation: what is asked, what may be chosen, what comes of it. Pure; where somebody is, is ids alone.
 * What every guide has in common (what is off its way, what is missed, what waits) is decided in `runner.ts`.
 */
export interface Guide<Place> {
  readonly id: string;
  /** Reads a place where it was stored. */
  readonly shape: z.ZodType<Place>;
  /** The first place, past what a message has told already; `lead` is said before its question. */
  begin(text: string): { readonly place: Place; readonly lead: readonly Draft[] };
  /** What is said on coming to a place. */
  arrive(place: Place, lead: readonly Draft[], before: Before): Arrival<Place>;
  /** The question of a place, asked again behind these sentences. */
  question(place: Place, lead: readonly Draft[]): Parts;
  /** Whether a message is, word for word, one of the things that were shown to choose from, or its number. */
  isPicked(text: string, place: Place): boolean;
  /** Whether nobody must answer here: what chooses nothing ends the guide quietly. */
  isLoose(place: Place): boolean;
  /** What a message chooses; null where it chooses nothing. */
  choose(heard: Heard, place: Place): Choice<Place> | null;
  /** Where controls lead; null where nowhere. */
  turn(controls: ReadonlySet<Control>, place: Place): Choice<Place> | null;
  /** Said when coming back to it from something else. */
  readonly back: string;
  /** Every list of labels that it shows to choose from. */
  readonly lists: readonly (readonly string[])[];
}

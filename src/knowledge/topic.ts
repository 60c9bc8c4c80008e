import type { Erratum, Place, Voice } from './source.js';

/** What an answer is about; `limits`: what the documents don't cover. */
export const TOPIC_KINDS = [
  'definition',
  'intervention',
  'family',
  'evidence',
  'service',
  'opinion',
  'limits',
] as const;

type TopicKind = (typeof TOPIC_KINDS)[number];

type TopicStatus = 'draft' | 'reviewed' | 'published' | 'retired';

/** An exact quote in a source, resolved to its place, with the other places where the same words stand. */
export interface Quote extends Place {
  readonly text: string;
  readonly voice: Voice;
  readonly alsoIn: readonly Place[];
}

/** One sentence of a curated answer and what it rests on. */
export type TopicSentence =
  | {
      readonly role: 'cited';
      readonly text: string;
      readonly quotes: readonly Quote[];
      readonly line: number;
    }
  | { readonly role: 'limit' | 'frame'; readonly text: string; readonly line: number }
  | { readonly role: 'signpost'; readonly text: string; readonly signpost: string; readonly line: number }
  | {
      readonly role: 'erratum';
      readonly text: string;
      readonly errata: readonly Erratum[];
      readonly line: number;
    };

/** A curated answer: `content/topics/<id>.md`. */
export interface Topic {
  readonly id: string;
  readonly title: string;
  readonly kind: TopicKind;
  /** Ways in which people ask for it. */
  readonly asks: readonly string[];
  /** One line for staff, with the voice in it and the quotes that it rests on. */
  readonly short: { readonly text: string; readonly quotes: readonly Quote[] };
  /** Topics to go on with, by id. */
  readonly next: readonly string[];
  readonly status: TopicStatus;
  readonly reviewedBy: string | null;
  readonly reviewedOn: string | null;
  readonly reviewBy: string | null;
  readonly sentences: readonly TopicSentence[];
}

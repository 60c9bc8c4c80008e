/** How much care a message asks for; an axis of its own beside the outcome. */
export type Care = 'none' | 'quiet' | 'urgent' | 'emergency';

/** What the safety screen saw in one message. It holds nothing of the message's words. */
export interface Screening {
  readonly care: Care;
  /** `crisis`: help is the whole reply. `declined`: a medicine was asked about. `usual`: the answer engine goes on. */
  readonly outcome: 'crisis' | 'declined' | 'usual';
  /** The case, as content/safety names it, or null where nothing was seen. */
  readonly case: string | null;
  /** Who is in danger or asked about. */
  readonly who: 'writer' | 'other' | 'child' | 'unknown';
}

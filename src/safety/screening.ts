/** How much care a message asks for; an axis of its own beside the outcome. */
export type Care = 'none' | 'quiet' | 'urgent' | 'emergency';

/** What the safety screen saw in one message. It holds nothing of the message's words. */
export interface Screening {
  readonly care: Care;
  /**
   * `crisis`: help is the whole reply. `declined`: a diagnosis, a medicine or a legal decision was asked about.
   * `usual`: the answer engine goes on.
   */
  readonly outcome: 'crisis' | 'declined' | 'usual';
  /**
   * The case, as content/safety names it; null where nothing was seen. Of a usual message with quiet care also why danger
   * is milder than it sounds: `denied`, `past`, `about` the subject, or `maybe`, where it can't be ruled out.
   */
  readonly case: string | null;
  /** Who is in danger or asked about. */
  readonly who: 'writer' | 'other' | 'child' | 'unknown';
  /** Who seems to be writing: staff about a patient, or somebody young. */
  readonly audience: 'public' | 'staff' | 'young';
  /** There may be a weapon or violence: then nobody is told to stay near. */
  readonly keepAway: boolean;
  /** Whether danger, or what is declined, was said plainly, or danger sounds very much like it; false where it may have been misread. */
  readonly sure: boolean;
  /** `en`, or the language in which danger was named, as content/safety/languages.yaml names it. */
  readonly language: string;
}

const QUESTION =
  /^(?:and |but |so |or |also |please )*(?:what|who|whom|whose|when|where|why|how|which|is|are|was|were|do|does|did|can|could|will|would|should|may|tell|explain|describe|give|show|define)\b/i;
const LONGEST = 4_000;

/** One sentence of a message. */
export interface MessageSentence {
  readonly text: string;
  /** Whether it asks: it ends in a question mark, or begins as a question or request does. */
  readonly asks: boolean;
}

/** The sentences of a message, in order; of a very long one, its last 4,000 characters: people ask at the end. */
export function sentencesOf(message: string): readonly MessageSentence[] {
  const pieces = message.slice(-LONGEST).split(/(?<=[.?!…])\s+|[\n;]+/u);
  return pieces
    .map((piece) => piece.trim())
    .filter((piece) => /\p{L}/u.test(piece))
    .map((text) => ({ text, asks: text.endsWith('?') || QUESTION.test(text) }));
}

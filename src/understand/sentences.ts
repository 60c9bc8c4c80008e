const QUESTION =
  /^(?:and |but |so |or |also |please )*(?:what|who|whom|whose|when|where|why|how|which|is|are|am|was|were|do|does|did|can|could|will|would|should|may|tell|explain|describe|give|show|define)\b/i;
const LONGEST = 4_000;

/** One sentence of a message. */
export interface MessageSentence {
  readonly text: string;
  /** Whether it asks: it ends in a question mark, or begins as a question or request does. */
  readonly asks: boolean;
}

/** Where one sentence asks two things: "… and what is …", ", how can …". */
const SECOND_QUESTION =
  /(?:[,;] (?:and |also |but |plus |or )?| (?:and|also|but|plus|or) )(?=(?:what|whats|how|why|who|where|when|which) )/i;
/** The same behind what asks itself: "what is CBT and does it have homework". */
const ASKS_ON = /[,;]? (?:and|also|plus) (?=(?:does|do|did|is|are|was|were|can|could|will|would|should) )/i;

/** The sentences of a message, in order, a sentence with two questions in two; of a very long one, its last 4,000 characters: people ask at the end. */
export function sentencesOf(message: string): readonly MessageSentence[] {
  const sentences = message
    .slice(-LONGEST)
    .replace(/[^\S\n]+/g, ' ')
    .split(/(?<=[.?!…])\s+|[\n;]+/u);
  return sentences
    .flatMap((sentence) => sentence.split(SECOND_QUESTION))
    .flatMap((piece) => (QUESTION.test(piece.trim()) ? piece.split(ASKS_ON) : [piece]))
    .map((piece) => piece.trim())
    .filter((piece) => /\p{L}/u.test(piece))
    .map((text) => ({ text, asks: text.endsWith('?') || QUESTION.test(text) }));
}

/** Whether any sentence of a message asks something. */
export function asksSomething(message: string): boolean {
  return sentencesOf(message).some(({ asks }) => asks);
}

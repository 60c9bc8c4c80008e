import type { FoundSentence } from '../retrieve/passages.js';
import { fill } from '../text.js';
import { frame, type Parts } from './compose.js';
import type { Say } from './say.js';

/** A sentence of a document as it stands, where no topic answers. */
export function quotation({ sentence, confidence }: FoundSentence, near: readonly string[], say: Say): Parts {
  const { lead, quote, unchecked } = say.words.quotation;
  const plain = sentence.text.replace(/\s+/g, ' ').replace(/[[\]]/g, '\\$&');
  return {
    outcome: 'answer',
    care: 'none',
    kind: 'quotation',
    topics: [],
    drafts: [
      frame(lead),
      { text: fill(quote, { quote: plain }), role: 'cited', quotes: [sentence] },
      frame(unchecked),
    ],
    suggestions: say.titles(near),
    confidence,
  };
}

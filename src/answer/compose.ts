import type { Knowledge } from '../knowledge/knowledge.js';
import { placeKey } from '../knowledge/source.js';
import type { Quote } from '../knowledge/topic.js';
import { aboutQuote } from './about-quote.js';
import type { Answer, AnswerSentence, Citation, Role } from './answer.js';
import { sourceLink } from './source-link.js';

/** A sentence on its way into an answer, with the quotes that it rests on. */
export interface Draft {
  readonly text: string;
  readonly role: Role;
  readonly quotes: readonly Quote[];
  /** Stands in the paragraph of the sentence before it, whatever its role. */
  readonly inLine?: true;
}

/** What an answer is made of, before it is numbered and joined. */
export type Parts = Pick<Answer, 'outcome' | 'care' | 'kind' | 'topics' | 'suggestions' | 'confidence'> & {
  readonly drafts: readonly Draft[];
};

/** A sentence that informs of nothing. */
export function frame(text: string): Draft {
  return { text, role: 'frame', quotes: [] };
}

/** Numbers the quotes in order of appearance, marks the sentences and joins them: the one way to make an {@link Answer}. */
export function compose(parts: Parts, knowledge: Knowledge, publicUrl: string): Answer {
  const { drafts, ...rest } = parts;
  const quotes = new Map<string, Quote>();
  for (const draft of drafts)
    for (const quote of draft.quotes) if (!quotes.has(placeKey(quote))) quotes.set(placeKey(quote), quote);
  const positions = new Map([...quotes.keys()].map((key, i) => [key, i + 1]));
  const sentences = drafts.map(({ text, role, quotes: own }) => ({
    text,
    role,
    citations: [...new Set(own.map((quote) => positions.get(placeKey(quote)) ?? 0))].sort((a, b) => a - b),
  }));
  return {
    ...rest,
    text: textOf(sentences, drafts),
    sentences,
    citations: [...quotes.values()].map((quote, i) => citationOf(quote, i + 1, knowledge, publicUrl)),
    contentVersion: knowledge.version,
  };
}

/** What the documents say stands in one paragraph; what frames it, in paragraphs of its own. */
function textOf(sentences: readonly AnswerSentence[], drafts: readonly Draft[]): string {
  let text = '';
  let before: boolean | null = null;
  for (const [i, sentence] of sentences.entries()) {
    const informs =
      drafts[i]?.inLine ??
      (sentence.role === 'cited' || sentence.role === 'limit' || sentence.role === 'erratum');
    if (before !== null) text += before && informs ? ' ' : '\n\n';
    text += [sentence.text, ...sentence.citations.map((position) => `[${position}]`)].join(' ');
    before = informs;
  }
  return text;
}

function citationOf(quote: Quote, position: number, knowledge: Knowledge, publicUrl: string): Citation {
  const { source: id, passage: passageId, start, end } = quote;
  return {
    position,
    source: id,
    passage: passageId,
    title: aboutQuote(quote, knowledge)?.title ?? id,
    quote: quote.text,
    start,
    end,
    voice: quote.voice,
    url: `${publicUrl}${sourceLink(quote)}`,
    alsoIn: quote.alsoIn,
  };
}

import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import type { Knowledge } from '../knowledge/knowledge.js';
import { placeKey } from '../knowledge/source.js';
import type { Quote, Topic } from '../knowledge/topic.js';
import type { Answer, Citation } from './answer.js';
import { compose, frame, type Draft } from './compose.js';
import { replyTexts, type ReplyTextOptions } from './reply-texts.js';
import { plainly } from './sources-said.js';
import { createTextBook, idOf, textIdsShape } from './text-ids.js';

/** An answer as it is kept: ids and enums, from which it is put together again. Never a word of a person. */
type KeptReply = z.infer<typeof keptReplyShape>;

const outcomes = z.enum(['answer', 'clarify', 'no-answer', 'declined', 'crisis', 'talk']);
const roles = z.enum(['cited', 'limit', 'signpost', 'erratum', 'frame']);

/** Reads {@link KeptReply} where it was stored. */
export const keptReplyShape = z.object({
  outcome: outcomes,
  care: z.enum(['none', 'quiet', 'urgent', 'emergency']),
  kind: z.enum(['curated', 'quotation']).nullable(),
  topics: z.array(z.string()),
  confidence: z.number(),
  version: z.string(),
  /** Where each quote stands, and the id of its words. */
  quotes: z.array(z.tuple([z.string(), z.string()])),
  /** Role, words, and the quotes by their place in the list, from 0. Null where not all of it was made of the content. */
  sentences: z.array(z.tuple([roles, textIdsShape], z.number())).nullable(),
  suggestions: z.array(textIdsShape),
});

/** Turns answers into ids, and ids into the answers that they were. */
export interface Replies {
  /** The ids of an answer; null where they would say nothing. */
  toIds(answer: Answer): KeptReply | null;
  /**
   * The answer, in the very words that were said. Where the content does not hold them any more: its topics by name, with
   * links; null where those are gone too.
   */
  toAnswer(kept: KeptReply): Answer | null;
}

/** Replies over a content. */
export function createReplies(knowledge: Knowledge, options: ReplyTextOptions): Replies {
  const { unchecked, overdue } = knowledge.language.define.say;
  const inLine = new Set([unchecked, overdue]);
  const book = createTextBook(replyTexts(knowledge, options));
  const quoteAt = createQuotes(knowledge);

  const toAnswer = (kept: KeptReply): Answer | null => {
    const quotes = kept.quotes.map(([place, words]) => {
      const quote = quoteAt(place);
      return quote && idOf(quote.text) === words ? quote : null;
    });
    const drafts = draftsOf(kept, quotes, book)?.map((draft) =>
      inLine.has(draft.text) ? { ...draft, inLine: true as const } : draft,
    );
    const suggestions = kept.suggestions.map((ids) => book.toText(ids));
    if (!drafts || !suggestions.every((text) => text !== null)) return null;
    const { outcome, care, kind, topics, confidence } = kept;
    return compose(
      { outcome, care, kind, topics, drafts, suggestions, confidence },
      knowledge,
      options.publicUrl,
    );
  };

  /** What the content no longer says: where it may be read now. */
  const byName = ({ care, topics }: KeptReply): Answer | null => {
    const known = topics.map((id) => knowledge.topics.get(id)).filter((topic) => topic !== undefined);
    if (known.length === 0) return null;
    const link = ({ id, title }: Topic) => frame(`[${title}](${options.publicUrl}/topics/${id})`);
    const drafts = [frame(knowledge.language.say.changed), ...known.map(link)];
    const told = { outcome: 'talk', kind: null, topics: known.map(({ id }) => id), confidence: 1 } as const;
    const suggestions = known.map(({ title }) => title);
    return compose({ ...told, care, drafts, suggestions }, knowledge, options.publicUrl);
  };

  return {
    toIds(answer) {
      const { outcome, care, kind, topics, confidence, contentVersion: version } = answer;
      const plain = answer.citations.map(({ quote }) => plainly(quote));
      const kept: KeptReply = {
        ...{ outcome, care, kind, topics: [...topics], confidence, version },
        quotes: answer.citations.map((citation) => [keyOf(citation), idOf(citation.quote)]),
        sentences: allOrNone(
          answer.sentences.map(({ role, text, citations }) => {
            const ids = book.toIds(text, plain);
            return ids === null ? null : [role, ids, ...citations.map((position) => position - 1)];
          }),
        ),
        suggestions: allOrNone(answer.suggestions.map((text) => book.toIds(text))) ?? [],
      };
      const again = toAnswer(kept);
      if (isDeepStrictEqual(again, answer)) return kept;
      const byTopics = { ...kept, quotes: [], sentences: null, suggestions: [] };
      return topics.length > 0 ? byTopics : null;
    },
    toAnswer: (kept) => toAnswer(kept) ?? byName(kept),
  };
}

function draftsOf(
  { sentences }: KeptReply,
  quotes: readonly (Quote | null)[],
  book: ReturnType<typeof createTextBook>,
): readonly Draft[] | null {
  if (sentences === null) return null;
  const plain = quotes.map((quote) => quote && plainly(quote.text));
  return allOrNone(
    sentences.map(([role, ids, ...cited]) => {
      const text = book.toText(ids, plain);
      const own = allOrNone(cited.map((place) => quotes[place] ?? null));
      return text === null || own === null ? null : { text, role, quotes: own };
    }),
  );
}

function allOrNone<T>(found: readonly (T | null)[]): T[] | null {
  return found.every((one) => one !== null) ? [...found] : null;
}

/** Where a quote stands, with its passage. */
function keyOf(place: Pick<Citation, 'source' | 'passage' | 'start' | 'end'>): string {
  return `${placeKey(place)}#${place.passage}`;
}

/** Finds quotes by {@link keyOf}: those of topics, and every sentence of the documents. */
function createQuotes({ topics, sources }: Knowledge): (key: string) => Quote | null {
  const cited = new Map<string, Quote>();
  for (const { short, sentences } of topics.values())
    for (const { quotes } of [short, ...sentences.filter((one) => one.role === 'cited')])
      for (const quote of quotes) if (!cited.has(keyOf(quote))) cited.set(keyOf(quote), quote);
  const inSource = (key: string): Quote | null => {
    const [, id, passage] = /^(.*):\d+-\d+#(.*)$/.exec(key) ?? [];
    const sentences = sources.get(id ?? '')?.passages.find((one) => one.id === passage)?.sentences;
    return sentences?.find((sentence) => keyOf(sentence) === key) ?? null;
  };
  return (key) => cited.get(key) ?? inSource(key);
}

import type { AnswerSentence } from '../answer/answer.js';
import { fill } from '../text.js';
import { html, type Html } from './html.js';
import { withLinks } from './links.js';
import type { PageContext } from './page-context.js';

/** Titles of topics that stand in sentences, in “quotation marks” or as options, each with the id of its topic. */
export type Titles = ReadonlyMap<string, string>;

/** The id of a quote in the list below the sentences, by its position. */
export function quoteId(position: number): string {
  return `q${position}`;
}

/** The id of the first mark that leads to a quote. */
export function markId(position: number): string {
  return `m${position}`;
}

/**
 * Sentences as paragraphs: what the documents say together, what frames it apart; each with marks that lead to its quotes.
 * @param marked the positions that earlier sentences of this page have marked; those of these are added
 * @param titles become links where they stand
 */
export function paragraphs(
  context: PageContext,
  sentences: readonly AnswerSentence[],
  marked: Set<number> = new Set<number>(),
  titles: Titles = new Map(),
): Html[] {
  return together(sentences).map(
    (group) => html`<p>${group.map((one) => html`${sentence(context, one, marked, titles)} `)}</p>`,
  );
}

function together(sentences: readonly AnswerSentence[]): AnswerSentence[][] {
  const groups: AnswerSentence[][] = [];
  let before = false;
  for (const one of sentences) {
    const informs = one.role === 'cited' || one.role === 'limit' || one.role === 'erratum';
    if (before && informs) groups.at(-1)?.push(one);
    else groups.push([one]);
    before = informs;
  }
  return groups;
}

function sentence(
  { words }: PageContext,
  { text, citations }: AnswerSentence,
  marked: Set<number>,
  titles: Titles,
): Html {
  const marks = citations.map((position) => {
    const id = !marked.has(position) && html` id="${markId(position)}"`;
    marked.add(position);
    const name = fill(words.topic.marks, { number: position });
    return html`<a class="mark" href="#${quoteId(position)}" aria-label="${name}" ${id}>[${position}]</a>`;
  });
  return html`${withTitles(plain(text), titles)}${marks}`;
}

/** A document's own brackets are escaped for markdown. */
function plain(text: string): string {
  return text.replace(/\\([[\]])/g, '$1');
}

function withTitles(text: string, titles: Titles): Html {
  for (const [title, id] of titles) {
    const at = text.indexOf(title);
    if (at < 0) continue;
    const after = withTitles(text.slice(at + title.length), titles);
    const before = withTitles(text.slice(0, at), titles);
    return html`${before}<a href="${topicPath(id)}">${title}</a>${after}`;
  }
  return withLinks(text);
}

/** The address of a topic's page, without the host. */
export function topicPath(id: string): string {
  return `/topics/${encodeURIComponent(id)}`;
}

import type { Answer } from '../answer/answer.js';
import { NOTHING_BEFORE } from '../answer/before.js';
import type { Topic } from '../knowledge/topic.js';
import { citedQuotes } from './cited-quotes.js';
import { html, type Html } from './html.js';
import type { PageContext } from './page-context.js';
import { SEARCH_FIELD } from './search-form.js';
import { paragraphs, topicPath, type Titles } from './sentences-view.js';
import { topicCard } from './topic-card.js';

/** What came of a search. */
export interface Found {
  /** Whether somebody may be in danger: then nothing stands before the help. */
  readonly isHelp: boolean;
  readonly view: Html;
}

/**
 * Looks for an answer as the chat does, danger first, and shows what it would say or the topics that say it. What was
 * typed is neither shown again nor kept.
 */
export function search(context: PageContext, typed: string): Found {
  const { engine, words } = context;
  const answer = engine.answer(typed, engine.screen(typed), NOTHING_BEFORE);
  const { found, said } = words.topics.search;
  if (answer.outcome === 'crisis') return { isHelp: true, view: help(context, answer) };
  const topics = topicsCalled(context, answer);
  const isFound = answer.outcome === 'answer' && answer.kind === 'curated' && answer.care === 'none';
  const view = isFound
    ? results(found, cards(context, answer), near(context, answer, topics))
    : results(said, isForChat(answer) ? null : whole(context, answer, topics), onward(context, answer));
  return { isHelp: false, view };
}

function results(title: string, ...parts: readonly (Html | null)[]): Html {
  return html`<section class="results notice" aria-labelledby="results">
    <h2 id="results">${title}</h2>
    ${parts}
  </section>`;
}

/** All of a reply to danger, with a way to the lines of one's own country. It stands below the heading of the page. */
function help(context: PageContext, answer: Answer): Html {
  return html`<section class="results notice help">
    ${whole(context, answer)} ${countries(context, answer)}
  </section>`;
}

function cards(context: PageContext, { topics }: Answer): Html {
  const found = topics.map((id) => context.knowledge.topics.get(id)).filter((topic) => topic !== undefined);
  return html`${found.map((topic) => topicCard(context, topic))}`;
}

/** The topics that an answer names by title; longer titles first, for one may stand in another. */
function topicsCalled({ knowledge }: PageContext, { suggestions, topics }: Answer): readonly Topic[] {
  return [...knowledge.topics.values()]
    .filter(({ id, title }) => suggestions.includes(title) || topics.includes(id))
    .sort((one, other) => other.title.length - one.title.length);
}

/** All that the chat would say, the topics that it names as links. */
function whole(context: PageContext, { sentences, citations }: Answer, topics: readonly Topic[] = []): Html {
  const titles: Titles = new Map(topics.map(({ title, id }) => [title, id]));
  return html`${paragraphs(context, sentences, new Set(), titles)}
  ${citations.length > 0 && citedQuotes(context, citations)}`;
}

/** What could be read beside what was found, in the order of the answer. */
function near(
  { words }: PageContext,
  { topics, suggestions }: Answer,
  called: readonly Topic[],
): Html | null {
  const beside = suggestions
    .flatMap((title) => called.filter((topic) => topic.title === title))
    .filter(({ id }) => !topics.includes(id));
  if (beside.length === 0) return null;
  return html`<h3>${words.topics.search.near}</h3>
    <ul>
      ${beside.map(({ id, title }) => html`<li><a href="${topicPath(id)}">${title}</a></li>`)}
    </ul>`;
}

/** Whoever names a country gets its help lines: each that the help offers is one press away. */
function countries({ knowledge, words }: PageContext, { suggestions }: Answer): Html {
  const offered = knowledge.safety.replies.wording.countries.filter((one) => suggestions.includes(one));
  const button = (says: string) =>
    html`<button type="submit" name="${SEARCH_FIELD}" value="${says}">${says}</button> `;
  return html`${
      offered.length > 0 && html`<form method="post" action="/topics">${offered.map(button)}</form>`
    }
    <p><a href="/safety#lines">${words.topics.search.allLines}</a></p>`;
}

/** Small talk, or a wish about a chat that there is none of: "delete what I said". Help lines are given here too. */
function isForChat({ outcome, topics, sentences }: Answer): boolean {
  return outcome === 'talk' && topics.length === 0 && sentences.every(({ role }) => role !== 'signpost');
}

function onward({ words }: PageContext, answer: Answer): Html | null {
  if (answer.outcome === 'clarify') return null;
  const { chat, forChat } = words.topics.search;
  return html`<p><a href="/">${isForChat(answer) ? forChat : chat}</a></p>`;
}

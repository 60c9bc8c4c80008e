import { html, type Html } from './html.js';
import type { PageContext } from './page-context.js';

/** The name of the field that holds what is looked for. */
export const SEARCH_FIELD = 'q';

/**
 * The search among all answers. It is posted: an address would stand in the browser's history and in the logs of whatever
 * carries it, and what people look for here is nobody else's business.
 */
export function searchForm({ words }: PageContext): Html {
  const { label, hint, button, kept } = words.topics.search;
  return html`<form class="search" method="post" action="/topics" role="search">
    <label for="search">${label}</label>
    <div class="field">
      <input
        id="search"
        name="${SEARCH_FIELD}"
        type="search"
        required
        autocomplete="off"
        aria-describedby="search-hint"
      />
      <button type="submit">${button}</button>
    </div>
    <p class="note" id="search-hint">${hint} ${kept}</p>
  </form>`;
}

import { BLANK_PATH } from './blank-page.js';
import { html, type Html } from './html.js';
import type { PageContext } from './page-context.js';

/**
 * Its links keep the conversation, and its buttons end it: who must leave fast finds the way out first.
 * What is less pressing stands in the row where there is room, and in a menu on a phone.
 */
export function chatHeader({ words, settings }: PageContext): Html {
  const { name, links, reading, chat, blank } = words;
  const whereTo = html`data-address="${settings.exitUrl ?? BLANK_PATH}" data-title="${blank.title}"`;
  return html`<header class="site">
    <span class="name">${name}</span>
    <button type="button" class="quiet" id="menu-button" popovertarget="menu">${chat.menu}</button>
    <div id="menu" popover>
      <nav aria-label="${links.label}">
        <a href="/topics" target="_blank">${reading.answers}</a>
        <a href="/sources" target="_blank">${reading.documents}</a>
        <a href="/privacy" target="_blank">${links.privacy}</a>
        <a href="/safety" target="_blank">${links.safety}</a>
      </nav>
      <button type="button" class="quiet" id="clear">${chat.clear}</button>
    </div>
    <button type="button" id="leave" ${whereTo} data-blank="${BLANK_PATH}" aria-describedby="escape">
      ${chat.leave}
    </button>
  </header>`;
}

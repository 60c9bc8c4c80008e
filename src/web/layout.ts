import { BLANK_PATH } from './blank-page.js';
import { html, type Html } from './html.js';
import type { PageContext } from './page-context.js';
import type { PageWords } from '../knowledge/page-words.js';

/** What differs from page to page. */
export interface PageParts {
  readonly title: string;
  readonly description: string;
  /** A class of the body, for the page's own layout. */
  readonly kind: 'chat' | 'reading';
  /** The inside of `<main>`. */
  readonly main: Html;
  /** Names of scripts, in the order in which they run. */
  readonly scripts?: readonly string[];
}

/** A whole page: head, header with the links, and what is in it. */
export function layout(context: PageContext, parts: PageParts): string {
  const { words, asset } = context;
  const scripts = (parts.scripts ?? []).map((name) => html`<script src="${asset(name)}" defer></script>`);
  return html`<!doctype html>
    <html lang="${words.lang}">
      <head>
        <meta charset="utf-8" />
        <title>${titleOf(parts.title, words.name)}</title>
        <meta
          name="viewport"
          content="width=device-width, initial-scale=1, interactive-widget=resizes-content"
        />
        <meta name="description" content="${parts.description}" />
        <link rel="icon" href="${asset('favicon.svg')}" type="image/svg+xml" />
        <link rel="stylesheet" href="${asset('base.css')}" />
        <link rel="stylesheet" href="${asset(`${parts.kind}.css`)}" />
        ${scripts}
      </head>
      <body class="${parts.kind}">
        ${parts.kind === 'chat' ? chatHeader(context) : header(words)}
        <main>${parts.main}</main>
        ${parts.kind === 'reading' && footer(words)}
      </body>
    </html> `.markup;
}

function header({ name, links }: PageWords): Html {
  return html`<header class="site">
    <a class="name" href="/">${name}</a>
    <nav aria-label="${links.label}">
      <a href="/">${links.chat}</a> <a href="/sources">${links.sources}</a>
    </nav>
  </header>`;
}

function footer({ links }: PageWords): Html {
  return html`<footer class="site">
    <nav aria-label="${links.more}">
      <a href="/privacy">${links.privacy}</a> <a href="/safety">${links.safety}</a>
    </nav>
  </footer>`;
}

/** Its links keep the conversation, and its buttons end it: who must leave fast finds the way out first. */
function chatHeader({ words, settings }: PageContext): Html {
  const { name, links, chat, blank } = words;
  const whereTo = html`data-address="${settings.exitUrl ?? BLANK_PATH}" data-title="${blank.title}"`;
  return html`<header class="site">
    <span class="name">${name}</span>
    <button type="button" id="leave" ${whereTo} aria-describedby="escape">${chat.leave}</button>
    <nav aria-label="${links.label}">
      <a href="/sources" target="_blank">${links.sources}</a>
      <a href="/privacy" target="_blank">${links.privacy}</a>
      <a href="/safety" target="_blank">${links.safety}</a>
    </nav>
    <button type="button" class="quiet" id="clear">${chat.clear}</button>
  </header>`;
}

function titleOf(title: string, name: string): string {
  return title.startsWith(name) ? title : `${title} · ${name}`;
}

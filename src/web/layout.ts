import { chatHeader } from './chat-header.js';
import { html, type Html } from './html.js';
import type { PageContext } from './page-context.js';
import { MAIN_ID, readingFooter, readingHeader } from './reading-frame.js';

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
  /** What else the head asks for. */
  readonly head?: Html;
  /** Of a page to read: the path of the link in its header that leads to it. */
  readonly here?: string;
  /** Whether a page to read begins with what to do in danger, so that it need not stand above it too. */
  readonly saysDanger?: boolean;
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
        ${parts.kind === 'reading' && readingStyles(context)} ${scripts} ${parts.head ?? null}
      </head>
      <body class="${parts.kind}">
        ${parts.kind === 'chat' ? chatHeader(context) : readingHeader(context, parts.here, parts.saysDanger)}
        <main ${parts.kind === 'reading' && html`id="${MAIN_ID}"`}>${parts.main}</main>
        ${parts.kind === 'reading' && readingFooter(context)}
      </body>
    </html> `.markup;
}

function readingStyles({ asset }: PageContext): Html {
  return html`<link rel="stylesheet" href="${asset('answers.css')}" />
    <link rel="stylesheet" href="${asset('print.css')}" media="print" />`;
}

function titleOf(title: string, name: string): string {
  return title.startsWith(name) ? title : `${title} · ${name}`;
}

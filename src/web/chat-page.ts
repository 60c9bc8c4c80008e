import { html, type Html } from './html.js';
import { layout } from './layout.js';
import type { PageContext } from './page-context.js';
import { dangerLine } from './reading-frame.js';

/** The chat. What it says of itself stands in the page, so that it shows before any script has come. */
export function chatPage(context: PageContext): string {
  const words = context.words.chat;
  const withoutScript = html`<p class="notice">
    ${words.noscript} <a href="/topics">${context.words.topics.title}</a>
  </p>`;
  return layout(context, {
    title: words.title,
    description: words.description,
    kind: 'chat',
    head: loaded(context),
    main: html`
      <div class="talk" id="talk">
        <div class="what">
          <h1 class="unseen">${context.words.name}</h1>
          <p class="program">${words.what}</p>
          ${dangerLine(context, true)}
          <p class="escape" id="escape">${words.escape}</p>
        </div>
        <noscript>${withoutScript}</noscript>
        <div class="notice" id="trouble" role="alert" hidden>
          <p>${words.trouble}</p>
          <button type="button" id="retry">${words.retry}</button>
        </div>
        <p
          class="state"
          role="status"
          id="state"
          data-away="${words.away}"
          data-recalled="${words.recalled}"
        ></p>
        <p class="unseen" role="status" id="cleared" data-words="${words.cleared}"></p>
        <section class="conversation" aria-label="${words.region}">
          <p class="loading" id="loading" role="status">${words.loading}</p>
          <div id="chat" data-words="${JSON.stringify(words.webChat)}"></div>
        </section>
      </div>
      ${panel(context)}
      <div class="quote" id="quote" role="tooltip" hidden></div>
    `,
  });
}

/** Where a reference opens: beside the chat, or over its lower part on a phone. */
function panel({ words }: PageContext): Html {
  const { title, close, page, copy, copied, notCopied, loading, trouble } = words.chat.panel;
  return html`<div id="panel-behind" hidden></div>
    <section class="panel" id="panel" aria-labelledby="panel-title" hidden>
      <div class="panel-bar">
        <h2 id="panel-title">${title}</h2>
        <button type="button" class="quiet" id="panel-close">${close}</button>
      </div>
      <div
        id="panel-text"
        tabindex="0"
        role="group"
        aria-labelledby="panel-title"
        data-loading="${loading}"
        data-trouble="${trouble}"
      ></div>
      <div class="panel-bar">
        <a id="panel-page" href="/sources" target="_blank">${page}</a>
        <button
          type="button"
          class="quiet"
          id="panel-copy"
          data-copied="${copied}"
          data-not-copied="${notCopied}"
        >
          ${copy}
        </button>
        <p role="status" id="panel-copied"></p>
      </div>
    </section>`;
}

/** What `chat.js` imports, directly or not: asked for at once, so that nothing waits in a row. */
const MODULES = [
  'connection.js',
  'direct-line.js',
  'line.js',
  'kept-conversation.js',
  'chat-styles.js',
  'chat-mend.js',
  'chat-references.js',
  'chat-tooltip.js',
  'chat-panel.js',
  'chat-history.js',
];

/** Beside the page's own style: what a passage looks like on its page, the panel, and Web Chat's parts. */
const STYLES = ['reading.css', 'chat-panel.css', 'chat-web-chat.css'];

/** Scripts are in the order in which they run; Web Chat, which is large, comes last. */
function loaded({ asset }: PageContext): Html {
  return html`${STYLES.map((name) => html`<link rel="stylesheet" href="${asset(name)}" />`)}
    <script src="${asset('leave.js')}" defer></script>
    <script src="${asset('chat.js')}" type="module"></script>
    ${MODULES.map((name) => html`<link rel="modulepreload" href="${asset(name)}" />`)}
    <script src="${asset('webchat.js')}" defer></script>`;
}

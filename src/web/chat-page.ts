import { html, type Html } from './html.js';
import { layout } from './layout.js';
import type { PageContext } from './page-context.js';

/** The chat. What it says of itself stands in the page, so that it shows before any script has come. */
export function chatPage(context: PageContext): string {
  const words = context.words.chat;
  const withoutScript = html`<p class="notice">
    ${words.noscript} <a href="/sources">${context.words.links.sources}</a>
  </p>`;
  return layout(context, {
    title: words.title,
    description: words.description,
    kind: 'chat',
    head: scripts(context),
    main: html`
      <div class="what">
        <h1 class="unseen">${context.words.name}</h1>
        <p>${words.what}</p>
        <p class="danger">${words.danger}</p>
        <p class="escape" id="escape">${words.escape}</p>
      </div>
      <noscript>${withoutScript}</noscript>
      <div class="notice" id="trouble" role="alert" hidden>
        <p>${words.trouble}</p>
        <button type="button" id="retry">${words.retry}</button>
      </div>
      <p class="unseen" role="status" id="cleared" data-words="${words.cleared}"></p>
      <section class="conversation" aria-label="${words.region}">
        <p class="loading" id="loading">${words.loading}</p>
        <div id="chat" data-hint="${words.hint}"></div>
      </section>
    `,
  });
}

/** What `chat.js` imports, directly or not: asked for at once, so that nothing waits in a row. */
const MODULES = ['connection.js'];

/** In the order in which they run; Web Chat, which is large, comes last. */
function scripts({ asset }: PageContext): Html {
  return html`<script src="${asset('leave.js')}" defer></script>
    <script src="${asset('chat.js')}" type="module"></script>
    ${MODULES.map((name) => html`<link rel="modulepreload" href="${asset(name)}" />`)}
    <script src="${asset('webchat.js')}" defer></script>`;
}

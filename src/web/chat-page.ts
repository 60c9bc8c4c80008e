import { html } from './html.js';
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
    scripts: ['leave.js', 'chat.js', 'webchat.js'],
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

import { emergencyLink } from '../safety/line.js';
import { regionSet } from './help-lines-view.js';
import { html, type Html } from './html.js';
import { withLinks } from './links.js';
import type { PageContext } from './page-context.js';

/** The id of `<main>`, to which the first link of a page leads. */
export const MAIN_ID = 'main';

/**
 * What stands above every page to read: a way past it, the name, the links, and the line on danger.
 * @param here the path that the links mark as the one being read
 * @param saysDanger whether the page itself begins with what to do in danger
 */
export function readingHeader(context: PageContext, here: string | undefined, saysDanger = false): Html {
  const { name, links, reading } = context.words;
  const link = (path: string, text: string) =>
    html`<a href="${path}" ${here === path && html`aria-current="page"`}>${text}</a>`;
  return html`<a class="skip" href="#${MAIN_ID}">${reading.skip}</a>
    <header>
      <div class="site">
        <a class="name" href="/">${name}</a>
        <nav aria-label="${links.label}">
          ${link('/', reading.chat)} ${link('/topics', reading.answers)}
          ${link('/glossary', reading.glossary)} ${link('/sources', reading.documents)}
        </nav>
      </div>
      ${!saysDanger && dangerLine(context)}
    </header>`;
}

/**
 * Whom to call, in one line: the number of the country that is set, or of wherever the reader is.
 * @param stays whether the page must stay open, as the chat: its link opens a page of its own
 */
export function dangerLine(context: PageContext, stays = false): Html {
  const { wording } = context.knowledge.safety.replies;
  const region = regionSet(context);
  const call = region
    ? wording.emergency.replace('{emergency}', emergencyLink(region))
    : wording.emergencyAnywhere;
  return html`<p class="danger">
    ${withLinks(call)}
    <a href="/safety#lines" ${stays && html`target="_blank"`}>${context.words.reading.helpLines}</a>
  </p>`;
}

/** What stands below every page to read. */
export function readingFooter({ words }: PageContext): Html {
  const { links } = words;
  return html`<footer class="site">
    <nav aria-label="${links.more}">
      <a href="/privacy">${links.privacy}</a> <a href="/safety">${links.safety}</a>
    </nav>
  </footer>`;
}

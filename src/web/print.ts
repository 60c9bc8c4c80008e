import { fill } from '../text.js';
import { html, type Html } from './html.js';
import type { PageContext } from './page-context.js';

/** A button that prints the page; its script shows it, so nobody sees one that does nothing. Needs `print.js`. */
export function printButton({ words }: PageContext): Html {
  return html`<button type="button" class="print" hidden>${words.reading.print}</button>`;
}

/** On paper: where the page stands, and of which version its content is. */
export function printedFrom({ words, settings, knowledge }: PageContext, path: string): Html {
  const address = settings.publicUrl + path;
  return html`<p class="on-paper">
    ${fill(words.reading.printedFrom, { address, version: knowledge.version })}
  </p>`;
}

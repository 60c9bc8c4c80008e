import { html } from './html.js';
import type { PageContext } from './page-context.js';

/** Where the chat is left to unless the owner says otherwise. */
export const BLANK_PATH = '/blank';

/** A page like a new tab: empty, with nothing of Kindred's on it, its icon neither. */
export function blankPage({ words }: PageContext): string {
  return html`<!doctype html>
    <html lang="${words.lang}">
      <head>
        <meta charset="utf-8" />
        <title>${words.blank.title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <link rel="icon" href="data:," />
      </head>
      <body></body>
    </html> `.markup;
}

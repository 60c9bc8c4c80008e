import { html, type Html, type Part } from './html.js';

/** A part of a page to read, with its heading. */
export function section(title: string, ...parts: readonly Part[]): Html {
  return html`<section class="part">
    <h2>${title}</h2>
    ${parts}
  </section>`;
}

/** A list of statements; null and false are left out. */
export function points(items: readonly Part[]): Html {
  const shown = items.filter((item) => item !== null && item !== false);
  return html`<ul>
    ${shown.map((item) => html`<li>${item}</li>`)}
  </ul>`;
}

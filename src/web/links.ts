import { html, type Html } from './html.js';
import type { PageContext } from './page-context.js';

const LINK = /\[([^\]]+)\]\(((?:tel|sms|https):[^)\s]+)\)/;

/** A sentence whose markdown links (calls, texts and https alone) become links; all else stays text. */
export function withLinks(sentence: string): Html {
  const [whole, text = '', to = ''] = LINK.exec(sentence) ?? [];
  if (whole === undefined) return html`${sentence}`;
  const at = sentence.indexOf(whole);
  const after = withLinks(sentence.slice(at + whole.length));
  return html`${sentence.slice(0, at)}<a href="${to}">${text}</a>${after}`;
}

/** A link to whom to write to, an address of mail or of a page, behind its sentence; without an address the other sentence. */
export function contactLine(contact: string | null, words: { contact: string; noContact: string }): Html {
  if (contact === null) return html`<p>${words.noContact}</p>`;
  const isPage = /^https?:\/\//i.test(contact);
  const address = contact.replace(/^mailto:/i, '');
  return html`<p>
    ${words.contact} <a href="${isPage ? address : `mailto:${address}`}" rel="noreferrer">${address}</a>
  </p>`;
}

/** A day as people write it, in the language of the page. */
export function dayOf(date: string, lang: string): Html {
  const format = new Intl.DateTimeFormat(lang, { dateStyle: 'medium', timeZone: 'UTC' });
  return html`<time datetime="${date}">${format.format(new Date(date))}</time>`;
}

/** An attribute that writes the whole address behind a link where the page is printed. @param path an address of ours */
export function onPaper({ settings }: PageContext, path: string): Html {
  return html`data-address="${settings.publicUrl}${path}"`;
}

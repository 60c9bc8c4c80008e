import type { About, Voice } from '../knowledge/source.js';
import { html, type Html } from './html.js';
import type { PageWords } from '../knowledge/page-words.js';
import { fill } from '../text.js';

/** Who speaks, in words. */
export function voiceLine(voice: Voice, words: PageWords['source']): Html {
  return html`<p class="voice ${voice}">${fill(words.voice, { voice: words.voices[voice] })}</p>`;
}

/** Who else speaks in a passage, in words. */
export function partVoiceLine(voice: Voice, words: PageWords['source']): Html {
  return html`<p class="voice ${voice}">${fill(words.partVoice, { voice: words.voices[voice] })}</p>`;
}

/** Says kindly that a range is no quote. */
export function refusal(words: PageWords['source']): Html {
  return html`<p class="notice">${words.notAQuote}</p>`;
}

/**
 * What is known of a text. Of how sure its identification is, only "certain" is said; of its standing, only "superseded".
 * @param known what the page has said already: only what differs from it is said
 */
export function details(about: About, words: PageWords['source'], known?: About): Html {
  const differs = (key: keyof About) => known?.[key] !== about[key];
  return html`
    <dl class="details">
      ${differs('publisher') && row(words.publisher, about.publisher)}
      ${differs('date') && row(words.date, about.date ?? words.noDate)}
      ${differs('address') && about.address !== null && row(words.address, addressOf(about.address))}
      ${differs('rights') && row(words.rights, about.rights)}
    </dl>
    ${differs('standing') && about.standing === 'superseded' && html`<p>${words.superseded}</p>`}
    ${differs('identified') && about.identified === 'certain' && html`<p>${words.certain}</p>`}
  `;
}

function row(name: string, value: string | Html): Html {
  return html`<div>
    <dt>${name}</dt>
    <dd>${value}</dd>
  </div>`;
}

/** An address that a browser may open is a link; any other is text. */
function addressOf(address: string): Html | string {
  return /^https?:\/\//.test(address) ? html`<a href="${address}" rel="noreferrer">${address}</a>` : address;
}

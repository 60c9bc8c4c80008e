import type { Passage, Source, Voice } from '../knowledge/source.js';
import { details, partVoiceLine, refusal, voiceLine } from './about-view.js';
import { wholePassage } from './excerpt.js';
import { html, type Html } from './html.js';
import type { PageContext } from './page-context.js';
import type { PageWords } from '../knowledge/page-words.js';
import { fill } from '../text.js';
import { passageText } from './passage-view.js';
import type { Markable } from './quote-index.js';
import { alsoSaidIn, quotesUsed } from './quote-lists.js';
import { passageNumber } from './passage-number.js';

/** What a page shows of a document. */
export interface View {
  readonly source: Source;
  /** Null where the address names none or no quote. */
  readonly quote: Markable | null;
  /** Was a range asked for that is no quote? */
  readonly refused: boolean;
}

/** The whole document, or the list of its passages with what is known of each. */
export function documentView(context: PageContext, view: View): Html {
  const words = context.words.source;
  const { source } = view;
  const passages = source.passages.filter(
    (passage) => voicesOf(passage).length > 0 || passage.about.show === 'all',
  );
  return html`
    <h1>${source.about.title}</h1>
    ${view.refused && refusal(words)}
    <section class="about">
      <h2>${words.details}</h2>
      ${details(source.about, words)}
      ${passages.some(({ about }) => about.show === 'neighbours') && html`<p class="note">${words.neighboursOnly}</p>`}
    </section>
    <section>
      <h2>${words.contents}</h2>
      ${passages.map((passage) => passageSection(context, view, passage))}
    </section>
  `;
}

function passageSection(context: PageContext, view: View, passage: Passage): Html {
  const words = context.words.source;
  const { source } = view;
  const quote = view.quote?.passage === passage.id ? view.quote : null;
  const [main = null, ...others] = voicesOf(passage);
  const voice = quote?.voice ?? main;
  const whole = passage.about.show === 'all';
  return html`
    <section class="passage" ${quote === null && html`id="${passage.id}"`}>
      <h3>${passageHeading(passage, source, words)}</h3>
      ${voice && voiceLine(voice, words)} ${!whole && others.map((other) => partVoiceLine(other, words))}
      ${details(passage.about, words, source.about)}
      ${
        whole
          ? passageText({ source, passage, excerpt: wholePassage(passage), quote, voice }, words)
          : quotesUsed(context, source, passage)
      }
      ${quote && alsoSaidIn(context, quote)}
    </section>
  `;
}

function passageHeading(passage: Passage, source: Source, words: PageWords['source']): string {
  const { title } = passage.about;
  const sentence = title === source.about.title ? words.passage : words.passageTitle;
  return fill(sentence, { number: passageNumber(passage.id), title });
}

/** Who speaks in a passage, in the order of its text, furniture apart. Empty where it holds furniture alone. */
function voicesOf(passage: Passage): Voice[] {
  const voices = passage.sentences.map((sentence) => sentence.voice);
  return [...new Set(voices)].filter((voice) => voice !== 'furniture');
}

import type { Erratum, Passage, Source, Voice } from '../knowledge/source.js';
import { voiceLine } from './about-view.js';
import { overlap, runsOf, type Excerpt, type Range, type Run } from './excerpt.js';
import { html, type Html } from './html.js';
import { maskHandles } from './mask-handles.js';
import type { PageWords } from '../knowledge/page-words.js';
import { fill } from '../text.js';

/** The part of a passage to show, and the quote in it. */
export interface PassageParts {
  readonly source: Source;
  readonly passage: Passage;
  readonly excerpt: Excerpt;
  readonly quote: Range | null;
  /** The voice that the page has said already. */
  readonly voice: Voice | null;
}

/**
 * The words of a passage as they stand in the source, the quote in a `<mark>`. Only commenters' handles are masked.
 * Who speaks is said wherever it changes; furniture is only shown faintly.
 * The mark carries the passage's id, so that the address's fragment leads to it without a script.
 */
export function passageText(parts: PassageParts, words: PageWords['source']): Html {
  const { source, passage, excerpt } = parts;
  const runs = runsOf(source, passage, excerpt.range, parts.quote).filter(
    (run) => run.voice !== 'furniture' || passage.about.show === 'all',
  );
  const marked = runs.find((run) => run.marked !== '');
  const spoken = runs.filter((run) => run.voice !== 'furniture');
  const paragraphs = runs.map((run) => {
    const before = spoken[spoken.indexOf(run) - 1]?.voice ?? parts.voice;
    const text = runText(run, run === marked ? passage.id : null, words.handle);
    return html`${spoken.includes(run) && run.voice && run.voice !== before && voiceLine(run.voice, words)}
      <p class="run ${run.voice}">${text}</p>`;
  });
  return html`
    <div class="text">
      ${excerpt.moreBefore && html`<p class="more">…</p>`} ${paragraphs}
      ${excerpt.moreAfter && html`<p class="more">…</p>`}
    </div>
    ${errataIn(source, passage, excerpt.range).map((erratum) => errorNote(erratum, words))}
  `;
}

function runText(run: Run, markId: string | null, handle: string): Html {
  const mask = (text: string) => maskHandles(text, handle);
  const id = markId !== null && html` id="${markId}"`;
  const marked = run.marked !== '' && html`<mark${id}>${mask(run.marked)}</mark>`;
  return html`${mask(run.before)}${marked}${mask(run.after)}`;
}

/** What is wrong in a stretch of a passage. */
export function errataIn(source: Source, passage: Passage, shown: Range): Erratum[] {
  return source.errata.filter((erratum) => {
    const start = source.text.indexOf(erratum.quote, passage.start);
    return (
      erratum.passage === passage.id &&
      start >= 0 &&
      overlap({ start, end: start + erratum.quote.length }, shown)
    );
  });
}

/** What a text has wrong, and who says so. */
export function errorNote(erratum: Erratum, words: PageWords['source']): Html {
  const { title, publisher, date, address, checked } = erratum.source;
  const see = fill(words.erratumSource, { title, publisher, date: date ?? words.noDate });
  return html`
    <aside class="erratum">
      <h3>${words.erratum}</h3>
      <p>${erratum.says}</p>
      <p>
        ${see} ${address !== null && html`<a href="${address}" rel="noreferrer">${address}</a>`}
        ${checked !== null && fill(words.erratumChecked, { date: checked })}
      </p>
    </aside>
  `;
}

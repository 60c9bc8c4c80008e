import type { Measured } from '../knowledge/measured.js';
import type { SafetyWords } from '../knowledge/care-page-words.js';
import { fill } from '../text.js';
import { html, type Html } from './html.js';
import { dayOf } from './links.js';
import type { PageContext } from './page-context.js';

/** What is said of one list, line by line; null where it is not measured yet. */
type Column = readonly (string | Html)[] | null;

/** How well the screen did: a column for each list, a line for each figure. */
export function measuredTable(context: PageContext): Html {
  const words = context.words.safety.measured;
  const { lang } = context.words;
  const { own, blind, ordinary } = context.knowledge.safety.measured;
  const columns = [
    columnOf(own, words, lang),
    columnOf(blind, words, lang),
    ordinaryColumn(ordinary, words, lang),
  ];
  const lines = [words.messages, words.danger, words.recall, words.falseAlarms, words.declined, words.on];
  return html`<table class="figures">
    <caption>
      ${words.caption}
    </caption>
    <thead>
      <tr>
        <th scope="col">${words.measure}</th>
        ${[words.own, words.blind, words.ordinary].map((name) => html`<th scope="col">${name}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${lines.map(
        (line, at) =>
          html`<tr>
            <th scope="row">${line}</th>
            ${columns.map((column) => cell(column, at, words.notYet, lines.length))}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** A list that is not measured yet says so once, in one cell over all lines. */
function cell(column: Column, at: number, notYet: string, lines: number): Html | null {
  if (column !== null) return html`<td>${column[at] ?? ''}</td>`;
  return at === 0 ? html`<td rowspan="${lines}">${notYet}</td>` : null;
}

function columnOf(list: Measured['own'], words: SafetyWords['measured'], lang: string): Column {
  if (list === null) return null;
  const { messages, danger, recall, falseAlarms, declined, on } = list;
  const number = new Intl.NumberFormat(lang);
  return [
    number.format(messages),
    number.format(danger),
    percent(Math.floor, recall, lang),
    percent(Math.ceil, falseAlarms, lang),
    declined === null ? words.notCounted : percent(Math.floor, declined, lang),
    dayOf(on, lang),
  ];
}

function ordinaryColumn(list: Measured['ordinary'], words: SafetyWords['measured'], lang: string): Column {
  if (list === null) return null;
  const number = new Intl.NumberFormat(lang);
  const all = number.format(list.messages);
  const alarms = fill(words.count, { count: number.format(list.falseAlarms), all });
  return [all, words.none, words.notCounted, alarms, words.notCounted, dayOf(list.on, lang)];
}

/** A share in percent with one decimal, rounded so that it never looks better than it is. */
function percent(round: (value: number) => number, share: number, lang: string): string {
  // Six decimals first: 0.29 * 1000 is 290.00000000000006 or so.
  const whole = round(Number((share * 1000).toFixed(6))) / 1000;
  return new Intl.NumberFormat(lang, { style: 'percent', maximumFractionDigits: 1 }).format(whole);
}

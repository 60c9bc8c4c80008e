/* Shows only the answers that have the words typed so far. Nothing is sent; the search itself needs no script. */

const field = document.getElementById('search');
const filtered = document.getElementById('filtered');
const kinds = [...document.querySelectorAll('.kind')];
/** In milliseconds: the count is said when somebody pauses, not at each letter. */
const PAUSE = 500;
let saying = 0;

field.addEventListener('input', filter);
// A browser may have put the words back that stood there before.
if (field.value !== '') filter();

function filter() {
  const words = wordsOf(field.value);
  let count = 0;
  for (const kind of kinds) {
    const cards = [...kind.querySelectorAll('.card')];
    for (const card of cards) card.hidden = !hasAll(wordsOf(card.textContent), words);
    const shown = cards.filter((card) => !card.hidden).length;
    kind.hidden = shown === 0;
    count += shown;
  }
  if (count === 0) for (const kind of kinds) show(kind);
  window.clearTimeout(saying);
  saying = window.setTimeout(() => (filtered.textContent = words.length === 0 ? '' : said(count)), PAUSE);
}

/** Where no answer has the words, all stay to be looked through. */
function show(kind) {
  kind.hidden = false;
  for (const card of kind.querySelectorAll('.card')) card.hidden = false;
}

function wordsOf(text) {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The last word may not be finished yet. */
function hasAll(there, wanted) {
  return wanted.every((word) => there.some((one) => one.startsWith(word)));
}

function said(count) {
  const { some, one, none } = filtered.dataset;
  if (count === 0) return none;
  return count === 1 ? one : some.replace('{number}', String(count));
}

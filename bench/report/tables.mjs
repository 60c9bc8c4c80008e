import { BASE } from '../engines/engines.mjs';

const NONE = '–';

/**
 * The figures as Markdown, each table under a sentence that says what it shows.
 * @param figures what measure-all.mjs gives
 * @param scale what was measured
 */
export function tablesOf(figures, scale) {
  const { quality, abstain, own, speed, intents } = figures;
  const names = scale.rankers.map(({ name }) => name);
  const speeds = speed?.get(scale.size);
  const parts = [];
  const texts = count(scale.size);
  parts.push(
    `As ratios to ${BASE}; quality: more is better; time and memory (over ${texts} texts): less is better.`,
    table(RATIOS, names, { quality, abstain, own, speeds }),
    'The same figures as they are.',
    table(FIGURES, names, { quality, abstain, own, speeds }),
  );
  if (speed)
    parts.push(
      'The slowest query of a hundred (p99), in milliseconds, by the number of texts.',
      growthTable(names, speed),
    );
  if (intents) parts.push('Intents, over CLINC150.', table(INTENTS, [...intents.keys()], { intents }));
  return parts.join('\n\n');
}

/** A column: its head, and what it shows of an engine; undefined where it was not measured. */
const RATIOS = [
  ['nDCG@10', ({ quality }, name) => ratio(quality, name, 'ndcg')],
  ['right at 5 % false', ({ abstain }, name) => ratio(abstain, name, 'right')],
  ['own topics, right at 5 % false', ({ own }, name) => ratio(own, name, 'right')],
  ['query p50', ({ speeds }, name) => speeds?.get(name)?.ratios.p50],
  ['query p99', ({ speeds }, name) => speeds?.get(name)?.ratios.p99],
  ['building', ({ speeds }, name) => speeds?.get(name)?.ratios.build],
  ['memory', ({ speeds }, name) => speeds?.get(name)?.ratios.memory],
];

const FIGURES = [
  ['nDCG@10', ({ quality }, name) => share(quality?.get(name)?.ndcg)],
  ['P@1', ({ quality }, name) => share(quality?.get(name)?.p1)],
  ['MRR@10', ({ quality }, name) => share(quality?.get(name)?.mrr)],
  ['right at 5 % false', ({ abstain }, name) => spread(abstain?.get(name))],
  ['own topics, right at 5 % false', ({ own }, name) => spread(own?.get(name))],
  ['query p50, ms', ({ speeds }, name) => speeds?.get(name)?.p50],
  ['query p99, ms', ({ speeds }, name) => speeds?.get(name)?.p99],
  ['building, s', ({ speeds }, name) => speeds?.get(name)?.build],
  ['memory, MB', ({ speeds }, name) => speeds?.get(name)?.memory],
];

const INTENTS = [
  ['accuracy in scope', ({ intents }, name) => share(intents.get(name).accuracy)],
  ['AUROC in scope against out of scope', ({ intents }, name) => share(intents.get(name).auroc)],
  ['training, s', ({ intents }, name) => intents.get(name).training],
  ['question p50, ms', ({ intents }, name) => intents.get(name).p50],
  ['question p99, ms', ({ intents }, name) => intents.get(name).p99],
];

function growthTable(names, speed) {
  const columns = [...speed].map(([texts, speeds]) => [count(texts), (_, name) => speeds.get(name)?.p99]);
  return table(columns, names, {});
}

/** Columns in which nothing was measured are left out. */
function table(columns, names, figures) {
  const shown = columns
    .map(([head, show]) => [head, names.map((name) => shownAs(show(figures, name)))])
    .filter(([, cells]) => cells.some((cell) => cell !== NONE));
  return [
    line(['', ...shown.map(([head]) => head)]),
    line(['---', ...shown.map(() => '---:')]),
    ...names.map((name, i) => line([name, ...shown.map(([, cells]) => cells[i])])),
  ].join('\n');
}

function line(cells) {
  return `| ${cells.join(' | ')} |`;
}

/** A number to three digits that count. */
function shownAs(value) {
  if (typeof value !== 'number') return value ?? NONE;
  return value >= 100 ? count(Math.round(value)) : value.toPrecision(value >= 10 ? 3 : 2);
}

function share(value) {
  return value?.toFixed(3);
}

function spread(figures) {
  return figures && `${figures.right.toFixed(3)} ± ${figures.spread.toFixed(3)}`;
}

function ratio(figures, name, key) {
  const value = figures?.get(name)?.[key];
  return value === undefined ? undefined : (value / figures.get(BASE)[key]).toFixed(2);
}

function count(value) {
  return value.toLocaleString('en');
}

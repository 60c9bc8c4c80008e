import { BASE } from './engines/engines.mjs';
import { measureInChild } from './in-child.mjs';
import { median } from './metrics.mjs';

/** How many documents SciFact has. */
const SCIFACT = 5_183;

/**
 * Measures what the settings ask for, one engine after another.
 * @param settings `{ data, parts, rounds }`, as the command line gives them
 * @param scale how much is measured, as scale.mjs says
 * @param say tells how far it is
 * @returns for each part that ran, what its measurement gives, by the engine's name; `speed` by the number of texts first
 */
export async function measureAll({ data, parts, rounds }, scale, say) {
  const figures = {};
  const documents = Math.min(scale.documents, SCIFACT);
  if (parts.includes('quality')) {
    const options = { data, ...scale };
    figures.quality = await measureEach('quality', enginesFor(scale.rankers, documents), options, say);
    figures.intents = await measureEach('intents', scale.classifiers, options, say);
  }
  if (parts.includes('abstain')) {
    const engines = enginesFor(scale.rankers, documents / 2);
    figures.abstain = await measureEach('abstain', engines, { data, ...scale }, say);
  }
  if (parts.includes('own')) {
    const engines = scale.rankers.filter(({ takesAsks }) => takesAsks);
    figures.own = await measureEach('own', engines, { data, ...scale }, say);
  }
  if (parts.includes('speed')) figures.speed = await measureSpeeds(data, rounds, scale, say);
  return figures;
}

async function measureEach(measure, engines, { data, documents, splits, intents }, say) {
  const figures = new Map();
  for (const { name, file } of engines) {
    say(`${measure}: ${name}`);
    figures.set(name, await measureInChild(measure, file, { data, documents, splits, intents }));
  }
  return figures;
}

/** Engine after engine in each round, so that what else the machine does falls on all of them. */
async function measureSpeeds(data, rounds, { rankers, sizes }, say) {
  const speeds = new Map();
  for (const texts of sizes) {
    const runs = new Map();
    for (let round = 1; round <= rounds; round++) {
      for (const { name, file } of enginesFor(rankers, texts).filter(
        (one) => round <= (one.rounds ?? rounds),
      )) {
        say(`speed over ${texts} texts, round ${round}: ${name}`);
        runs.set(name, [...(runs.get(name) ?? []), await measureInChild('speed', file, { data, texts })]);
      }
    }
    speeds.set(texts, new Map([...runs].map(([name, run]) => [name, summaryOf(run, runs.get(BASE))])));
  }
  return speeds;
}

/** The middle of the rounds; `ratios` are taken within each round before. */
function summaryOf(runs, base) {
  const keys = Object.keys(runs[0]);
  const middle = (valueOf) => Object.fromEntries(keys.map((key) => [key, median(runs.map(valueOf(key)))]));
  return {
    ...middle((key) => (run) => run[key]),
    ratios: middle((key) => (run, round) => run[key] / base[round][key]),
  };
}

function enginesFor(engines, texts) {
  return engines.filter(({ largest = Infinity }) => texts <= largest);
}

import { shuffled } from '../../dist/src/check/measure/shuffled.js';
import { readSciFact, shortened } from '../data.mjs';
import { deviation, isAnswerable, mean, rightAt } from '../metrics.mjs';

const FALSE_SHARE = 0.05;

/**
 * How well an engine knows when to say nothing: half of the documents are taken away, and with them what answers about
 * half of the queries.
 * @returns `{ right, spread }`: the share of the answerable queries answered rightly at 5 % false answers, its mean over
 *   the splits and their standard deviation
 */
export function measureAbstention({ createRanker }, { data, documents, splits }) {
  const { rows, queries, grades } = shortened(readSciFact(data), documents);
  const shares = Array.from({ length: splits }, (_, split) => {
    const kept = shuffled(rows, ({ id }) => id, `split ${split}`).slice(0, Math.floor(rows.length / 2));
    return shareOf(createRanker(kept), queries, gradesWithin(kept, grades));
  });
  return { right: mean(shares), spread: deviation(shares) };
}

function shareOf(rank, queries, grades) {
  const answerable = [];
  const unanswerable = [];
  for (const { id, text } of queries) {
    const { results, confidence } = rank(text, 1);
    const known = grades.get(id);
    if (isAnswerable(known)) answerable.push({ confidence, isRight: (known.get(results[0]?.id) ?? 0) > 0 });
    else unanswerable.push(confidence);
  }
  return rightAt(FALSE_SHARE, answerable, unanswerable);
}

function gradesWithin(rows, grades) {
  const ids = new Set(rows.map(({ id }) => id));
  const within = (known) => new Map([...known].filter(([document]) => ids.has(document)));
  return new Map([...grades].map(([query, known]) => [query, within(known)]));
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { measureAbstention } from '../../dist/src/check/measure/abstention.js';
import { goldenRow } from '../../dist/src/check/measure/golden-row.js';
import { openKnowledge } from '../../dist/src/knowledge/load.js';

const root = join(import.meta.dirname, '..', '..');
const GOLDEN = join(root, 'tests', 'golden', 'questions.jsonl');
/** No review is late on this day. */
const DAY = '2000-01-01';

/**
 * How well an engine knows when to say nothing over Kindred's own topics: half of them are taken away, and the golden
 * questions are asked, as npm run eval does.
 * @returns `{ right, spread }`, as in abstain.mjs
 */
export function measureOwn({ createRanker, createTopicFinder = overRows(createRanker) }, { splits }) {
  const knowledge = openKnowledge(join(root, 'content'), DAY);
  const rows = readFileSync(GOLDEN, 'utf8').trim().split('\n');
  const golden = rows.map((line) => goldenRow.parse(JSON.parse(line)));
  return measureAbstention(knowledge, golden, createTopicFinder, splits);
}

/** What any engine makes of a half: its best row, and how sure it is of it. */
function overRows(createRanker) {
  return ({ rows }) => {
    const rank = createRanker(rows);
    return (question) => {
      const { results, confidence } = rank(question, 1);
      return { id: results[0]?.id ?? null, confidence };
    };
  };
}

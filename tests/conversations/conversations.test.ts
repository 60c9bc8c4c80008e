import { describe, expect, test } from 'vitest';
import { readScripts, unmet, type Script } from '../support/conversation-script.js';
import { runRealApp } from '../support/real-app.js';
import { inTeams, onThePage, type ScriptPerson } from '../support/script-people.js';
import { shippedKnowledge } from '../support/shipped.js';

const knowledge = shippedKnowledge();
const scripts = readScripts();
const MINUTE = 60 * 1000;

/** What is not as the script has it, each with the turn. */
async function run({ turns }: Script, come: typeof onThePage): Promise<string[]> {
  let time = Date.UTC(2026, 10, 22, 8);
  const { url, log } = await runRealApp({ now: () => time });
  const person: ScriptPerson = await come({ url, log, knowledge });
  const faults: string[] = [];
  let offered: readonly string[] = [];
  for (const [i, turn] of turns.entries()) {
    time += turn.after * MINUTE;
    const title = turn.tap === undefined ? undefined : tapped(offered, turn.tap);
    const text = turn.say ?? title ?? '';
    const reply = turn.thumb ? await person.thumb(turn.thumb) : await person.say(text);
    const what = turn.thumb ? `thumb ${turn.thumb}` : text;
    const lacking = turn.tap !== undefined && title === undefined ? [`“${turn.tap}” was not suggested`] : [];
    const found = [...lacking, ...unmet(turn, reply)];
    faults.push(...found.map((fault) => `turn ${i + 1}, “${what}”: ${fault}\n  ${reply.text}`));
    if (reply.messages > 0) offered = reply.suggestions;
  }
  return faults;
}

function tapped(offered: readonly string[], part: string): string | undefined {
  return offered.find((title) => title.toLowerCase().includes(part.toLowerCase()));
}

test('no two conversations have the same name', () => {
  const names = scripts.map(({ name }) => name);
  expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
});

describe.each([
  ['on the page', onThePage],
  ['in Teams', inTeams],
] as const)('%s', (_where, come) => {
  test.each(scripts.map((script) => [script.name, script] as const))('%s', async (_name, script) => {
    expect(await run(script, come)).toEqual([]);
  });
});

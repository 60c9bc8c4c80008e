import { describe, expect, test } from 'vitest';
import {
  readScripts,
  unmet,
  type Script,
  type ScriptReply,
  type ScriptTurn,
} from '../support/conversation-script.js';
import { runRealApp } from '../support/real-app.js';
import { inAGroup, inTeams, onThePage, type ScriptPerson } from '../support/script-people.js';
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
  let offered: Offered = { last: [], before: [] };
  for (const [i, turn] of turns.entries()) {
    time += turn.after * MINUTE;
    const text = written(turn, offered);
    const reply = await act(person, turn, text ?? '');
    const what = (text ?? turn.thumb ?? 'opens').slice(0, 60);
    const lacking = text === null ? [`“${turn.tap ?? turn.tapOld}” was not suggested`] : [];
    const found = [...lacking, ...unmet(turn, reply)];
    faults.push(...found.map((fault) => `turn ${i + 1}, “${what}”: ${fault}\n  ${reply.text}`));
    if (reply.messages > 0)
      offered = { last: reply.suggestions, before: [...offered.before, ...offered.last] };
  }
  return faults;
}

/** What was suggested: in the last reply, and before it. */
interface Offered {
  readonly last: readonly string[];
  readonly before: readonly string[];
}

/** What is sent: null where nothing like it was suggested, nothing where nothing is written. */
function written(
  { say, upTo, tap, tapOld }: ScriptTurn,
  { last, before }: Offered,
): string | null | undefined {
  if (say !== undefined) return upTo === undefined ? say : say.repeat(upTo / say.length);
  if (tap !== undefined) return tapped(last, tap);
  return tapOld === undefined
    ? undefined
    : tapped(
        before.filter((title) => !last.includes(title)),
        tapOld,
      );
}

function tapped(offered: readonly string[], part: string): string | null {
  return offered.find((title) => title.toLowerCase().includes(part.toLowerCase())) ?? null;
}

function act(person: ScriptPerson, { thumb, opens }: ScriptTurn, text: string): Promise<ScriptReply> {
  if (thumb) return person.thumb(thumb);
  return opens ? person.opens() : person.say(text);
}

test('no two conversations have the same name', () => {
  const names = scripts.map(({ name }) => name);
  expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
});

const alone = scripts.filter(({ where }) => where === undefined);
const among = scripts.filter(({ where }) => where === 'group');

describe.each([
  ['on the page', onThePage, alone],
  ['in Teams', inTeams, alone],
  ['in Teams, where others read along', inAGroup, among],
] as const)('%s', (_where, come, all) => {
  test.each(all.map((script) => [script.name, script] as const))('%s', async (_name, script) => {
    expect(await run(script, come)).toEqual([]);
  });
});

import type { Fault } from './faults.js';
import type { ReplyWording } from './safety-replies.js';
import type { SafetyFiles } from './safety-faults.js';
import type { SafetyCase } from './safety-rules.js';

const FILE = 'safety/replies.yaml';

/** Every case that needs a reply has one that serves everybody, and no reply to a danger is empty. */
export function checkReplies({ rules, declined, replies }: SafetyFiles, faults: Fault[]): void {
  checkGroup(replies, faults);
  const cases = new Map([...rules.value.cases, ...declined.value.cases].map((one) => [one.id, one]));
  const served = new Set<string>();
  replies.value.replies.forEach((reply, at) => {
    const line = replies.lineOf(['replies', at]);
    for (const name of reply.cases) {
      const found = cases.get(name);
      const mend = `Use one of: ${[...cases.keys()].sort().join(', ')}.`;
      if (found === undefined)
        faults.push({
          code: 'case-unknown',
          file: FILE,
          line,
          message: `There is no case called ${name}.`,
          mend,
        });
      else reportEmpty(reply, found, line, faults);
      reportNear(reply, found, line, faults);
      if (reply.who === undefined && reply.audience === undefined) served.add(name);
    }
  });
  for (const one of cases.values()) {
    const needed = one.declines || one.care === 'emergency' || one.care === 'urgent';
    if (!needed || served.has(one.id)) continue;
    faults.push({
      code: 'reply-missing',
      file: FILE,
      line: 1,
      message: `No reply serves the case ${one.id} for everybody.`,
      mend: `Add a reply with cases: [${one.id}] and neither who nor audience.`,
    });
  }
}

/** What is said where others read along gives the emergency number, or the procedure, and what to do. */
function checkGroup({ value: { group }, lineOf }: SafetyFiles['replies'], faults: Fault[]): void {
  const report = (name: keyof typeof group, message: string, mend: string) =>
    faults.push({ code: 'reply-empty', file: FILE, line: lineOf(['group', name]), message, mend });
  for (const name of ['crisis', 'staff'] as const) {
    if (!group[name].lines.includes('emergency'))
      report(
        name,
        `The group's ${name} reply does not give the emergency number.`,
        'Write emergency first under lines.',
      );
    if (group[name].then.length === 0)
      report(name, `The group's ${name} reply does not say what to do now.`, 'Write a sentence under then.');
  }
  const { first, ask } = group.declined;
  if (first.length + ask.length === 0)
    report('declined', "The group's declined reply says nothing.", 'Write a sentence under first.');
}

/** "Stay" brings somebody near; where there may be violence it must never be said. */
function reportNear(reply: ReplyWording, found: SafetyCase | undefined, line: number, faults: Fault[]) {
  const { first, then, ask, last, near } = reply;
  const fault = (message: string, mend: string) =>
    faults.push({ code: 'reply-near', file: FILE, line, message, mend });
  if ([...first, ...then, ...ask, ...last].some((text) => STAY.test(text)))
    fault('A sentence says "stay".', 'Move it under near, which is not said where there may be violence.');
  if (found?.keepAway === true && near.length > 0)
    fault(`Nobody must be brought near in the case ${found.id}.`, 'Take near out of this reply.');
}

const STAY = /\b(?:stay|remain)\b/i;

function reportEmpty(reply: ReplyWording, { id, care, declines }: SafetyCase, line: number, faults: Fault[]) {
  const fault = (message: string, mend: string) =>
    faults.push({ code: 'reply-empty', file: FILE, line, message, mend });
  if (care === 'emergency' || care === 'urgent') {
    const staff = reply.audience === 'staff' && reply.first.length > 0;
    const said = [...reply.first, ...reply.then].some((text) => text.includes('{emergency}'));
    if (!staff && !reply.lines.includes('emergency') && !(care === 'urgent' && said))
      fault(
        `The reply to ${id} does not give the emergency number.`,
        'Write emergency first under lines (for staff: the procedure under first).',
      );
    if (reply.then.length === 0)
      fault(`The reply to ${id} does not say what to do now.`, 'Write one to four sentences under then.');
  } else if (declines && reply.first.length + reply.then.length === 0)
    fault(`The reply to ${id} does not say why there is no answer.`, 'Write a sentence under first.');
}

import type { Fault } from './faults.js';
import type { HelpLines } from './help-lines.js';
import type { SafetyReplies } from './safety-replies.js';
import type { SafetyLanguages, SafetyRules, SafetyWords, Softeners } from './safety-rules.js';
import type { Signpost } from './signposts.js';
import type { ReadYaml } from './yaml-file.js';

/** The files of `content/safety`, read but not yet compared with each other. */
export interface SafetyFiles {
  readonly words: ReadYaml<SafetyWords>;
  readonly rules: ReadYaml<SafetyRules>;
  readonly declined: ReadYaml<SafetyRules>;
  readonly softeners: ReadYaml<Softeners>;
  readonly languages: ReadYaml<SafetyLanguages>;
  readonly helpLines: ReadYaml<HelpLines>;
  readonly replies: ReadYaml<SafetyReplies>;
  readonly signposts: ReadYaml<{ readonly signposts: readonly Signpost[] }>;
}

const RULES = 'safety/rules.yaml';
const DECLINED = 'safety/declined.yaml';
const LANGUAGES = 'safety/languages.yaml';
const HELP = 'safety/help-lines.yaml';
const REPLIES = 'safety/replies.yaml';

/** Compares the safety files with each other and with the day. */
export function checkSafety(files: SafetyFiles, today: string, faults: Fault[], warnings: Fault[]): void {
  checkConcepts(files, faults);
  checkCases(files, faults);
  checkReplies(files, faults);
  checkDates(files, today, warnings);
}

/** Every `[concept]` that a pattern names must exist. */
function checkConcepts(files: SafetyFiles, faults: Fault[]): void {
  const known = new Set(Object.keys(files.words.value.concepts));
  const look = (file: string, patterns: readonly string[] | undefined, line: number) => {
    for (const pattern of patterns ?? []) {
      for (const [, name] of pattern.matchAll(/\[([^\]]*)\]/g)) {
        if (name !== undefined && !known.has(name)) faults.push(unknown(file, line, 'concept', name, known));
      }
    }
  };
  for (const [name, entries] of Object.entries(files.words.value.concepts)) {
    look('safety/words.yaml', entries, files.words.lineOf(['concepts', name]));
  }
  for (const [name, patterns] of Object.entries(files.softeners.value)) {
    look('safety/softeners.yaml', patterns, files.softeners.lineOf([name]));
  }
  for (const [file, read] of [
    [RULES, files.rules],
    [DECLINED, files.declined],
  ] as const) {
    look(file, read.value.strike, read.lineOf(['strike']));
    look(file, read.value.subject, read.lineOf(['subject']));
    read.value.rules.forEach((rule, at) => {
      const patterns = [...(rule.says ?? []), ...(rule.together ?? []).flat(), ...(rule.unless ?? [])];
      look(file, patterns, read.lineOf(['rules', at]));
    });
  }
}

/** Every case that a rule sets must exist. */
function checkCases(files: SafetyFiles, faults: Fault[]): void {
  for (const [file, read] of [
    [RULES, files.rules],
    [DECLINED, files.declined],
  ] as const) {
    const known = new Set(read.value.cases.map((one) => one.id));
    read.value.rules.forEach((rule, at) => {
      if (!known.has(rule.case))
        faults.push(unknown(file, read.lineOf(['rules', at, 'case']), 'case', rule.case, known));
    });
  }
  const dangers = new Set(files.rules.value.cases.map((one) => one.id));
  files.languages.value.languages.forEach((language, at) => {
    language.says.forEach((group, place) => {
      const line = files.languages.lineOf(['languages', at, 'says', place]);
      if (!dangers.has(group.case)) faults.push(unknown(LANGUAGES, line, 'case', group.case, dangers));
    });
  });
}

/** Every case that needs a reply has one that serves everybody. */
function checkReplies(files: SafetyFiles, faults: Fault[]): void {
  const cases = [...files.rules.value.cases, ...files.declined.value.cases];
  const known = new Set(cases.map((one) => one.id));
  const served = new Set<string>();
  files.replies.value.replies.forEach((reply, at) => {
    for (const name of reply.cases) {
      if (!known.has(name))
        faults.push(unknown(REPLIES, files.replies.lineOf(['replies', at]), 'case', name, known));
      if (reply.who === undefined && reply.audience === undefined) served.add(name);
    }
  });
  for (const one of cases) {
    const needed = one.declines || one.care === 'emergency' || one.care === 'urgent';
    if (!needed || served.has(one.id)) continue;
    faults.push({
      code: 'reply-missing',
      file: REPLIES,
      line: 1,
      message: `No reply serves the case ${one.id} for everybody.`,
      mend: `Add a reply with cases: [${one.id}] and neither who nor audience.`,
    });
  }
  files.helpLines.value.regions.forEach((region, at) => {
    if (region.directory || region.lines.some((line) => line.needs.includes('crisis'))) return;
    faults.push({
      code: 'region-without-line',
      file: HELP,
      line: files.helpLines.lineOf(['regions', at]),
      message: `The region ${region.id} has no line for a crisis.`,
      mend: 'Add a line whose needs hold crisis, with its source and the day it was checked.',
    });
  });
}

/** A help line whose day of review has passed. */
function checkDates(files: SafetyFiles, today: string, warnings: Fault[]): void {
  const look = (name: string, checkBy: string, path: readonly PropertyKey[]) => {
    if (checkBy >= today) return;
    warnings.push({
      code: 'help-line-overdue',
      file: HELP,
      line: files.helpLines.lineOf([...path, 'checkBy']),
      message: `${name} should have been looked at by ${checkBy}.`,
      mend: 'Ring or open it, then write the new days into checked and checkBy.',
    });
  };
  files.helpLines.value.anywhere.forEach((one, at) => look(one.name, one.checkBy, ['anywhere', at]));
  files.helpLines.value.regions.forEach((region, at) => {
    look(`The emergency number of ${region.name}`, region.checkBy, ['regions', at]);
    region.lines.forEach((line, place) => look(line.name, line.checkBy, ['regions', at, 'lines', place]));
  });
}

function unknown(file: string, line: number, what: string, name: string, known: ReadonlySet<string>): Fault {
  return {
    code: `${what}-unknown`,
    file,
    line,
    message: `There is no ${what} called ${name}.`,
    mend: `Use one of: ${[...known].sort().join(', ')}.`,
  };
}

import type { Fault } from './faults.js';
import { checkHelpLines } from './help-line-faults.js';
import type { HelpLines } from './help-lines.js';
import { checkReplies } from './reply-faults.js';
import type { SafetyReplies } from './safety-replies.js';
import type { MustSee, SafetyLanguages, SafetyRules, SafetyWords, Softeners } from './safety-rules.js';
import type { Signpost } from './signposts.js';
import type { ReadYaml } from './yaml-file.js';

/** The files of `content/safety`, read but not yet compared with each other. */
export interface SafetyFiles {
  readonly words: ReadYaml<SafetyWords>;
  readonly rules: ReadYaml<SafetyRules>;
  readonly declined: ReadYaml<SafetyRules>;
  readonly softeners: ReadYaml<Softeners>;
  readonly languages: ReadYaml<SafetyLanguages>;
  readonly mustSee: ReadYaml<MustSee>;
  readonly helpLines: ReadYaml<HelpLines>;
  readonly replies: ReadYaml<SafetyReplies>;
  readonly signposts: ReadYaml<{ readonly signposts: readonly Signpost[] }>;
}

const RULES = 'safety/rules.yaml';
const DECLINED = 'safety/declined.yaml';
const LANGUAGES = 'safety/languages.yaml';
const MUST_SEE = 'safety/must-see.yaml';

/** Compares the safety files with each other and with the day. */
export function checkSafety(files: SafetyFiles, today: string, faults: Fault[], warnings: Fault[]): void {
  checkConcepts(files, faults);
  checkCases(files, faults);
  checkReplies(files, faults);
  checkHelpLines(files.helpLines, today, faults, warnings);
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
  const heavy = files.rules.value.cases.filter(({ care }) => care === 'emergency' || care === 'urgent');
  const seen = new Set(files.mustSee.value.mustSee.map((one) => one.case));
  files.mustSee.value.mustSee.forEach((one, at) => {
    const line = files.mustSee.lineOf(['mustSee', at, 'case']);
    if (!heavy.some(({ id }) => id === one.case))
      faults.push(unknown(MUST_SEE, line, 'case', one.case, new Set(heavy.map(({ id }) => id))));
  });
  for (const { id } of heavy.filter((one) => !seen.has(one.id))) {
    faults.push({
      code: 'must-see-missing',
      file: MUST_SEE,
      line: 1,
      message: `The case ${id} has no sentence that the screen must see.`,
      mend: `Add an entry with case: ${id} and the plainest sentences of it under says.`,
    });
  }
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

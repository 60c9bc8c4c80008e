import { readExamples, type Example } from './examples.js';
import type { Fault } from './faults.js';
import { helpLinesSchema, type HelpLines } from './help-lines.js';
import { readMeasured, type Measured } from './measured.js';
import { checkSafety } from './safety-faults.js';
import { safetyRepliesSchema, type SafetyReplies } from './safety-replies.js';
import {
  languagesSchema,
  mustSeeSchema,
  rulesSchema,
  softenersSchema,
  wordsSchema,
  type SafetyLanguages,
  type SafetyRules,
  type SafetyWords,
  type Softeners,
} from './safety-rules.js';
import { readSenses, type Senses } from './senses.js';
import { signpostsSchema, type Organisation, type Signpost } from './signposts.js';
import { readYamlFile } from './yaml-file.js';

/** Everything of `content/safety`. */
export interface SafetyContent {
  readonly words: SafetyWords;
  /** Which words have a sense in common. */
  readonly senses: Senses;
  /** What the classifier learns from; left empty where it has learned already, at build. */
  readonly examples: readonly Example[];
  /** Dangers. */
  readonly rules: SafetyRules;
  /** What is kindly not answered. */
  readonly declined: SafetyRules;
  readonly softeners: Softeners;
  readonly languages: SafetyLanguages;
  readonly helpLines: HelpLines;
  readonly replies: SafetyReplies;
  /** How well the screen did. */
  readonly measured: Measured;
  /** By id. */
  readonly signposts: ReadonlyMap<string, Signpost>;
  /** For families and carers, in the order of the file. */
  readonly organisations: readonly Organisation[];
}

/**
 * Reads `safety/*.yaml` of the content folder.
 * @param today `YYYY-MM-DD`; dates before it are overdue
 * @param faults gets everything that makes the content unfit
 * @param warnings gets dates that have passed: a fault for a release, a warning at start
 * @param withExamples false where the screen has learned from them already, at build; then they were sound
 * @returns null when there was any fault
 */
export function readSafetyContent(
  folder: string,
  today: string,
  faults: Fault[],
  warnings: Fault[],
  withExamples = true,
): SafetyContent | null {
  const words = readYamlFile(folder, 'safety/words.yaml', wordsSchema, faults);
  const senses = readSenses(folder, faults);
  const rules = readYamlFile(folder, 'safety/rules.yaml', rulesSchema, faults);
  const declined = readYamlFile(folder, 'safety/declined.yaml', rulesSchema, faults);
  const softeners = readYamlFile(folder, 'safety/softeners.yaml', softenersSchema, faults);
  const languages = readYamlFile(folder, 'safety/languages.yaml', languagesSchema, faults);
  const mustSee = readYamlFile(folder, 'safety/must-see.yaml', mustSeeSchema, faults);
  const helpLines = readYamlFile(folder, 'safety/help-lines.yaml', helpLinesSchema, faults);
  const replies = readYamlFile(folder, 'safety/replies.yaml', safetyRepliesSchema, faults);
  const signposts = readYamlFile(folder, 'safety/signposts.yaml', signpostsSchema, faults);
  const measured = readMeasured(folder, faults);
  if (
    !words ||
    !senses ||
    !rules ||
    !declined ||
    !softeners ||
    !languages ||
    !mustSee ||
    !helpLines ||
    !replies ||
    !signposts ||
    !measured
  )
    return null;
  const before = faults.length;
  checkSafety(
    { words, rules, declined, softeners, languages, mustSee, helpLines, replies, signposts },
    today,
    faults,
    warnings,
  );
  const cases = [...rules.value.cases, ...declined.value.cases];
  const examples = withExamples ? readExamples(folder, cases, faults) : [];
  if (faults.length > before) return null;
  return {
    words: words.value,
    senses,
    examples,
    rules: rules.value,
    declined: declined.value,
    softeners: softeners.value,
    languages: languages.value,
    helpLines: helpLines.value,
    replies: replies.value,
    measured,
    signposts: new Map(signposts.value.signposts.map((signpost) => [signpost.id, signpost])),
    organisations: signposts.value.organisations,
  };
}

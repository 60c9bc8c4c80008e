import type { SafetyCase } from '../knowledge/safety-rules.js';
import type { Grammar, ReadyRule } from './grammar.js';
import type { Span } from './phrases.js';
import type { Reading } from './reading.js';
import type { Screening } from './screening.js';
import { createSoftener, type Softened } from './soften.js';
import { whoOf } from './who.js';

/** A case that was seen in a message. */
export interface Seen extends Pick<Screening, 'who' | 'language'> {
  readonly case: SafetyCase;
}

/** What one of the screen's two ways of looking saw. */
export interface Sight {
  readonly danger: Seen | null;
  readonly refusal: Seen | null;
  /** Why words of danger are milder than they sound; null where they are not, or there are none. */
  readonly softened: Softened | null;
}

/** What one rule found. */
interface Finding {
  readonly rule: ReadyRule;
  readonly span: Span;
}

/** What the rules see: the heaviest case whose words are neither denied nor long past nor about the subject alone. */
export function seeByRules(grammar: Grammar, reading: Reading): Sight {
  const findings = look(grammar.dangers, reading);
  const why = findings.length > 0 ? createSoftener(grammar, reading) : () => null;
  const reasons = findings.map(({ rule, span }) => why(rule, span));
  const holding = findings.filter((_, at) => reasons[at] === null);
  return {
    danger: heaviest(holding, grammar, reading),
    refusal: heaviest(look(grammar.declined, reading), grammar, reading),
    softened: reasons.find((reason) => reason !== null) ?? (reading.about ? 'about' : null),
  };
}

/** Every rule of which one pattern of each list is found, and none of `unless`. */
function look(rules: readonly ReadyRule[], reading: Reading): Finding[] {
  const findings: Finding[] = [];
  for (const rule of rules) {
    const spans = lastFound(rule.lists, reading);
    if (spans.length === 0 || reading.spansOf(rule.unless).length > 0) continue;
    for (const span of spans) findings.push({ rule, span });
  }
  return findings;
}

/** What is found of the last list, where something is found of each. */
function lastFound(lists: ReadyRule['lists'], reading: Reading): readonly Span[] {
  let spans: readonly Span[] = [];
  for (const list of lists) {
    spans = reading.spansOf(list);
    if (spans.length === 0) break;
  }
  return spans;
}

function heaviest(findings: readonly Finding[], grammar: Grammar, reading: Reading): Seen | null {
  let best: Finding | null = null;
  for (const finding of findings) if (!best || finding.rule.rank < best.rule.rank) best = finding;
  if (!best) return null;
  const { rule, span } = best;
  return { case: rule.case, who: whoOf(grammar, reading, rule, span), language: rule.language };
}

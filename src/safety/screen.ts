import type { SafetyContent } from '../knowledge/safety-content.js';
import { readGrammar, type Grammar, type ReadyRule } from './grammar.js';
import type { Span } from './phrases.js';
import { readMessage, type Reading } from './reading.js';
import type { Screening } from './screening.js';
import { createSoftener, type Softened } from './soften.js';
import { audienceOf, whoOf } from './who.js';

/** What one rule saw in a message. */
interface Finding {
  readonly rule: ReadyRule;
  readonly span: Span;
}

/** Findings that hold, and why the others are milder. */
interface Dangers {
  readonly holding: readonly Finding[];
  readonly softened: Softened | null;
}

/**
 * Makes the safety screen out of `content/safety`. The screen is pure, takes any string, never throws, and takes time
 * in proportion to the string's length.
 */
export function createScreen(content: SafetyContent): (text: string) => Screening {
  const grammar = readGrammar(content);
  return (text) => {
    const reading = readMessage(grammar, text);
    const dangers = soften(grammar, look(grammar.dangers, reading), reading);
    const refusal = heaviest(look(grammar.declined, reading));
    return decide(grammar, reading, dangers, refusal);
  };
}

/** Every rule of which one pattern of each list is found, and none of `unless`. */
function look(rules: readonly ReadyRule[], reading: Reading): Finding[] {
  return rules.flatMap((rule) => {
    const lists = rule.lists.map((list) => reading.spansOf(list));
    if (lists.some((list) => list.length === 0) || reading.spansOf(rule.unless).length > 0) return [];
    return (lists.at(-1) ?? []).map((span) => ({ rule, span }));
  });
}

function soften(grammar: Grammar, findings: readonly Finding[], reading: Reading): Dangers {
  if (findings.length === 0) return { holding: [], softened: reading.about ? 'about' : null };
  const why = createSoftener(grammar, reading);
  const reasons = findings.map(({ rule, span }) => why(rule, span));
  const softened = reasons.find((reason) => reason !== null) ?? (reading.about ? 'about' : null);
  return { holding: findings.filter((_, at) => reasons[at] === null), softened };
}

/** Emergency first; then what is urgent, which is a refusal where a medicine is asked about; then a refusal; the rest as usual. */
function decide(grammar: Grammar, reading: Reading, dangers: Dangers, refusal: Finding | null): Screening {
  const audience = audienceOf(grammar, reading);
  const usual: Screening = {
    care: 'none',
    outcome: 'usual',
    case: null,
    who: 'unknown',
    audience,
    language: 'en',
  };
  const danger = heaviest(dangers.holding);
  const seen = danger ? screeningOf(grammar, reading, danger, usual) : null;
  if (seen?.care === 'emergency') return { ...seen, outcome: 'crisis' };
  if (seen?.care === 'urgent') {
    const asksOfMedicine = isAboutMedicine(refusal) && reading.spansOf(grammar.softeners.asks).length > 0;
    return { ...seen, outcome: asksOfMedicine ? 'declined' : 'crisis' };
  }
  const care = seen?.care === 'quiet' || dangers.softened !== null ? 'quiet' : 'none';
  if (refusal) return { ...screeningOf(grammar, reading, refusal, usual), care, outcome: 'declined' };
  if (dangers.softened !== null && (seen === null || seen.case === 'about')) {
    return { ...usual, care, case: dangers.softened };
  }
  return seen ?? usual;
}

function screeningOf(
  grammar: Grammar,
  reading: Reading,
  { rule, span }: Finding,
  usual: Screening,
): Screening {
  const who = whoOf(grammar, reading, rule, span);
  return { ...usual, care: rule.case.care, case: rule.case.id, who, language: rule.language };
}

function isAboutMedicine(refusal: Finding | null): boolean {
  return refusal?.rule.case.id.startsWith('medicine') ?? false;
}

function heaviest(findings: readonly Finding[]): Finding | null {
  let best: Finding | null = null;
  for (const finding of findings) if (!best || finding.rule.rank < best.rule.rank) best = finding;
  return best;
}

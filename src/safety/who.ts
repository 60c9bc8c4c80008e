import type { Grammar, ReadyRule } from './grammar.js';
import type { Span } from './phrases.js';
import type { Reading } from './reading.js';
import type { Screening } from './screening.js';

/**
 * Who seems to be writing, by the rules or else by likeness. Staff first: a nurse may write of a patient's school. But who
 * names their own family, or is a patient, gets no staff procedure.
 * @param likely who the classifier takes it for
 */
export function audienceOf(
  grammar: Grammar,
  reading: Reading,
  likely: Screening['audience'],
): Screening['audience'] {
  const { staff, notStaff, young } = grammar.softeners;
  const isFamily = reading.spansOf(notStaff).length > 0;
  if (!isFamily && (likely === 'staff' || reading.spansOf(staff).length > 0)) return 'staff';
  if (reading.spansOf(young).length > 0) return 'young';
  return likely === 'staff' ? 'public' : likely;
}

/** Who is in danger: what the rule says, and for `someone` a child where the message names one before. */
export function whoOf(grammar: Grammar, reading: Reading, rule: ReadyRule, span: Span): Screening['who'] {
  if (rule.who !== 'someone') return rule.who;
  const named = reading.spansOf(grammar.softeners.child).some((child) => child.start < span.end);
  return named ? 'child' : 'other';
}

import type { SafetyContent } from '../knowledge/safety-content.js';
import type { Model } from '../learn/model.js';
import type { SafetyCase } from '../knowledge/safety-rules.js';
import { createSeeByLikeness, type Likely } from './by-likeness.js';
import { seeByRules, type Seen, type Sight } from './by-rules.js';
import { readGrammar } from './grammar.js';
import { createLikeness } from './likeness.js';
import { readMessage } from './reading.js';
import type { Screening } from './screening.js';
import { audienceOf } from './who.js';

/**
 * Makes the safety screen out of `content/safety`: rules, which see what is said plainly, and a classifier that learned
 * from examples, which sees what is said sideways. The screen is pure, takes any string, never throws, and takes time in
 * proportion to the string's length.
 * @param model what was learned from the examples
 */
export function createScreen(content: SafetyContent, model: Model): (text: string) => Screening {
  const grammar = readGrammar(content);
  const likenessOf = createLikeness(content, grammar, model);
  const seeByLikeness = createSeeByLikeness(content);
  return (text) => {
    const reading = readMessage(grammar, text);
    const sight = seeByRules(grammar, reading);
    const likely = seeByLikeness(likenessOf(reading), sight.softened);
    const seen = together(sight, likely, content.rules.cases[0]);
    const danger = isOnlyAsked(seen, sight, likely) ? null : seen;
    const refusal = sight.refusal ?? likely.refusal;
    const asks = reading.spansOf(grammar.softeners.asks).length > 0;
    const audience = audienceOf(grammar, reading, likely.audience);
    const decision = decide(danger, refusal, asks, sight.softened ?? likely.softened);
    return {
      ...decision,
      audience: isForAll(decision) && audience === 'staff' ? 'public' : audience,
      keepAway:
        danger !== null &&
        (likely.keepAway || isViolent(danger, reading.spansOf(grammar.softeners.violent).length > 0)),
      sure: decision.outcome === 'declined' ? sight.refusal !== null : sight.danger !== null || likely.sure,
    };
  };
}

/** "What happens if I stop my tablets": like a medicine stopped, but plainly a question that is declined. */
function isOnlyAsked(danger: Seen | null, sight: Sight, likely: Likely): boolean {
  return danger?.case.care === 'urgent' && sight.danger === null && sight.refusal !== null && !likely.sure;
}

type Decision = Omit<Screening, 'audience' | 'keepAway' | 'sure'>;

/** Emergency first; then what is urgent, which is a refusal where a medicine is asked about; then a refusal; the rest as usual. */
function decide(
  danger: Seen | null,
  refusal: Seen | null,
  asks: boolean,
  softened: Sight['softened'] | Likely['softened'],
): Decision {
  const care = danger?.case.care;
  if (danger && care === 'emergency') return { ...decisionOn(danger), outcome: 'crisis' };
  if (danger && care === 'urgent') {
    const asksOfMedicine = asks && (refusal?.case.id.startsWith('medicine') ?? false);
    return { ...decisionOn(danger), outcome: asksOfMedicine ? 'declined' : 'crisis' };
  }
  const quiet = care === 'quiet' || softened !== null ? 'quiet' : 'none';
  if (refusal) return { ...decisionOn(refusal), care: quiet, outcome: 'declined' };
  if (danger && (danger.case.id !== 'about' || softened === null)) return decisionOn(danger);
  return { care: quiet, outcome: 'usual', case: softened, who: 'unknown', language: 'en' };
}

function decisionOn({ case: { id, care }, who, language }: Seen): Decision {
  return { care, outcome: 'usual', case: id, who, language };
}

/**
 * What both ways of looking say of danger. The classifier goes before the rules in who it is, but where a rule saw somebody
 * else, and there is no violence, the writer is not meant. It goes before them in the case where it is sure of it, unless
 * the rules saw the heaviest, or its case asks for less care or might bring somebody near to violence.
 */
function together(
  { danger: byRule }: Sight,
  { danger: likely, who: likelyWho, sureOfCase }: Likely,
  heaviest: SafetyCase | undefined,
): Seen | null {
  if (!byRule || byRule.case.care === 'quiet' || byRule.case.care === 'none') return likely ?? byRule;
  if (byRule.language !== 'en') return byRule;
  const who =
    byRule.case.keepAway || byRule.who === 'writer' || likelyWho !== 'writer' ? likelyWho : byRule.who;
  if (!likely || !sureOfCase || byRule.case === heaviest || !mayReplace(likely, byRule))
    return { ...byRule, who };
  return { ...byRule, case: likely.case, who };
}

/** Staff who are in danger themselves need what everybody needs, not a procedure; so does who writes in another language. */
function isForAll({ who, language }: Decision): boolean {
  return who === 'writer' || language !== 'en';
}

/** A weapon or violence that is named is a reason to keep away, unless it is the writer who may use it on themselves. */
function isViolent({ case: { keepAway }, who }: Seen, namesViolence: boolean): boolean {
  return keepAway || (namesViolence && who !== 'writer');
}

function mayReplace({ case: likely }: Seen, { case: byRule }: Seen): boolean {
  return likely.care === byRule.care && (likely.keepAway || !byRule.keepAway);
}

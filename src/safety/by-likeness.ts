import type { SafetyContent } from '../knowledge/safety-content.js';
import type { SafetyCase } from '../knowledge/safety-rules.js';
import type { Seen } from './by-rules.js';
import type { Likeness } from './learned.js';
import type { Screening } from './screening.js';
import type { Softened } from './soften.js';

/** How like the examples of danger a message must be to be taken for one. Chosen by measuring, as those below. */
const SURE = 0.68;
/** The same, where a rule saw words of danger, but milder than they sound. */
const SURE_THOUGH: Readonly<Record<Softened, number>> = { denied: 0.95, past: 0.85, about: 0.85 };
/** Below this, what sounds like danger may be a misreading. */
const VERY_SURE = 0.85;
/** How likely a case must be to go before the one that a rule saw. */
const SURE_OF_CASE = 0.8;
/** How likely violence may be for somebody to be told to stay near. */
const KEEP_AWAY = 0.15;
/** How like the examples of what is declined. */
const SURE_DECLINED = 0.7;
/** Not sure, yet too like danger to say nothing of it. */
const MAYBE = 0.57;
/** How like the examples that are about the subject, denied or long past. */
const SURE_ABOUT = 0.75;

/** What the classifier sees of a message. */
export interface Likely {
  readonly danger: Seen | null;
  /** Whether the case of danger is beyond doubt, were there danger. */
  readonly sureOfCase: boolean;
  readonly refusal: Seen | null;
  /** Danger stands there plainly enough not to be a misreading. */
  readonly sure: boolean;
  /** There may be a weapon or violence. */
  readonly keepAway: boolean;
  /** Why a soft signpost is in place though no danger was seen: about the subject, or danger cannot be ruled out. */
  readonly softened: 'about' | 'maybe' | null;
  /** Who would be in danger, and who writes. */
  readonly who: Screening['who'];
  readonly audience: Screening['audience'];
}

/** Turns likeness into cases. `softened`: why the words of danger that a rule saw are milder than they sound. */
export function createSeeByLikeness(
  content: SafetyContent,
): (likeness: Likeness, softened: Softened | null) => Likely {
  const cases = new Map<string | null, SafetyCase>(
    [...content.rules.cases, ...content.declined.cases].map((one) => [one.id, one]),
  );
  const awayCases = content.rules.cases.flatMap(({ id, keepAway }) => (keepAway ? [id] : []));
  const seen = (id: string | null, who: Seen['who']): Seen | null => {
    const found = cases.get(id);
    return found ? { case: found, who, language: 'en' } : null;
  };
  return (likeness, softened) => {
    const { danger, declined, about } = likeness;
    const who = likeness.who();
    return {
      danger:
        danger > (softened ? SURE_THOUGH[softened] : SURE) ? seen(likeness.caseOf('danger'), who) : null,
      sureOfCase: likeness.chanceOf([likeness.caseOf('danger') ?? '']) > SURE_OF_CASE,
      refusal: declined > SURE_DECLINED ? seen(likeness.caseOf('declined'), 'unknown') : null,
      sure: danger > VERY_SURE,
      keepAway: likeness.chanceOf(awayCases) > KEEP_AWAY,
      softened: about > SURE_ABOUT ? 'about' : danger > MAYBE ? 'maybe' : null,
      who,
      audience: likeness.audience(),
    };
  };
}

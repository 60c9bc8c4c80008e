import type { Screening } from '../safety/screening.js';

/**
 * What only sounds like something that is declined is a usual message where it names no thing: "is it good for her" may be
 * about anything, and what it is about stands in the conversation, which the screen does not see.
 */
export function unlessNothingNamed(screening: Screening, namesThing: () => boolean): Screening {
  if (screening.outcome !== 'declined' || screening.sure || namesThing()) return screening;
  return { ...screening, outcome: 'usual', case: null };
}

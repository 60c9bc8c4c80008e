import { anchor, groupsIn, match, type Marked, type Pattern } from './pattern.js';
import type { Span } from './phrases.js';

/** What patterns find in one message. A pattern is looked at once, and only where its rarest step occurs. */
export class Patterns {
  readonly #byGroup = new Map<number, Set<Pattern>>();
  readonly #always: Pattern[] = [];

  /** @param patterns every pattern that will be asked for */
  constructor(patterns: readonly Pattern[]) {
    const uses = new Map<number, number>();
    for (const pattern of patterns) {
      for (const group of new Set(groupsIn(pattern.steps))) uses.set(group, (uses.get(group) ?? 0) + 1);
    }
    for (const pattern of patterns) {
      const groups = anchor(pattern, (group) => uses.get(group) ?? 0);
      if (groups.length === 0) this.#always.push(pattern);
      for (const group of groups) this.#at(group).add(pattern);
    }
  }

  /** The spans of every pattern that matches. */
  find(marked: Marked): ReadonlyMap<Pattern, readonly Span[]> {
    const likely = new Set(this.#always);
    for (const group of marked.found.keys())
      for (const pattern of this.#byGroup.get(group) ?? []) likely.add(pattern);
    const found = new Map<Pattern, readonly Span[]>();
    for (const pattern of likely) {
      const spans = match(pattern, marked);
      if (spans.length > 0) found.set(pattern, spans);
    }
    return found;
  }

  #at(group: number): Set<Pattern> {
    let patterns = this.#byGroup.get(group);
    if (!patterns) this.#byGroup.set(group, (patterns = new Set()));
    return patterns;
  }
}
